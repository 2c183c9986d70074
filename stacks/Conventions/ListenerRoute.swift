import Strata
import StrataEC2
import StrataElasticLoadBalancingV2
import StrataLambda

/// A rule on a listener that hands requests to a function, and the way in for its clients.
struct ListenerRoute {
    @discardableResult
    init(
        _ id: String, in scope: any Scope, to handler: Function, listenerArn: StringValue, securityGroupID: StringValue,
        _ gateway: Configuration.Gateway, targetGroupName: String, file: StaticString = #fileID, line: Int = #line
    ) {
        let construct = Construct(id, in: scope, file: file, line: line)
        // Targets are registered as the group is made, so the permission must be there before, and cannot refer to the group
        // but by its name.
        let permission = AWS.Lambda.Permission(
            "Permission", in: construct, action: "lambda:InvokeFunction", functionName: handler.arn,
            principal: "elasticloadbalancing.amazonaws.com",
            sourceArn:
                "arn:\(AWS.partition):elasticloadbalancing:\(AWS.region):\(AWS.accountID):targetgroup/\(targetGroupName)/*",
            file: file, line: line
        )
        let targetGroup = AWS.ElasticLoadBalancingV2.TargetGroup(
            "TargetGroup", in: construct, name: StringValue(targetGroupName),
            targets: [.init(id: handler.arn)], targetType: "lambda", file: file, line: line
        )
        targetGroup.dependsOn(permission)

        AWS.ElasticLoadBalancingV2.ListenerRule(
            "Rule", in: construct, actions: [.init(type: "forward", targetGroupArn: targetGroup.ref)],
            conditions: [
                .init(field: "host-header", hostHeaderConfig: .init(values: ListValue(gateway.hosts))),
                .init(field: "path-pattern", pathPatternConfig: .init(values: ListValue(gateway.paths))),
                .init(field: "http-request-method", httpRequestMethodConfig: .init(values: ListValue(gateway.methods))),
            ],
            priority: IntegerValue(gateway.rulePriority), listenerArn: listenerArn, file: file, line: line
        )

        // The load balancer is shared, its clients are not: the system lets its own in.
        AWS.EC2.SecurityGroupIngress(
            "Clients", in: construct, ipProtocol: "tcp", cidrIp: StringValue(gateway.clientNetwork),
            description: "Clients of the example", fromPort: 443, groupId: securityGroupID, toPort: 443,
            file: file, line: line
        )
    }
}
