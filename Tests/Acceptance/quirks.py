"""Properties that moto's resource types read otherwise than CloudFormation; each with what moto 5.2.5 does."""


def tag_list(properties):
    """AWS::SSM::Parameter: CloudFormation wants its tags as a map, moto as a list."""
    if isinstance(properties.get("Tags"), dict):
        properties["Tags"] = [{"Key": key, "Value": value} for key, value in properties["Tags"].items()]


QUIRKS = {
    "AWS::SSM::Parameter": [tag_list],
}


def adjusted(type, properties):
    """The properties as moto's type reads them."""
    properties = dict(properties)
    for quirk in QUIRKS.get(type, []):
        quirk(properties)
    return properties
