"""Types that set up an organization and what its accounts share.

Each follows the type's page in the CloudFormation template reference:
https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
"""

from by_api import Made, document, makes, only


@makes("AWS::Organizations::Organization")
def organization(client, properties, name):
    api = client("organizations")
    made = api.create_organization(**only(properties, "FeatureSet"))["Organization"]
    attributes = {
        "Id": made["Id"],
        "Arn": made["Arn"],
        "ManagementAccountArn": made["MasterAccountArn"],
        "ManagementAccountEmail": made["MasterAccountEmail"],
        "ManagementAccountId": made["MasterAccountId"],
        "RootId": api.list_roots()["Roots"][0]["Id"],
    }
    return Made(made["Id"], api.delete_organization, attributes)


@makes("AWS::Organizations::OrganizationalUnit")
def organizational_unit(client, properties, name):
    api = client("organizations")
    made = api.create_organizational_unit(**only(properties, "Name", "ParentId", "Tags"))["OrganizationalUnit"]
    id = made["Id"]
    return Made(id, lambda: api.delete_organizational_unit(OrganizationalUnitId=id), {"Id": id, "Arn": made["Arn"]})


@makes("AWS::Organizations::Account")
def account(client, properties, name):
    api = client("organizations")
    made = api.create_account(**only(properties, "AccountName", "Email", "RoleName", "Tags"))["CreateAccountStatus"]
    id, root = made["AccountId"], api.list_roots()["Roots"][0]["Id"]
    for parent in properties.get("ParentIds", []):
        if parent != root:
            api.move_account(AccountId=id, SourceParentId=root, DestinationParentId=parent)
    arn = api.describe_account(AccountId=id)["Account"]["Arn"]
    return Made(id, lambda: api.close_account(AccountId=id), {"AccountId": id, "Arn": arn})


@makes("AWS::Organizations::Policy")
def policy(client, properties, name):
    api, targets = client("organizations"), properties.get("TargetIds", [])
    made = api.create_policy(
        **only(properties, "Name", "Type", "Tags"),
        Content=document(properties["Content"]), Description=properties.get("Description", ""),
    )["Policy"]["PolicySummary"]
    for target in targets:
        api.attach_policy(PolicyId=made["Id"], TargetId=target)

    def delete():
        for target in targets:
            api.detach_policy(PolicyId=made["Id"], TargetId=target)
        api.delete_policy(PolicyId=made["Id"])

    return Made(made["Id"], delete, {"Id": made["Id"], "Arn": made["Arn"]})


@makes("AWS::RAM::ResourceShare")
def resource_share(client, properties, name):
    ram = client("ram")
    lowered = {key[0].lower() + key[1:]: properties[key] for key in properties if key in (
        "Name", "AllowExternalPrincipals", "Principals", "ResourceArns")}
    arn = ram.create_resource_share(**lowered)["resourceShare"]["resourceShareArn"]
    return Made(arn, lambda: ram.delete_resource_share(resourceShareArn=arn), {"Arn": arn})


@makes("AWS::IdentityStore::Group")
def group(client, properties, name):
    store, place = client("identitystore"), only(properties, "IdentityStoreId")
    id = store.create_group(**only(properties, "IdentityStoreId", "DisplayName", "Description"))["GroupId"]
    reference = f"{id}|{properties['IdentityStoreId']}"
    return Made(reference, lambda: store.delete_group(**place, GroupId=id), {"GroupId": id})


@makes("AWS::SSO::PermissionSet")
def permission_set(client, properties, name):
    sso, place = client("sso-admin"), only(properties, "InstanceArn")
    made = sso.create_permission_set(**only(properties, "InstanceArn", "Name", "Description", "SessionDuration", "Tags"))
    place["PermissionSetArn"] = arn = made["PermissionSet"]["PermissionSetArn"]
    for managed in properties.get("ManagedPolicies", []):
        sso.attach_managed_policy_to_permission_set(**place, ManagedPolicyArn=managed)
    if "InlinePolicy" in properties:
        sso.put_inline_policy_to_permission_set(**place, InlinePolicy=document(properties["InlinePolicy"]))
    reference = f"{properties['InstanceArn']}|{arn}"
    return Made(reference, lambda: sso.delete_permission_set(**place), {"PermissionSetArn": arn})


@makes("AWS::SSO::Assignment")
def assignment(client, properties, name):
    sso = client("sso-admin")
    sso.create_account_assignment(**properties)
    return Made(name, lambda: sso.delete_account_assignment(**properties))


@makes("AWS::CloudFormation::StackSet")
def stack_set(client, properties, name):
    """Its stacks are made in the accounts, too: the body of the set is tried."""
    api = client("cloudformation")
    made = {"StackSetName": name, **only(
        properties, "StackSetName", "TemplateBody", "TemplateURL", "PermissionModel", "AutoDeployment", "Capabilities",
        "Description", "Parameters", "Tags", "ManagedExecution", "CallAs",
    )}
    place = {"StackSetName": made["StackSetName"]}
    id = api.create_stack_set(**made)["StackSetId"]
    for group in properties.get("StackInstancesGroup", []):
        api.create_stack_instances(**place, **only(group, "DeploymentTargets", "Regions"))

    def delete():
        instances = api.list_stack_instances(**place)["Summaries"]
        for instance in instances:
            api.delete_stack_instances(
                **place, Accounts=[instance["Account"]], Regions=[instance["Region"]], RetainStacks=False
            )
        api.delete_stack_set(**place)

    return Made(id, delete, {"StackSetId": id})
