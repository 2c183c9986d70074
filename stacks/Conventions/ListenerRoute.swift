import Strata
import StrataEC2
import StrataElasticLoadBalancingV2
import StrataLambda

/// A rule on a shared listener that hands requests to a function, and the way in for its clients.
struct ListenerRoute {
    @discardableResult
    init(
        _ id: String, in scope: any Scope, to handler: Function, listenerArn: StringValue, securityGroupID: StringValue,
        _ gateway: Configuration.Gateway
    ) {
        let construct = Group(id, in: scope)
        let targets = LambdaTargetGroup("Targets", in: construct, function: handler)
        ListenerRule(
            "Rule", in: construct, listener: ApplicationListener.imported(arn: listenerArn),
            priority: gateway.rulePriority,
            conditions: [.hostHeaders(gateway.hosts), .pathPatterns(gateway.paths), .methods(gateway.methods)],
            targets: targets
        )
        // The load balancer is shared, its clients are not: the system lets its own in.
        AWS.EC2.SecurityGroupIngress(
            "Clients", in: construct, ipProtocol: "tcp", cidrIp: gateway.clientNetwork,
            description: "Clients of the example", fromPort: 443, groupId: securityGroupID, toPort: 443
        )
    }
}
