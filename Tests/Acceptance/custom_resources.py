"""Custom resources, made by calling the functions behind them."""


class CustomResource:
    """A custom resource that was made."""

    def __init__(self, provider, function, event, properties):
        self.provider, self.function, self.event, self.properties = provider, function, event, properties
        self.answer = self.send("Create")

    @property
    def physical_resource_id(self):
        return self.answer["PhysicalResourceId"]

    def send(self, request, **more):
        return self.provider.send(self.function, request, self.properties, **self.event, **more)

    def get_cfn_attribute(self, name):
        data = self.answer.get("Data") or {}
        if name not in data:
            raise LookupError(f"the answer for {self.event['LogicalResourceId']} has no {name}, only {sorted(data)}")
        return data[name]

    def update(self, properties):
        old, known = self.properties, self.physical_resource_id
        self.properties = properties
        self.answer = self.send("Update", old=old, PhysicalResourceId=known)
        if self.physical_resource_id != known:
            # Another resource has taken its place.
            self.provider.send(self.function, "Delete", old, **self.event, PhysicalResourceId=known)

    def delete(self, account, region):
        self.send("Delete", PhysicalResourceId=self.physical_resource_id)

    def is_created(self):
        return True


class CustomResources:
    """What moto takes for the class of custom resources."""

    def __init__(self, provider):
        self.provider = provider

    def has_cfn_attr(self, name):
        return True

    def create_from_cloudformation_json(self, name, definition, account, region, LogicalId, **event):
        from moto.awslambda.utils import get_backend

        properties = definition["Properties"]
        function = get_backend(account, region).get_function(properties["ServiceToken"])
        event |= {"LogicalResourceId": LogicalId, "RequestId": name, "ServiceToken": properties["ServiceToken"]}
        return CustomResource(self.provider, function, event, properties)

    def update_from_cloudformation_json(self, original_resource, cloudformation_json, **_):
        original_resource.update(cloudformation_json["Properties"])
        return original_resource
