"""Types of services that many systems use. Each follows the type's page in the CloudFormation template reference:
https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
"""

from by_api import Made, document, makes, only


@makes("AWS::S3::BucketPolicy")
def bucket_policy(client, properties, name):
    s3, bucket = client("s3"), properties["Bucket"]
    s3.put_bucket_policy(Bucket=bucket, Policy=document(without_transport(properties["PolicyDocument"])))
    return Made(bucket, lambda: s3.delete_bucket_policy(Bucket=bucket))


def without_transport(policy):
    """A policy without what it denies to calls without TLS: the server has none, and would answer nothing."""
    denied = {"Bool": {"aws:SecureTransport": "false"}}
    return policy | {"Statement": [item for item in policy["Statement"] if item.get("Condition") != denied]}


@makes("AWS::SQS::QueuePolicy")
def queue_policy(client, properties, name):
    sqs = client("sqs")

    def write(policy):
        for queue in properties["Queues"]:
            sqs.set_queue_attributes(QueueUrl=queue, Attributes={"Policy": policy})

    write(document(properties["PolicyDocument"]))
    return Made(name, lambda: write(""))


@makes("AWS::Scheduler::Schedule")
def schedule(client, properties, name):
    scheduler = client("scheduler")
    made = {"Name": name, **properties}
    arn = scheduler.create_schedule(**made)["ScheduleArn"]
    return Made(made["Name"], lambda: scheduler.delete_schedule(Name=made["Name"]), {"Arn": arn})


@makes("AWS::IAM::OIDCProvider")
def oidc_provider(client, properties, name):
    iam = client("iam")
    made = {"ThumbprintList": ["0" * 40], **only(properties, "Url", "ThumbprintList", "Tags")}
    arn = iam.create_open_id_connect_provider(**made, ClientIDList=properties.get("ClientIdList", []))
    arn = arn["OpenIDConnectProviderArn"]
    return Made(arn, lambda: iam.delete_open_id_connect_provider(OpenIDConnectProviderArn=arn), {"Arn": arn})


@makes("AWS::SES::EmailIdentity")
def email_identity(client, properties, name):
    ses, identity = client("sesv2"), properties["EmailIdentity"]
    ses.create_email_identity(EmailIdentity=identity)
    tokens = {}
    for index in (1, 2, 3):
        # moto has none: of the form that Easy DKIM gives.
        tokens[f"DkimDNSTokenName{index}"] = f"token{index}._domainkey.{identity}"
        tokens[f"DkimDNSTokenValue{index}"] = f"token{index}.dkim.amazonses.com"
    return Made(identity, lambda: ses.delete_email_identity(EmailIdentity=identity), tokens)


@makes("AWS::SES::ReceiptRuleSet")
def receipt_rule_set(client, properties, name):
    # A name has 64 characters at most.
    ses, name = client("ses"), properties.get("RuleSetName", name[-64:].lstrip("-"))
    ses.create_receipt_rule_set(RuleSetName=name)
    return Made(name, lambda: ses.delete_receipt_rule_set(RuleSetName=name))


@makes("AWS::SES::ReceiptRule")
def receipt_rule(client, properties, name):
    rule = {"Name": name[-64:].lstrip("-"), **properties["Rule"]}
    client("ses").create_receipt_rule(**only(properties, "RuleSetName", "After"), Rule=rule)
    # moto cannot delete a rule; the set goes with its rules.
    return Made(rule["Name"])


@makes("AWS::Lambda::EventInvokeConfig")
def event_invoke_config(client, properties, name):
    functions, place = client("lambda"), only(properties, "FunctionName")
    functions.put_function_event_invoke_config(**only(
        properties, "FunctionName", "MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig"))
    return Made(name, lambda: functions.delete_function_event_invoke_config(**place))


@makes("AWS::EC2::SecurityGroupEgress")
def security_group_egress(client, properties, name):
    ec2, rule = client("ec2"), only(properties, "IpProtocol", "FromPort", "ToPort")
    described = only(properties, "Description")
    if "CidrIp" in properties:
        rule["IpRanges"] = [{"CidrIp": properties["CidrIp"], **described}]
    if "CidrIpv6" in properties:
        rule["Ipv6Ranges"] = [{"CidrIpv6": properties["CidrIpv6"], **described}]
    if "DestinationSecurityGroupId" in properties:
        rule["UserIdGroupPairs"] = [{"GroupId": properties["DestinationSecurityGroupId"], **described}]
    if "DestinationPrefixListId" in properties:
        rule["PrefixListIds"] = [{"PrefixListId": properties["DestinationPrefixListId"], **described}]
    made = {"GroupId": properties["GroupId"], "IpPermissions": [rule]}
    ec2.authorize_security_group_egress(**made)
    return Made(name, lambda: ec2.revoke_security_group_egress(**made))
