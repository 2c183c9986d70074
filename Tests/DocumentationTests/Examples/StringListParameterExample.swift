import Strata
import StrataLambda
import StrataSSM

extension Examples {
    static let stringListParameter = Example("StrataSSM/StringListParameter", shows: ["AWS::SSM::Parameter"]) { stack in
        StringListParameter("Zones", in: stack, name: "/network/zones", values: ["eu-west-1a", "eu-west-1b"])
    } more: { stack in
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let zones = StringListParameter("Zones", in: stack, name: "/network/all-zones", values: ["eu-west-1a"])
        zones.grant(.read, to: worker)

        let subnets = StringListParameter.lookup(
            "Subnets", in: stack, name: "/network/subnets/private/ids", of: "AWS::EC2::Subnet::Id")
        worker.environment["SUBNETS"] = subnets.joined(separator: ",")
    }
}
