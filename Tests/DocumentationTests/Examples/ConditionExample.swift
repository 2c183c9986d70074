import Strata
import StrataSSM

extension Examples {
    static let condition = Example("Strata/Condition", shows: ["Conditions", "AWS::SSM::Parameter"]) { stack in
        let isIreland = Condition("IsIreland", in: stack, AWS.region == "eu-west-1")
        let archive = StringParameter("Archive", in: stack, name: "/shop/archive", value: "ireland")
        archive.resource.condition = isIreland
    } more: { stack in
        let isEurope = Condition("IsEurope", in: stack, AWS.region == "eu-west-1" || AWS.region == "eu-central-1")
        StringParameter("Zone", in: stack, name: "/shop/zone", value: .if(isEurope, "eu", else: "other"))
    }
}
