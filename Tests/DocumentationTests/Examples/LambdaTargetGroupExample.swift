import Strata
import StrataElasticLoadBalancingV2
import StrataLambda

extension Examples {
    static let lambdaTargetGroup = Example(
        "StrataElasticLoadBalancingV2/LambdaTargetGroup",
        shows: ["AWS::ElasticLoadBalancingV2::TargetGroup", "AWS::Lambda::Permission"]
    ) { stack in
        let shop = Function(
            "Shop", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))
        LambdaTargetGroup("Targets", in: stack, function: shop)
    }
}
