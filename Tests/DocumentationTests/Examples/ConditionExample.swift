import Strata
import StrataS3
import StrataSSM

extension Examples {
    static let condition = Example("Strata/Condition", shows: ["Conditions"]) { stack in
        let isIreland = Condition("IsIreland", in: stack, AWS.region == "eu-west-1")
        let archive = Bucket("Archive", in: stack)
        archive.resource.condition = isIreland
    } more: { stack in
        let isEurope = Condition("IsEurope", in: stack, AWS.region == "eu-west-1" || AWS.region == "eu-central-1")
        StringParameter("Zone", in: stack, name: "/shop/zone", value: .if(isEurope, "eu", else: "other"))
    }
}
