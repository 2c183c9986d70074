import CloudFormation
import Strata
import StrataEC2
import StrataTesting
import Testing

@Suite("Values that networks do not take")
struct NetworkFindingTests {
    private func findings(
        cidr: String = "10.0.0.0/16", zones: AvailabilityZones = 2, _ subnets: [SubnetGroup] = [.isolated(bits: 24)],
        nat: NATGateways = .none, maxZones: Int? = nil
    ) -> [String] {
        TestTemplate { stack in
            VPC(
                "Net", in: stack, cidr: cidr, zones: zones, subnets: subnets, nat: nat, maxZones: maxZones,
                defaultSecurityGroup: .unchanged)
        }.messages
    }

    @Test(
        "A block that is none, begins elsewhere, or has another size",
        arguments: [
            ("10.0.0.0", "'10.0.0.0' is the VPC's block, but no block of IPv4 addresses, in 'app/Net'"),
            ("10.0.0/16", "'10.0.0/16' is the VPC's block, but no block of IPv4 addresses, in 'app/Net'"),
            ("10.0.0.256/16", "'10.0.0.256/16' is the VPC's block, but no block of IPv4 addresses, in 'app/Net'"),
            ("10.0.0.00/16", "'10.0.0.00/16' is the VPC's block, but no block of IPv4 addresses, in 'app/Net'"),
            ("10.0.0.0/33", "'10.0.0.0/33' is the VPC's block, but no block of IPv4 addresses, in 'app/Net'"),
            ("10.0.0.0/-1", "'10.0.0.0/-1' is the VPC's block, but no block of IPv4 addresses, in 'app/Net'"),
            ("", "'' is the VPC's block, but no block of IPv4 addresses, in 'app/Net'"),
            ("10.0.٣.0/16", "'10.0.٣.0/16' is the VPC's block, but no block of IPv4 addresses, in 'app/Net'"),
            ("10.0.7.0/16", "'10.0.7.0/16' is the VPC's block, but does not begin at its first address, in 'app/Net'"),
            (
                "10.0.0.0/8",
                "'10.0.0.0/8' is the VPC's block and has a prefix of /8, allowed are /16 to /28, in 'app/Net'"
            ),
            (
                "10.0.0.0/29",
                "'10.0.0.0/29' is the VPC's block and has a prefix of /29, allowed are /16 to /28, in 'app/Net'"
            ),
            (
                "0.0.0.0/0",
                "'0.0.0.0/0' is the VPC's block and has a prefix of /0, allowed are /16 to /28, in 'app/Net'"
            ),
        ])
    func block(_ text: String, _ message: String) {
        #expect(findings(cidr: text) == ["ec2/cidr: " + message])
    }

