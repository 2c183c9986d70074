import Strata
import StrataEC2

extension Examples {
    static let securityGroup = Example("StrataEC2/SecurityGroup", shows: ["AWS::EC2::SecurityGroup"]) { stack in
        let vpc = VPC.imported(id: "vpc-0a1b2c3d")
        SecurityGroup("Web", in: stack, vpc: vpc, description: "Web servers")
    } more: { stack in
        let network = VPC("Network", in: stack, cidr: "10.0.0.0/16", subnets: [.public(bits: 24)])

        let web = SecurityGroup("Web", in: stack, vpc: network, description: "Web servers")
        let database = SecurityGroup("Database", in: stack, vpc: network, description: "Orders")
        web.allow(from: .anywhere, .tcp(443), "HTTPS")
        web.connect(to: database, .tcp(5_432), "Queries")

        let theirs = SecurityGroup.imported(id: "sg-0a1b2c3d")
        database.allow(from: theirs, .tcp(5_432))
    }
}
