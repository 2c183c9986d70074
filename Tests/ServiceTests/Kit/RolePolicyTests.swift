import CloudFormation
import OrderedCollections
import Strata
import StrataKit
import StrataSQS
import StrataTesting
import Testing

@Suite("The policies that a role is given")
struct RolePolicyTests {
    private func statement(_ number: Int, _ size: Int) -> PolicyStatement {
        PolicyStatement(
            sid: "S\(number)", actions: ["s3:GetObject"], resources: ["\(String(repeating: "r", count: size))"])
    }

    @Test("What a role's own policies have no room for goes into managed policies, each within its size")
    func overflow() throws {
        let sample = TestTemplate { stack in
            let role = Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            for number in 1...16 { role.addToPolicy(statement(number, 1_000)) }
        }
        #expect(sample.messages == [])
        #expect(sample.statements(of: "AWS::IAM::Policy").count == 9)
        let managed = sample.ids(of: "AWS::IAM::ManagedPolicy")
        #expect(managed.map { $0.dropLast(8) } == ["RoleOverflowPolicy1", "RoleOverflowPolicy2"])
        #expect(sample.statements(of: "AWS::IAM::ManagedPolicy").count == 7)
        #expect(
            sample.properties(of: "AWS::IAM::ManagedPolicy", managed[0])?["Roles"] == [["Ref": "Role1ABCC5F0"]])
    }

    @Test("What is known only at deployment takes room, too: many queues do not make a policy that IAM refuses")
    func unknownValues() throws {
        let sample = TestTemplate { stack in
            let role = Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            for number in 1...140 { Queue("Queue\(number)", in: stack).grant(.consume, to: role) }
            let use = Resource("Use", in: stack, type: "Custom::Use")
            if let permissions = role.permissions { use.node.addDependency(on: permissions) }
        }
        #expect(sample.messages == [])
        // An ARN of a queue has up to 150 characters: 12 digits, the region, a name of 80.
        func longest(_ statements: [TemplateValue]) -> Int {
            statements.reduce(0) { count, statement in
                guard case .array(let resources)? = statement["Resource"] else { return count + 300 }
                return count + 150 * resources.count + 200
            }
        }
        #expect(longest(sample.statements()) <= 10_240)
        let managed = sample.ids(of: "AWS::IAM::ManagedPolicy")
        #expect(managed.count >= 2)
        for id in managed {
            guard
                case .array(let statements)? = sample.properties(of: "AWS::IAM::ManagedPolicy", id)?["PolicyDocument"]?[
                    "Statement"]
            else { continue }
            #expect(longest(statements) <= 6_144)
        }
        // Who waits for the role's policy waits for all of them.
        let policy = try #require(sample.ids(of: "AWS::IAM::Policy").first)
        #expect(sample.template.resources["Use"]?.dependsOn == [policy])
        #expect(sample.template.resources[policy]?.dependsOn == managed)
    }

    @Test("Partition, region and account take the room that they have, not that of a whole ARN")
    func pseudoParameters() {
        let sample = TestTemplate { stack in
            let role = Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            for number in 1...80 {
                let arn = ARN(service: "sqs", resource: "queue-\(String(number))").value
                role.addToPolicy(PolicyStatement(actions: ["sqs:SendMessage"], resources: [arn]))
            }
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::IAM::ManagedPolicy") == [])
    }

    @Test("A finding about a statement points at the line that wrote it, not at the role")
    func places() {
        var line = 0
        let sample = TestTemplate { stack in
            let role = Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            role.addToPolicy(PolicyStatement(actions: ["sqs:SendMessage"], resources: ["*"]))
            role.addToPolicy(PolicyStatement(actions: ["SendMessage"], resources: ["arn"]))
            line = #line - 1
        }
        #expect(sample.findings.map(\.ruleID) == ["iam/action"])
        #expect(sample.findings.first?.location == SourceLocation(file: #fileID, line: line))
    }
}
