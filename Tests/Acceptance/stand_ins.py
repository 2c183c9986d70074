"""Stand-ins for the types that moto's CloudFormation lacks: made by the service's own API where moto has that, else only
something to refer to."""

import apis  # noqa: F401 (fills BY_API)
import organization_apis  # noqa: F401
from by_api import BY_API


class StandIn:
    """A resource of a type that moto lacks."""

    def __init__(self, type, id, made, account, region):
        self.type, self.made, self.account, self.region = type, made, account, region
        self.physical_resource_id = made.id if made else id

    def get_cfn_attribute(self, name):
        if self.made:
            return self.made.attributes[name]
        if name.endswith("Arn"):
            service, kind = self.type.lower().split("::")[1:3]
            return f"arn:aws:{service}:{self.region}:{self.account}:{kind}/{self.physical_resource_id}"
        return f"{self.physical_resource_id}-{name}"

    def delete(self, account, region):
        if self.made:
            self.made.delete()

    def is_created(self):
        return True


class StandIns:
    """What moto takes for the class of a type that it lacks."""

    def __init__(self, type, server):
        self.type, self.server = type, server
        self.maker = BY_API.get(type)
        server.lacking[type] = "made by its API" if self.maker else "left out"

    def has_cfn_attr(self, name):
        return True

    def create_from_cloudformation_json(self, name, definition, account, region, **_):
        made = None
        if self.maker:
            def client(service):
                return self.server.client(service, region, account)

            made = self.maker(client, definition["Properties"], name)
        return StandIn(self.type, name, made, account, region)

    def update_from_cloudformation_json(self, original_resource, **_):
        return original_resource
