import StrataKit

/// The program that closes default security groups, for the runtime's own boto3.
///
/// Rules are revoked by their ids, whatever they are:
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html>,
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html>.
enum DefaultSecurityGroupProgram {
    static let source = """
        # Takes all rules away from the default security group of a VPC.
        import json
        import signal
        import time
        import urllib.request

        import boto3

        RESERVE = 30  # seconds that are kept back for the answer


        # No Exception, so that no library on the way takes it for an error of the network and tries again.
        class OutOfTime(BaseException):
            pass


        def handler(event, context):
            group = event.get("ResourceProperties", {}).get("GroupId", "")
            # The same for the same group: another VPC has another group, and the old one is left as it is.
            physical_id = event.get("PhysicalResourceId") if event["RequestType"] == "Delete" else "closed-" + group
            print(json.dumps({"request": event["RequestType"], "group": group}))
            status, reason = "SUCCESS", ""
            try:
                watch_the_clock(context)
                if event["RequestType"] != "Delete":
                    reason = close(boto3.client("ec2"), group)
            except OutOfTime:
                status, reason = "FAILED", f"time ran out before {group} was closed"
            except Exception as error:
                status, reason = "FAILED", f"{group}: {type(error).__name__}: {error}"
            finally:
                signal.alarm(0)
            print(json.dumps({"status": status, "reason": reason}))
            answer(event, context, status, reason, physical_id or "closed-" + group)


        def watch_the_clock(context):
            def stop(*_):
                raise OutOfTime()

            signal.signal(signal.SIGALRM, stop)
            signal.alarm(max(1, context.get_remaining_time_in_millis() // 1000 - RESERVE))


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


        \(CustomResourceAnswer.program)

        """
}
