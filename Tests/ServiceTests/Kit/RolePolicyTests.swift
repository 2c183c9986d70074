import CloudFormation
import Strata
import StrataKit
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
