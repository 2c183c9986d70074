"""Where moto's resource types differ from CloudFormation's: what moto 5.2.5 does, by type."""


def tag_list(properties):
    """AWS::SSM::Parameter: CloudFormation wants its tags as a map, moto as a list."""
    if isinstance(properties.get("Tags"), dict):
        properties["Tags"] = [{"Key": key, "Value": value} for key, value in properties["Tags"].items()]


def key_tags(properties):
    """AWS::KMS::Key: tags are taken as the API has them, and a policy must be there."""
    properties["Tags"] = [{"TagKey": tag["Key"], "TagValue": tag["Value"]} for tag in properties.get("Tags", [])]
    properties.setdefault("KeyPolicy", None)


QUIRKS = {
    "AWS::KMS::Key": [key_tags],
    "AWS::SSM::Parameter": [tag_list],
}

# Attributes that moto does not know, with where it has the value.
ATTRIBUTES = {
    ("AWS::Route53::HostedZone", "Id"): lambda zone: zone.resource_id,
    ("AWS::Route53::HostedZone", "NameServers"): lambda zone: zone.delegation_set.name_servers,
}


def attribute(id, name, resources):
    """The value of an attribute that moto does not know."""
    read = ATTRIBUTES.get((resources._resource_json_map.get(id, {}).get("Type"), name))
    return read(resources[id]) if read else None


def adjusted(type, properties):
    """The properties as moto's type reads them."""
    properties = dict(properties)
    for quirk in QUIRKS.get(type, []):
        quirk(properties)
    return properties
