import CloudFormation
import OrderedCollections
import Strata
import StrataEC2
import StrataTesting
import Testing

@Suite("Security groups")
struct SecurityGroupTests {
    private static var network: ImportedVPC { VPC.imported(id: "vpc-1") }

    private func group(
        _ id: String, _ stack: Stack, egress: SecurityGroup.Egress = .closed
    ) -> SecurityGroup {
        SecurityGroup(id, in: stack, vpc: Self.network, description: "Group \(id)", egress: egress)
    }

    private let nothing: TemplateValue = [
        [
            "CidrIp": "255.255.255.255/32", "Description": "Nothing", "FromPort": 252, "IpProtocol": "icmp",
            "ToPort": 86,
        ]
    ]

    @Test("A group admits nothing and reaches nothing, unless it is open")
    func closed() {
        let sample = TestTemplate { stack in
            _ = group("Shut", stack)
            _ = group("Open", stack, egress: .open)
        }
        #expect(sample.messages == [])
        let ids = sample.ids(of: "AWS::EC2::SecurityGroup")
        #expect(
            sample.properties(of: "AWS::EC2::SecurityGroup", ids[0]) == [
                "GroupDescription": "Group Shut", "SecurityGroupEgress": nothing, "VpcId": "vpc-1",
            ])
        #expect(
            sample.properties(of: "AWS::EC2::SecurityGroup", ids[1])?["SecurityGroupEgress"]
                == [["CidrIp": "0.0.0.0/0", "Description": "Everything", "IpProtocol": "-1"]])
    }

    @Test("Rules on addresses and prefix lists stand within the group, each once")
    func inline() {
        let sample = TestTemplate { stack in
            let web = group("Web", stack)
            web.allow(from: .anywhere, .tcp(443), "HTTPS")
            web.allow(from: .anywhere, .tcp(443), "HTTPS once more")
            web.allow(from: .anywhereIPv6, .tcp(80...81))
            web.allow(from: .prefixList("pl-0a1b"), .ping)
            web.allow(to: .cidr("10.0.0.0/8"), .udp(53), "DNS")
            web.allow(to: .cidr("10.0.0.0/8"), .udp(53))
        }
        #expect(sample.messages == [])
        let web = sample.properties(of: "AWS::EC2::SecurityGroup")
        #expect(
            web?["SecurityGroupIngress"] == [
                ["CidrIp": "0.0.0.0/0", "Description": "HTTPS", "FromPort": 443, "IpProtocol": "tcp", "ToPort": 443],
                [
                    "CidrIpv6": "::/0", "Description": "From ::/0: 80-81", "FromPort": 80, "IpProtocol": "tcp",
                    "ToPort": 81,
                ],
                [
                    "Description": "From pl-0a1b: ICMP Type 8", "FromPort": 8, "IpProtocol": "icmp",
                    "SourcePrefixListId": "pl-0a1b", "ToPort": -1,
                ],
            ])
        #expect(
            web?["SecurityGroupEgress"] == [
                ["CidrIp": "10.0.0.0/8", "Description": "DNS", "FromPort": 53, "IpProtocol": "udp", "ToPort": 53]
            ])
    }

    @Test("Groups that refer to each other make no cycle: rules are resources of their own, each once")
    func mutual() {
        let sample = TestTemplate { stack in
            let web = group("Web", stack)
            let database = group("Database", stack)
            for _ in 0..<2 {
                web.connect(to: database, .tcp(5_432), "Queries")
                database.connect(to: web, .tcp(8_080), "Notifications")
                web.allow(from: web, .all, "Members")
            }
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::EC2::SecurityGroupIngress").count == 3)
        #expect(sample.ids(of: "AWS::EC2::SecurityGroupEgress").count == 2)
        let groups = sample.ids(of: "AWS::EC2::SecurityGroup")
        func reference(_ id: String) -> TemplateValue { ["Fn::GetAtt": [.string(id), "GroupId"]] }
        for id in groups {
            let text = JSONWriter.string(.object(sample[resource: id]?.properties ?? [:]))
            #expect(!text.contains("Fn::GetAtt"), "\(id)")
        }
        let rules = sample.template.resources.values.filter { $0.type == "AWS::EC2::SecurityGroupIngress" }
        #expect(rules.contains { $0.properties["SourceSecurityGroupId"] == $0.properties["GroupId"] })
        #expect(
            rules.contains {
                $0.properties["GroupId"] == reference(groups[1])
                    && $0.properties["SourceSecurityGroupId"] == reference(groups[0])
                    && $0.properties["FromPort"] == 5_432 && $0.properties["Description"] == "Queries"
            })
    }

    @Test("Rules of groups of two stacks stand in one of them, each once, so that the stacks make no cycle")
    func acrossStacks() {
        let app = App()
        let first = Stack("first", in: app)
        let second = Stack("second", in: app)
        let web = group("Web", first)
        let database = group("Database", second)
        web.connect(to: database, .tcp(5_432))
        web.connect(to: database, .tcp(80...81))
        web.connect(to: database, .tcp(8_081), "Not the same id")
        database.allow(from: web, .tcp(5_432), "As before")
        let synthesis = app.synthesize()
        #expect(synthesis.findings.map(\.message) == [])
        let rules = synthesis.stack("first")?.template.template.resources.values.map(\.type) ?? []
        #expect(rules.filter { $0 == "AWS::EC2::SecurityGroupIngress" }.count == 3)
        #expect(rules.filter { $0 == "AWS::EC2::SecurityGroupEgress" }.count == 3)
        #expect(synthesis.stack("second")?.template.template.resources.count == 1)
    }

    @Test("A rule can be declared in another scope, straight in a stack too")
    func elsewhere() {
        let sample = TestTemplate { stack in
            let web = group("Web", stack)
            let job = group("Job", stack)
            web.allow(from: job, .tcp(80...81), in: stack)
            web.allow(from: job, .tcp(8_081), in: stack)
            web.allow(from: job, .tcp(8_081))
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::EC2::SecurityGroupIngress").count == 2)
    }

    @Test("An open group says again only what openness does not say")
    func open() {
        let sample = TestTemplate { stack in
            let job = group("Job", stack, egress: .open)
            job.allow(to: group("Other", stack), .tcp(80))
            job.allow(to: .cidr("10.0.0.0/8"), .tcp(80))
            job.allow(to: .anywhereIPv6, .tcp(80))
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::EC2::SecurityGroupEgress") == [])
        guard
            case .array(let rules)? = sample.properties(
                of: "AWS::EC2::SecurityGroup", sample.ids(of: "AWS::EC2::SecurityGroup")[0])?["SecurityGroupEgress"]
        else { return #expect(Bool(false), "no rules") }
        #expect(rules.map { $0["CidrIp"] ?? $0["CidrIpv6"] } == ["0.0.0.0/0", "::/0"])
    }

    @Test("An imported group is a peer, by its id or by a typed parameter")
    func imported() {
        let sample = TestTemplate { stack in
            let web = group("Web", stack)
            web.allow(from: SecurityGroup.imported(id: "sg-0123"), .tcp(1))
            web.allow(from: SecurityGroup.lookup("Shared", in: stack, name: "/net/sg"), .tcp(2))
        }
        #expect(sample.messages == [])
        #expect(
            sample.template.resources.values.compactMap { $0.properties["SourceSecurityGroupId"] }
                == ["sg-0123", ["Ref": "Shared"]])
        #expect(
            sample.template.parameters.values.map(\.type)
                == ["AWS::SSM::Parameter::Value<AWS::EC2::SecurityGroup::Id>"])
    }

    @Test("Protocols are named as EC2 names them")
    func protocols() {
        let sample = TestTemplate { stack in
            let web = group("Web", stack)
            for traffic: Traffic in [
                .all, .allTCP, .allUDP, .allICMP, .allICMPv6, .icmp(type: 3, code: 4), .protocolNumber(50),
                .protocolNumber(6),
            ] {
                web.allow(from: .anywhere, traffic)
            }
        }
        #expect(sample.messages == [])
        guard case .array(let rules)? = sample.properties(of: "AWS::EC2::SecurityGroup")?["SecurityGroupIngress"] else {
            return #expect(Bool(false), "no rules")
        }
        #expect(rules.map { $0["IpProtocol"] } == ["-1", "tcp", "udp", "icmp", "icmpv6", "icmp", "50"])
        #expect(rules.map { $0["FromPort"] } == [nil, 0, 0, -1, nil, 3, nil])
        #expect(rules.map { $0["ToPort"] } == [nil, 65_535, 65_535, -1, nil, 4, nil])
    }
}