    @Test("Helps say how to put it right, and where AWS says so")
    func helps() {
        let sample = TestTemplate { stack in
            VPC("Net", in: stack, cidr: "10.0.7.0/16", subnets: [], defaultSecurityGroup: .unchanged)
            VPC(
                "Full", in: stack, cidr: "10.0.0.0/24", subnets: [.isolated(bits: 26), .isolated("More", bits: 28)],
                defaultSecurityGroup: .unchanged)
        }
        #expect(
            sample.findings.map(\.help) == [
                "did you mean 10.0.0.0/16? See https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html",
                "give its subnets more bits, keep addresses for fewer zones (maxZones: 2), or give the VPC a larger block, "
                    + "up to a /16; see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html",
            ])
        #expect(sample.findings.allSatisfy { $0.location?.file.hasSuffix("NetworkFindingTests.swift") == true })
    }

    @Test("Subnets of a size that is none, that do not fit, or that leave no room")
    func subnets() {
        #expect(
            findings([.isolated("A", bits: 15), .isolated("B", bits: 29), .isolated("C", bits: 24)]) == [
                "ec2/subnets: the subnets of group 'A' have 15 bits, allowed are 16 to 28, in 'app/Net'",
                "ec2/subnets: the subnets of group 'B' have 29 bits, allowed are 16 to 28, in 'app/Net'",
            ])
        #expect(
            findings(cidr: "10.0.0.0/24", [.isolated(bits: 20)]) == [
                "ec2/subnets: the subnets of group 'Isolated' are /20 blocks, the VPC has just 10.0.0.0/24, in 'app/Net'"
            ])
        #expect(
            findings(cidr: "10.0.0.0/24", [.isolated(bits: 26), .isolated("More", bits: 28)]) == [
                "ec2/subnets: group 'More' needs 4 /28 blocks (2 now, the others are kept for zones to come), 10.0.0.0/24 "
                    + "has room for 0 after the groups before it, in 'app/Net'"
            ])
        #expect(findings(cidr: "10.0.0.0/24", [.isolated(bits: 26), .isolated("More", bits: 26)], maxZones: 2) == [])
        #expect(findings(cidr: "255.255.255.240/28", zones: 1, [.isolated(bits: 28)], maxZones: 1) == [])
    }

    @Test("Blocks that are too few, none, outside, or on others")
    func pinned() {
        #expect(
            findings([
                .isolated("A", blocks: ["10.0.0.0/24"]), .isolated("B", blocks: ["10.1.0.0/24", "x"]),
                .isolated("C", bits: 24), .isolated("D", blocks: ["10.0.1.0/25", "10.0.9.1/24", "10.0.10.0/29"]),
            ]) == [
                "ec2/subnets: group 'A' has 1 blocks for 2 zones, in 'app/Net'",
                "ec2/subnets: block '10.1.0.0/24' of group 'B' lies outside of the VPC's 10.0.0.0/16, in 'app/Net'",
                "ec2/cidr: 'x' is a block of subnet group 'B', but no block of IPv4 addresses, in 'app/Net'",
                "ec2/subnets: block '10.0.1.0/25' of group 'D' overlaps '10.0.1.0/24' of group 'C', in 'app/Net'",
                "ec2/cidr: '10.0.9.1/24' is a block of subnet group 'D', but does not begin at its first address, in 'app/Net'",
                "ec2/cidr: '10.0.10.0/29' is a block of subnet group 'D' and has a prefix of /29, allowed are /16 to /28, "
                    + "in 'app/Net'",
            ])
    }

    @Test("Names of groups that are none, or there twice")
    func names() {
        #expect(
            findings([.isolated("", bits: 24), .isolated("a b", bits: 24), .isolated(bits: 24), .isolated(bits: 25)])
                .prefix(3) == [
                    "ec2/subnets: 'app/Net' has a subnet group '', allowed are letters and digits",
                    "ec2/subnets: 'app/Net' has a subnet group 'a b', allowed are letters and digits",
                    "ec2/subnets: 'app/Net' has two subnet groups 'Isolated'",
                ])
    }

    @Test("Zones that are too few, too many, twice, of another region, or none")
    func zones() {
        #expect(findings(zones: 0) == ["ec2/zones: 'app/Net' has 0 zones, allowed are 1 to 6"])
        #expect(findings(zones: 7) == ["ec2/zones: 'app/Net' has 7 zones, allowed are 1 to 6"])
        #expect(findings(zones: .first(-1)) == ["ec2/zones: 'app/Net' has -1 zones, allowed are 1 to 6"])
        #expect(
            findings(zones: ["eu-west-1a", "eu-west-1a"]) == ["ec2/zones: 'app/Net' has zone 'eu-west-1a' twice"])
        #expect(
            findings(zones: ["eu-west-1", "a", "us-west-2-lax-1a"]) == [
                "ec2/zones: 'app/Net' has a zone 'eu-west-1', which is no zone's name",
                "ec2/zones: 'app/Net' has a zone 'a', which is no zone's name",
            ])
        #expect(
            findings(zones: 3, maxZones: 2) == ["ec2/zones: maxZones of 'app/Net' is 2, allowed are 3 to 6"])
        #expect(
            findings(maxZones: .max) == ["ec2/zones: maxZones of 'app/Net' is \(Int.max), allowed are 2 to 6"])
        let app = App()
        let stack = Stack("s", in: app, environment: Environment(account: nil, region: "eu-west-1"))
        VPC(
            "Net", in: stack, cidr: "10.0.0.0/16", zones: ["eu-west-1a", "eu-west-12a"], subnets: [.isolated(bits: 24)])
        #expect(
            app.synthesize().findings.map(\.message)
                == ["'s/Net' has zone 'eu-west-12a', but its stack is for region eu-west-1"])
    }

    @Test("Private subnets without NAT, NAT without private subnets, and NAT without public ones")
    func nat() {
        #expect(
            findings([.public(bits: 24), .private(bits: 24)]) == [
                "ec2/nat: subnet group 'Private' of 'app/Net' is private, but there is no NAT gateway to the internet"
            ])
        #expect(
            findings([.public(bits: 24)], nat: .one)
                == ["ec2/nat: 'app/Net' has NAT gateways, but no private subnets that use them"])
        #expect(
            findings([.private(bits: 24)], nat: .perZone)
                == ["ec2/nat: 'app/Net' has NAT gateways, but no public subnets for them to be in"])
    }
}
