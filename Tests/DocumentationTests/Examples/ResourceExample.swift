import Strata
import StrataLambda

extension Examples {
    static let resource = Example("Strata/Resource", shows: ["Custom::Seed"]) { stack in
        Resource(
            "Seed", in: stack, type: "Custom::Seed",
            properties: [
                "ServiceToken": "arn:aws:lambda:eu-west-1:111122223333:function:seed", "Rows": 3,
            ])
    } more: { stack in
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let seed = Resource("Data", in: stack, type: "Custom::Seed", properties: ["ServiceToken": JSON(worker.arn)])
        seed[property: "Rows"] = 5
        Output("Rows", in: stack, value: seed.attribute("Rows"))
    }
}
