import Strata
import StrataElasticLoadBalancingV2
import StrataLambda

extension Examples {
    static let listenerRule = Example(
        "StrataElasticLoadBalancingV2/ListenerRule", shows: ["AWS::ElasticLoadBalancingV2::ListenerRule"]
    ) { stack in
        let shop = Function("Shop", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))
        let targets = LambdaTargetGroup("Targets", in: stack, function: shop)
        let listener = ApplicationListener.imported(
            arn:
                "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/shared/0a1b2c3d4e5f6a7b/0a1b2c3d4e5f6a7b"
        )
        ListenerRule(
            "Rule", in: stack, listener: listener, priority: 100, conditions: [.hostHeaders(["shop.example.com"])],
            targets: targets)
    } more: { stack in
        let shop = Function("Shop", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))
        let targets = LambdaTargetGroup("Targets", in: stack, function: shop)
        let listener = ApplicationListener.imported(
            arn:
                "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/shared/0a1b2c3d4e5f6a7b/0a1b2c3d4e5f6a7b"
        )

        ListenerRule(
            "API", in: stack, listener: listener, priority: 101,
            conditions: [
                .hostHeaders(["shop.example.com"]), .pathPatterns(["/api/*"]), .methods([.get, .post]),
            ], targets: targets)
    }
}
