"""What moto's CloudFormation does otherwise than AWS's, put right in the running server: templates are sent as they are.

Each entry says what moto 5.2.5 does, so that it can go when moto does it.
"""

import json
from contextlib import contextmanager
from urllib.parse import urlparse

import yaml

import actions
import functions
import quirks
from custom_resources import CustomResources
from deletions import DELETIONS
from providers import ProviderError
from stand_ins import StandIns


def repair(server):
    """Puts it right; `server` has the endpoint, runs custom resources and keeps what was missing."""
    from moto.cloudformation import models, parsing, responses, utils

    actions.answer(server)
    repair_reading()
    functions.repair(parsing)
    repair_parameters(parsing)
    repair_order(parsing, server)
    repair_types(parsing, server)
    repair_outputs(models, parsing)
    repair_nested_stacks(models)
    repair_change_sets(models)
    repair_template_addresses(models, responses, utils)
    repair_sharing()


def repair_reading():
    """JSON is read as YAML, by the slow one of its readers: most of the time went there."""
    original = yaml.load

    def load(text, **more):
        try:
            return json.loads(text)
        except ValueError:
            return original(text, **more)

    yaml.load = load


def repair_parameters(parsing):
    """A parameter that is read from the parameter store and is not there stops the server with a trace."""
    original = parsing.ResourceMap.parse_ssm_parameter

    def parse_ssm_parameter(self, name, type):
        try:
            return original(self, name, type)
        except AttributeError:
            raise parsing.ValidationError(
                message=f"parameter {name} is not in the store: neither do stacks that are deployed earlier make it, "
                "nor does Tests/Acceptance/given.py"
            )

    parsing.ResourceMap.parse_ssm_parameter = parse_ssm_parameter


def repair_order(parsing, server):
    """A resource that another refers to is made without those that it depends on; deletion tries in any order until it works,
    and leaves resources of some types behind.

    CloudFormation makes what waits for nothing in any order: backwards, what only happened to come first comes last.
    """
    original = parsing.ResourceMap.__getitem__

    def getitem(self, id):
        definition = self._resource_json_map.get(id)
        if definition and id not in self._parsed_resources:
            first = definition.get("DependsOn", [])
            for dependency in [first] if isinstance(first, str) else first:
                self[dependency]
        return original(self, id)

    def order(self):
        ids = list(self._resource_json_map)
        return ids[::-1] if server.backwards else ids

    def delete(self):
        def client(service):
            return server.client(service, self._region_name, self._account_id)

        # What was made last is at the end.
        for id, resource in reversed(list(self._parsed_resources.items())):
            definition = self._resource_json_map.get(id)
            if definition and resource is not None and definition.get("DeletionPolicy") in (None, "Delete"):
                with blamed(parsing, f"{id} ({definition['Type']})"):
                    delete = DELETIONS.get(definition["Type"])
                    if delete:
                        properties = parsing.clean_json(definition["Properties"], self)
                        delete(client, resource.physical_resource_id, properties)
                    else:
                        self._delete_resource(resource, definition)
                del self._parsed_resources[id]

    parsing.ResourceMap.__getitem__ = getitem
    parsing.ResourceMap.delete = delete
    # Python's name of a method whose own begins with two underscores.
    parsing.ResourceMap._ResourceMap__get_resources_in_dependency_order = order


def repair_types(parsing, server):
    """References to a type that moto lacks are errors, functions of custom resources need Docker, and a failure does not say
    which resource it is of."""
    class_of, parse, create = parsing.resource_class_from_type, parsing.parse_resource, parsing.parse_and_create_resource

    def resource_class_from_type(type):
        if type.startswith("Custom::") or type == "AWS::CloudFormation::CustomResource":
            return CustomResources(server.provider)
        if type in parsing.NULL_MODELS or type in parsing.get_model_map():
            return class_of(type)
        return StandIns(type, server)

    def parse_resource(definition, resources):
        parsed = parse(definition, resources)
        if not parsed:
            return parsed
        found, definition, type = parsed
        return found, definition | {"Properties": quirks.adjusted(type, definition["Properties"])}, type

    def parse_and_create_resource(id, definition, resources, **places):
        with blamed(parsing, f"{id} ({definition['Type']})"):
            return create(id, definition, resources, **places)

    parsing.resource_class_from_type = resource_class_from_type
    parsing.parse_resource = parse_resource
    parsing.parse_and_create_resource = parse_and_create_resource


