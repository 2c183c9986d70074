import CloudFormation
import Strata
import StrataIAM
import StrataTesting
import Testing

@Suite("Conditions of policies")
struct PolicyConditionTests {
    private func written(_ conditions: JSON) -> TemplateValue? {
        let sample = TestTemplate { stack in
            Resource(
                "Policy", in: stack, type: "Custom::Policy",
                properties: [
                    "Document": JSON(
                        PolicyDocument([PolicyStatement(actions: ["a:A"], resources: ["*"], conditions: conditions)]))
                ])
        }
        #expect(sample.messages == [])
        return sample.properties(of: "Custom::Policy")?["Document"]?["Statement"]?[0]?["Condition"]
    }

    @Test("Operators are written as policies name them, one value bare, several in a list")
    func operators() {
        let value = written(
            .when(
                .stringEquals("aws:PrincipalOrgID", "o-1"), .arnLike("aws:PrincipalArn", "a", "b"),
                .bool("aws:SecureTransport", false), .numericLessThan("aws:MultiFactorAuthAge", 3_600),
                .dateGreaterThan("aws:CurrentTime", "2026-01-01T00:00:00Z"), .ipAddress("aws:SourceIp", "10.0.0.0/8"),
                .null("aws:TokenIssueTime", true), .notIPAddress("aws:SourceIp", "10.1.0.0/16"))
        )
        #expect(
            value == [
                "StringEquals": ["aws:PrincipalOrgID": "o-1"], "ArnLike": ["aws:PrincipalArn": ["a", "b"]],
                "Bool": ["aws:SecureTransport": "false"], "NumericLessThan": ["aws:MultiFactorAuthAge": 3600],
                "DateGreaterThan": ["aws:CurrentTime": "2026-01-01T00:00:00Z"],
                "IpAddress": ["aws:SourceIp": "10.0.0.0/8"], "Null": ["aws:TokenIssueTime": "true"],
                "NotIpAddress": ["aws:SourceIp": "10.1.0.0/16"],
            ]
        )
    }

    @Test("Keys of one operator share it, with quantifier and IfExists in their places")
    func modifiers() {
        let value = written(
            .when(
                .stringLike("aws:TagKeys", "team:*").forAllValues.ifExists,
                .stringLike("aws:RequestTag/x", "y").ifExists.forAllValues,
                .stringEquals("aws:TagKeys", "owner").forAnyValue, .null("k", false).ifExists)
        )
        #expect(
            value == [
                "ForAllValues:StringLikeIfExists": ["aws:TagKeys": "team:*", "aws:RequestTag/x": "y"],
                "ForAnyValue:StringEquals": ["aws:TagKeys": "owner"], "Null": ["k": "false"],
            ]
        )
    }

    @Test("A key that one operator compares twice is reported, not lost")
    func twice() {
        let sample = TestTemplate { stack in
            let role = Role("Role", in: stack, assumedBy: .service("ec2.amazonaws.com"))
            role.addToPolicy(
                PolicyStatement(
                    actions: ["s3:GetObject"], resources: ["*"],
                    conditions: .when(.stringLike("aws:TagKeys", "a*"), .stringLike("aws:TagKeys", "*b"))))
        }
        #expect(sample.messages.count == 1, "\(sample.messages)")
        #expect(sample.messages.first?.contains("aws:TagKeys") == true)
    }
}
