import CloudFormation
import OrderedCollections
import Strata
import StrataEC2
import StrataLambda
import StrataTesting
import Testing

/// A company's group, which is a security group for whoever asks for rules.
private struct CompanyGroup: SecurityGroupReference, Construct {
    let node: Node
    let inner: SecurityGroup

    init(
        _ id: String, in scope: any Scope, vpc: any VPCReference, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        inner = SecurityGroup("Inner", in: node, vpc: vpc, description: "Company")
        node.register(self)
    }

    var id: StringValue { inner.id }
}

/// What is in a network by a company's group.
private struct Member: NetworkMember {
    let node: Node
    let securityGroups: [any SecurityGroupReference]
}

@Suite("Security groups of one's own")
struct SecurityGroupReferenceTests {
    @Test("A company's group gets the rules of both ends like a security group")
    func rules() {
        let sample = TestTemplate { stack in
            let vpc = VPC.imported(id: "vpc-1")
            let company = CompanyGroup("Company", in: stack, vpc: vpc)
            let database = SecurityGroup("Database", in: stack, vpc: vpc, description: "Orders")
            let member = Member(node: company.node, securityGroups: [company])
            database.connect(to: member, .tcp(443))
            member.connect(to: database, .tcp(5_432))
        }
        #expect(sample.messages == [])
        func ports(_ type: String) -> [TemplateValue?] {
            sample.template.resources.values.filter { $0.type == type }.map { $0.properties["FromPort"] }
        }
        #expect(ports("AWS::EC2::SecurityGroupIngress") == [443, 5_432])
        #expect(ports("AWS::EC2::SecurityGroupEgress") == [5_432, 443])
        #expect(sample.ids(of: "AWS::EC2::SecurityGroupEgress").first?.hasPrefix("CompanyInner") == true)
    }

    @Test("A raw security group gets them too, an imported one does not")
    func raw() {
        struct Raw: SecurityGroupReference { let id: StringValue }
        let sample = TestTemplate { stack in
            let database = SecurityGroup(
                "Database", in: stack, vpc: VPC.imported(id: "vpc-1"), description: "Orders")
            let raw = AWS.EC2.SecurityGroup("Raw", in: stack, groupDescription: "raw", vpcId: "vpc-1")
            let groups: [any SecurityGroupReference] = [
                Raw(id: raw.node.attribute("GroupId")), SecurityGroup.imported(id: "sg-1234"),
            ]
            Member(node: stack.node, securityGroups: groups).connect(to: database, .tcp(5_432))
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::EC2::SecurityGroupEgress").count == 1)
        #expect(sample.ids(of: "AWS::EC2::SecurityGroupIngress").count == 2)
    }

    @Test("A VPC whose plan is wrong is reported once, not again by what runs in it; what nobody declared is")
    func plans() {
        func rules(_ subnets: [SubnetGroup], _ place: (VPC) -> NetworkPlacement) -> [String] {
            TestTemplate { stack in
                let vpc = VPC("Network", in: stack, cidr: "10.0.0.0/28", subnets: subnets)
                Function(
                    "Orders", in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"),
                    network: place(vpc))
            }.findings.map(\.ruleID)
        }
        #expect(rules([.isolated(bits: 24)]) { .isolated(in: $0) } == ["ec2/subnets"])
        #expect(rules([.isolated("Data", bits: 24)]) { .isolated(in: $0, group: "Data") } == ["ec2/subnets"])
        #expect(rules([.isolated(bits: 24)]) { .private(in: $0) } == ["ec2/subnets", "network/subnets"])
    }
}
