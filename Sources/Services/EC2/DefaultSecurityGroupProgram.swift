/// The program that closes default security groups, for the runtime's own boto3; what runs it is
/// `CustomResourceProvider.Program`.
///
/// Rules are revoked by their ids, whatever they are:
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html>,
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html>.
enum DefaultSecurityGroupProgram {
    static let source = """
        # Takes all rules away from the default security group of a VPC.
        import boto3


        def run(request):
            group = request.log["group"] = request.properties.get("GroupId", "")
            request.late = f"time ran out before {group} was closed"
            if request.type != "Delete":
                # The same for the same group: another VPC has another group, and the old one is left as it is.
                request.id = "closed-" + group
                request.reason = close(boto3.client("ec2"), group)


        def close(ec2, group):
            rules = []
            pages = ec2.get_paginator("describe_security_group_rules")
            for page in pages.paginate(Filters=[{"Name": "group-id", "Values": [group]}]):
                rules += page["SecurityGroupRules"]
            incoming = [rule["SecurityGroupRuleId"] for rule in rules if not rule["IsEgress"]]
            outgoing = [rule["SecurityGroupRuleId"] for rule in rules if rule["IsEgress"]]
            if incoming:
                ec2.revoke_security_group_ingress(GroupId=group, SecurityGroupRuleIds=incoming)
            if outgoing:
                ec2.revoke_security_group_egress(GroupId=group, SecurityGroupRuleIds=outgoing)
            return f"revoked {len(rules)} rules"

        """
}