@contextmanager
def blamed(parsing, what):
    """Says what an error is about; moto would not, or stop with a trace."""
    try:
        yield
    except Exception as error:
        # What a resource needs is made within the making of it: the innermost is to blame.
        if getattr(error, "blamed", False):
            raise
        detail = error if isinstance(error, ProviderError) else f"{type(error).__name__}: {error}"
        named = parsing.ValidationError(message=f"{what}: {detail}")
        named.blamed = True
        raise named from error


def repair_outputs(models, parsing):
    """Exports are looked at before there are resources, which are then made in the order of the exports; other outputs first
    when somebody asks for them; what is wrong with them stops the server with a trace."""
    parse, create, exports = parsing.parse_output, models.Stack.create_resources, parsing.OutputMap.exports

    def parse_output(id, definition, resources):
        with blamed(parsing, f"output {id}"):
            return parse(id, definition, resources)

    def create_resources(self):
        create(self)
        list(self.output_map.values())
        backend = models.cloudformation_backends[self.account_id][self.region_name]
        backend._validate_export_uniqueness(self)
        backend.exports |= {export.name: export for export in self.exports}

    def exports_of_what_is_there(self):
        return exports.fget(self) if self._resource_map._parsed_resources.keys() & self._template["Resources"] else []

    parsing.parse_output = parse_output
    models.Stack.create_resources = create_resources
    parsing.OutputMap.exports = property(exports_of_what_is_there)


def repair_nested_stacks(models):
    """Outputs of nested stacks cannot be read, and their tags are dropped."""
    create = models.Stack.create_from_cloudformation_json.__func__

    def get_cfn_attribute(self, name):
        return self.output_map[name.removeprefix("Outputs.")].value

    def create_from_cloudformation_json(cls, name, definition, *arguments, **more):
        stack = create(cls, name, definition, *arguments, **more)
        stack.tags = {tag["Key"]: tag["Value"] for tag in definition["Properties"].get("Tags", [])}
        return stack

    models.Stack.get_cfn_attribute = get_cfn_attribute
    models.Stack.create_from_cloudformation_json = classmethod(create_from_cloudformation_json)


def repair_change_sets(models):
    """A stack that is made by a change set sees no exports and makes none."""
    create, execute = models.CloudFormationBackend.create_change_set, models.CloudFormationBackend.execute_change_set

    def create_change_set(self, *arguments, **more):
        made = create(self, *arguments, **more)
        stack = self.stacks[made[1]]
        stack.cross_stack_resources = stack.resource_map.cross_stack_resources = self.exports
        return made

    def execute_change_set(self, change_set_name, stack_name=None):
        execute(self, change_set_name, stack_name)
        stack = self.get_stack(stack_name or self.describe_change_set(change_set_name).stack_id)
        stack._parse_template()
        stack.output_map = stack._create_output_map()
        list(stack.output_map.values())
        self.exports |= {export.name: export for export in stack.exports}

    models.CloudFormationBackend.create_change_set = create_change_set
    models.CloudFormationBackend.execute_change_set = execute_change_set


def repair_template_addresses(models, responses, utils):
    """The address of a template in a bucket of a server at 127.0.0.1 is taken for one of AWS."""
    original = utils.get_stack_from_s3_url

    def get_stack_from_s3_url(address, *arguments, **more):
        if urlparse(address).hostname == "127.0.0.1":
            address = "http://localhost" + urlparse(address).path
        return original(address, *arguments, **more)

    models.get_stack_from_s3_url = responses.get_stack_from_s3_url = get_stack_from_s3_url


def repair_sharing():
    """Neither parameters of the parameter store nor security groups can be shared.
    <https://docs.aws.amazon.com/ram/latest/userguide/shareable.html>
    """
    from moto.ram.models import ResourceShare

    ResourceShare.SHAREABLE_RESOURCES += ["parameter", "security-group"]
