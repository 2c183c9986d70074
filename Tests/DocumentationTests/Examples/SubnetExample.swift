import Strata
import StrataEC2
import StrataKit

extension Examples {
    static let subnet = Example("StrataKit/Subnet", shows: ["AWS::EC2::Subnet", "AWS::EC2::RouteTable"]) { stack in
        let network = VPC(
            "Network", in: stack, cidr: "10.0.0.0/16", zones: 1, subnets: [.isolated("Database", bits: 24)])
        for subnet in network.isolatedSubnets.declared {
            Output("Subnet\(subnet.zone)", in: stack, value: subnet.id)
        }
    }
}
