"""Intrinsic functions that moto's CloudFormation does not have, or evaluates otherwise than AWS's."""

import ipaddress
import re

import quirks


def repair(parsing):
    """`Fn::GetAZs` of a reference and `Fn::Cidr` are not evaluated, `Fn::GetStackOutput` and `{{resolve:ssm:…}}` unknown; what
    has no value is left out."""
    original = parsing.clean_json

    def clean_json(value, resources):
        if isinstance(value, dict) and len(value) == 1:
            (name, argument), = value.items()
            if name in ("Ref", "Fn::GetAtt"):
                attribute = quirks.attribute(*argument, resources) if name == "Fn::GetAtt" else None
                found = original(value, resources) if attribute is None else attribute
                if (found is None or found == {}) and argument != "AWS::NoValue":
                    raise LookupError(f"the server has no value of {name} {argument}")
                return found
            if name == "Fn::GetAZs":
                region = clean_json(argument, resources) or resources["AWS::Region"]
                return [region + zone for zone in "abc"]
            if name == "Fn::Cidr":
                block, count, bits = (clean_json(part, resources) for part in argument)
                subnets = ipaddress.ip_network(block).subnets(new_prefix=32 - int(bits))
                return [str(network) for network, _ in zip(subnets, range(int(count)))]
            if name == "Fn::GetStackOutput":
                return stack_output(clean_json(argument, resources), resources)
            if name == "Fn::Sub":
                return substituted(argument, resources, clean_json)
        if isinstance(value, str) and "{{resolve:ssm:" in value:
            return re.sub(
                "{{resolve:ssm:([^:}]+)(:[0-9]+)?}}", lambda found: resources.parse_ssm_parameter(found[1], "String"), value
            )
        return original(value, resources)

    parsing.clean_json = clean_json


def substituted(argument, resources, clean_json):
    """`Fn::Sub`: moto replaces within what it has replaced already, and `$$` by `$`."""
    text, values = argument if isinstance(argument, list) else (argument, {})

    def value(found):
        name = found[1]
        if name.startswith("!"):
            return "${" + name[1:] + "}"
        if name in values:
            result = clean_json(values[name], resources)
        elif "." in name:
            result = clean_json({"Fn::GetAtt": name.split(".", 1)}, resources)
        else:
            result = clean_json({"Ref": name}, resources)
        return ",".join(result) if isinstance(result, list) else str(result)

    return re.sub(r"\${([^}]+)}", value, clean_json(text, resources))


def stack_output(argument, resources):
    from moto.cloudformation import cloudformation_backends

    region = argument.get("Region", resources["AWS::Region"])
    stack = cloudformation_backends[resources["AWS::AccountId"]][region].get_stack(argument["StackName"])
    return stack.output_map[argument["OutputName"]].value
