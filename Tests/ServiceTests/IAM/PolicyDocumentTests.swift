import CloudFormation
import Strata
import StrataIAM
import StrataTesting
import Testing

@Suite("Policy documents")
struct PolicyDocumentTests {
    private func statements(_ statements: PolicyStatement...) -> [TemplateValue]? {
        let sample = TestTemplate { stack in
            Resource(
                "Policy", in: stack, type: "Custom::Policy", properties: ["Document": JSON(PolicyDocument(statements))])
        }
        return sample.properties(of: "Custom::Policy")?["Document"]?["Statement"]?.arrayValue
    }

    @Test("A statement has the AWS CDK's keys and order, and one element stands bare")
    func shape() {
        let written = statements(
            PolicyStatement(
                .deny, sid: "Tls", principals: [.anyone], actions: ["s3:PutObject", "s3:GetObject", "s3:PutObject"],
                resources: ["arn:aws:s3:::b"], conditions: ["Bool": ["aws:SecureTransport": "false"]]
            )
        )
        #expect(
            written == [
                [
                    "Action": ["s3:GetObject", "s3:PutObject"], "Condition": ["Bool": ["aws:SecureTransport": "false"]],
                    "Effect": "Deny", "Principal": ["AWS": "*"], "Resource": "arn:aws:s3:::b", "Sid": "Tls",
                ]
            ]
        )
    }

    @Test("Principals of one kind share a list, and kinds stand side by side")
    func principals() {
        let written = statements(
            PolicyStatement(
                principals: [.service("a.amazonaws.com"), .arn("arn:aws:iam::1:role/r"), .service("b.amazonaws.com")],
                actions: ["sts:AssumeRole"]
            )
        )
        #expect(
            written?.first?["Principal"]
                == ["AWS": "arn:aws:iam::1:role/r", "Service": ["a.amazonaws.com", "b.amazonaws.com"]]
        )
    }

    @Test("The same statement twice is written once")
    func same() {
        let statement = PolicyStatement(actions: ["sqs:SendMessage"], resources: ["*"])
        #expect(statements(statement, statement)?.count == 1)
    }

    @Test("Statements that differ only in their actions are merged, actions sorted")
    func mergedActions() {
        let written = statements(
            PolicyStatement(actions: ["b:B"], resources: ["r"]),
            PolicyStatement(actions: ["a:A", "b:B"], resources: ["r"])
        )
        #expect(written == [["Action": ["a:A", "b:B"], "Effect": "Allow", "Resource": "r"]])
    }

    @Test("Statements that differ only in their resources are merged, resources in order")
    func mergedResources() {
        let written = statements(
            PolicyStatement(actions: ["a:A"], resources: ["z"]),
            PolicyStatement(actions: ["a:A"], resources: ["a", "z"])
        )
        #expect(written == [["Action": "a:A", "Effect": "Allow", "Resource": ["z", "a"]]])
    }

    @Test("Statements that differ in effect, condition, principal or two things at once stay apart")
    func apart() {
        let base = PolicyStatement(actions: ["a:A"], resources: ["r"])
        #expect(statements(base, PolicyStatement(.deny, actions: ["a:A"], resources: ["r"]))?.count == 2)
        #expect(statements(base, PolicyStatement(actions: ["b:B"], resources: ["s"]))?.count == 2)
        let conditional = PolicyStatement(actions: ["b:B"], resources: ["r"], conditions: ["Bool": ["k": "true"]])
        #expect(statements(base, conditional)?.count == 2)
        let other = PolicyStatement(principals: [.anyone], actions: ["b:B"], resources: ["r"])
        #expect(statements(base, other)?.count == 2)
    }

    @Test("A statement with an id is not merged into another")
    func identified() {
        let base = PolicyStatement(actions: ["a:A"], resources: ["r"])
        #expect(statements(base, PolicyStatement(sid: "Two", actions: ["b:B"], resources: ["r"]))?.count == 2)
    }
}
