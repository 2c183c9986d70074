import Strata
import StrataSSM

extension Examples {
    static let parameter = Example("Strata/Parameter", shows: ["Parameters"]) { stack in
        let size = Parameter("Size", in: stack, type: .number, default: "10", minValue: 1, maxValue: 100)
        StringParameter("Stored", in: stack, name: "/shop/size", value: size.value)
    } more: { stack in
        let vpc = Parameter("VPC", in: stack, lookup: "/network/vpc/id", as: "AWS::EC2::VPC::Id")
        StringParameter("Network", in: stack, name: "/shop/network", value: vpc.value)
    }
}
