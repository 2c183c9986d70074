import Strata
import StrataLambda
import StrataSSM

extension Examples {
    static let stringParameter = Example("StrataSSM/StringParameter", shows: ["AWS::SSM::Parameter"]) { stack in
        StringParameter("Size", in: stack, name: "/shop/orders/batch-size", value: "10")
    } more: { stack in
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let size = StringParameter("Size", in: stack, name: "/shop/orders/size", value: "10")
        size.grant(.read, to: worker)
        worker.environment["SIZE_PARAMETER"] = size.name

        let image = StringParameter.lookup("Image", in: stack, name: "/images/latest")
        worker.environment["IMAGE"] = image
    }
}
