import Strata
import StrataLambda
import StrataSSM

/// A function as target of a rule on a load balancer that many systems share.
///
/// What the system takes from the parameter store is read here, in one place, once for each value, and handed on to whoever
/// needs it. Nobody further down knows where it comes from.
struct GatewayStack {
    let stack: Stack

    init(in app: App, configuration: Configuration) {
        let gateway = configuration.gateway
        stack = Stack(
            "conventions-gateway", in: app, conventions: configuration.company,
            description: "A function behind a shared load balancer"
        )

        let listenerArn = StringParameter.lookup("HttpsListenerArn", in: stack, name: gateway.listenerArnParameter)
        let securityGroupID = Parameter(
            "ListenerSecurityGroupId", in: stack, lookup: gateway.securityGroupIDParameter,
            as: "AWS::EC2::SecurityGroup::Id"
        ).value
        // By the name that the other stack gave it. It was renamed there; this reader follows.
        let greeting = StringParameter.lookup("Greeting", in: stack, name: "my-param")

        let handler = Function(
            "Example", in: stack, runtime: .nodejs22,
            code: .directory("stacks/Conventions/handlers/example", exclude: ["*.test.mjs"]),
            environment: ["GREETING": greeting], description: "Answers requests that the load balancer hands on"
        )
        ListenerRoute(
            "Route", in: stack, to: handler, listenerArn: listenerArn, securityGroupID: securityGroupID, gateway
        )
    }
}
