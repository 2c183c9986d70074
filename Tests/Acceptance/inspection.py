"""Looks at a stack that was created: whether everything that its template says arrived."""

import re

# Of these moto 5.2.5 keeps the tags of the stack only.
UNTAGGED = ("AWS::EC2::InternetGateway", "AWS::EC2::NatGateway", "AWS::EC2::RouteTable")


def problems(server, stack, is_protected):
    """What is not as the template and the manifest say."""
    cloudformation, template = server.client("cloudformation", stack.region, stack.account), stack.template
    found = cloudformation.describe_stacks(StackName=stack.name)["Stacks"][0]
    resources = cloudformation.get_paginator("list_stack_resources").paginate(StackName=stack.name).build_full_result()
    physical = {item["LogicalResourceId"]: item["PhysicalResourceId"] for item in resources["StackResourceSummaries"]}
    outputs = {item["OutputKey"]: item.get("OutputValue") for item in found.get("Outputs", [])}
    parameters = {item["ParameterKey"]: item.get("ParameterValue") for item in found.get("Parameters", [])}

    def missing(section, there):
        return [id for id, part in template.get(section, {}).items() if "Condition" not in part and id not in there]

    expectations = [
        ("status", found["StackStatus"], "CREATE_COMPLETE"),
        ("termination protection", found["EnableTerminationProtection"], is_protected),
        ("tags", pairs(found.get("Tags", [])), stack.tags),
        ("resources that were not made", missing("Resources", physical), []),
        ("outputs that are not there", missing("Outputs", outputs), []),
        ("parameters that are not there", missing("Parameters", parameters), []),
    ]
    values = {**outputs, **parameters, **exports(cloudformation, template)}
    expectations += [(name, value, "a value") for name, value in values.items() if not is_resolved(value)]
    tagging = server.client("resourcegroupstaggingapi", stack.region, stack.account)
    expectations += tags(tagging, template, physical)
    return [f"{what}: found {value}, expected {wanted}" for what, value, wanted in expectations if value != wanted]


def exports(cloudformation, template):
    """The values of the exports that a template declares by plain names."""
    found = cloudformation.get_paginator("list_exports").paginate().build_full_result()["Exports"]
    values = {item["Name"]: item["Value"] for item in found}
    names = [output["Export"]["Name"] for output in template.get("Outputs", {}).values() if "Export" in output]
    return {f"export {name}": values.get(name) for name in names if isinstance(name, str)}


def tags(api, template, physical):
    """The tags that the server keeps of a template's resources, beside those of the template."""
    mappings = api.get_paginator("get_resources").paginate().build_full_result()["ResourceTagMappingList"]
    kept = {item["ResourceARN"]: pairs(item["Tags"]) for item in mappings if item["Tags"]}
    for id, resource in template["Resources"].items():
        wanted = resource.get("Properties", {}).get("Tags")
        if not wanted or not physical.get(id) or resource["Type"] in UNTAGGED:
            continue
        wanted = wanted if isinstance(wanted, dict) else pairs(wanted)
        # The address of a queue ends in its name, as its ARN does.
        name = physical[id].rsplit("/", 1)[-1] if "://" in physical[id] else physical[id]
        for arn, found in kept.items():
            if arn.endswith(name):
                # What an expression gives is not compared.
                yield f"tags of {id}", found, {
                    key: value if isinstance(value, str) else found.get(key) for key, value in wanted.items()
                }


def pairs(tags):
    """Tags by their keys, without those that CloudFormation adds."""
    return {tag["Key"]: tag["Value"] for tag in tags if not tag["Key"].startswith("aws:")}


def is_resolved(value):
    """Whether a value is text in which nothing is left to fill in."""
    return isinstance(value, str) and value not in ("", "None") and not re.search(r"\${|{{resolve:|^{'", value)
