import CloudFormation
import OrderedCollections
import Strata
import StrataEC2
import StrataLambda
import StrataTesting
import Testing

@Suite("Security groups and what is in a network")
struct NetworkMemberTests {
    private static var network: ImportedVPC { VPC.imported(id: "vpc-1", privateSubnetIDs: ["subnet-1"]) }

    private func function(_ stack: Stack, _ groups: [any SecurityGroupReference] = []) -> Function {
        Function(
            "Orders", in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"),
            network: .private(in: Self.network, securityGroups: groups))
    }

    private func database(_ stack: Stack) -> SecurityGroup {
        SecurityGroup("Database", in: stack, vpc: Self.network, description: "Orders")
    }

    private func rules(_ sample: TestTemplate, _ type: String) -> [TemplateValue] {
        sample.template.resources.values.filter { $0.type == type }.map { .object($0.properties) }
    }

    private func id(_ sample: TestTemplate, _ prefix: String) -> TemplateValue {
        let found = sample.ids(of: "AWS::EC2::SecurityGroup").first { $0.hasPrefix(prefix) } ?? ""
        return ["Fn::GetAtt": [.string(found), "GroupId"]]
    }

    @Test("A group lets a function in, once, from either end; the function's own group is open already")
    func functionToDatabase() {
        let sample = TestTemplate { stack in
            let (function, database) = (function(stack), database(stack))
            database.allow(from: function, .tcp(5_432))
            function.connect(to: database, .tcp(5_432))
        }
        #expect(sample.messages == [])
        #expect(
            rules(sample, "AWS::EC2::SecurityGroupIngress") == [
                [
                    "Description": "From a security group: 5432", "FromPort": 5_432,
                    "GroupId": id(sample, "Database"), "IpProtocol": "tcp",
                    "SourceSecurityGroupId": id(sample, "Orders"), "ToPort": 5_432,
                ]
            ])
        #expect(sample.ids(of: "AWS::EC2::SecurityGroupEgress") == [])
    }

    @Test("As docs/NETWORK.md shows it")
    func documented() {
        let sample = TestTemplate { stack in
            let network = VPC(
                "Network", in: stack, cidr: "10.0.0.0/16", subnets: [.public(bits: 24), .private(bits: 24)], nat: .one)
            let database = SecurityGroup("Database", in: stack, vpc: network, description: "Orders")
            let function = Function(
                "Orders", in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"),
                network: .private(in: network))
            database.allow(from: function, .tcp(5_432))
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::EC2::SecurityGroupIngress").count == 1)
    }

    @Test("A group reaches a function: both ends say so")
    func groupToFunction() {
        let sample = TestTemplate { stack in
            let (function, database) = (function(stack), database(stack))
            database.connect(to: function, .tcp(443), "Triggers")
            database.allow(to: function, .tcp(443))
        }
        #expect(sample.messages == [])
        let out = rules(sample, "AWS::EC2::SecurityGroupEgress")
        let `in` = rules(sample, "AWS::EC2::SecurityGroupIngress")
        #expect(out.map { $0["GroupId"] } == [id(sample, "Database")])
        #expect(out.map { $0["DestinationSecurityGroupId"] } == [id(sample, "Orders")])
        #expect(`in`.map { $0["GroupId"] } == [id(sample, "Orders")])
        #expect(`in`.map { $0["Description"] } == ["Triggers"])
    }

    @Test("Groups that a function was given are opened if they are closed; those of other programs are left alone")
    func givenGroups() {
        let sample = TestTemplate { stack in
            let closed = SecurityGroup("Jobs", in: stack, vpc: Self.network, description: "Jobs")
            let function = function(stack, [closed, SecurityGroup.imported(id: "sg-1a")])
            function.connect(to: database(stack), .tcp(5_432))
        }
        #expect(sample.messages == [])
        #expect(rules(sample, "AWS::EC2::SecurityGroupEgress").map { $0["GroupId"] } == [id(sample, "Jobs")])
        #expect(
            rules(sample, "AWS::EC2::SecurityGroupIngress").map { $0["SourceSecurityGroupId"] }
                == [id(sample, "Jobs"), "sg-1a"])
    }

    @Test("Rules of a function and a group of two stacks stand where they are asked for")
    func acrossStacks() {
        let app = App()
        let (first, second) = (Stack("first", in: app), Stack("second", in: app))
        function(first).connect(to: database(second), .tcp(5_432))
        let synthesis = app.synthesize()
        #expect(synthesis.findings.map(\.message) == [])
        let types = synthesis.stack("first")?.template.template.resources.values.map(\.type) ?? []
        #expect(types.contains("AWS::EC2::SecurityGroupIngress"))
        #expect(synthesis.stack("second")?.template.template.resources.count == 1)
    }

    @Test("A rule about a function without a network is an error")
    func noNetwork() {
        let sample = TestTemplate { stack in
            let function = Function(
                "Orders", in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"))
            database(stack).allow(from: function, .tcp(5_432))
        }
        #expect(
            sample.messages == [
                "ec2/network-member: 'app/Orders' is in no network, so no rule of a security group can be about it"
            ])
    }
}
