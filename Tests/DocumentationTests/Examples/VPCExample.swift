import Strata
import StrataEC2
import StrataLambda

extension Examples {
    static let vpc = Example("StrataEC2/VPC", shows: ["AWS::EC2::VPC", "AWS::EC2::NatGateway"]) { stack in
        VPC(
            "Network", in: stack, cidr: "10.0.0.0/16",
            subnets: [.public(bits: 24), .private(bits: 22)], nat: .one)
    } more: { stack in
        let network = VPC(
            "Shop", in: stack, cidr: "10.1.0.0/16", zones: 3,
            subnets: [.public(bits: 24), .private(bits: 22), .isolated("Database", bits: 24)], nat: .one,
            endpoints: [.gateway(.s3), .gateway(.dynamoDB), .interface("ssm")], flowLogs: .logGroup())

        let orders = Function(
            "Orders", in: stack, runtime: .python314, code: .inline("def handler(event, context): pass"),
            network: .private(in: network))
        let database = SecurityGroup("Database", in: stack, vpc: network, description: "Orders")
        database.allow(from: orders, .tcp(5_432))

        let theirs = VPC.imported(id: "vpc-0a1b2c3d", privateSubnetIDs: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"])
        SecurityGroup("Web", in: stack, vpc: theirs, description: "Web servers")
        let shared = VPC.lookup(
            "Shared", in: stack, vpc: "/network/vpc/id", privateSubnets: "/network/subnets/private/ids")
        SecurityGroup("Jobs", in: stack, vpc: shared, description: "Jobs")
    }
}
