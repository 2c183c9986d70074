import CloudFormation
import Strata
import StrataIAM
import StrataS3
import StrataTesting
import Testing

@Suite("What IAM takes of policies")
struct PolicyRulesTests {
    private func findings(_ statements: PolicyStatement...) -> [String] {
        TestTemplate { stack in
            stack.attach(PolicyValidator())
            AWS.IAM.ManagedPolicy("Policy", in: stack, policyDocument: JSON(PolicyDocument(statements)))
        }.messages
    }

    @Test("What is excepted is written in place of what is named")
    func negations() {
        let sample = TestTemplate { stack in
            let document: PolicyDocument = [
                PolicyStatement(
                    .deny, notPrincipals: [.account("123456789012")], notActions: ["s3:Get*", "iam:*"],
                    notResources: ["arn:aws:s3:::b"])
            ]
            Resource("Policy", in: stack, type: "Custom::Policy", properties: ["Document": JSON(document)])
        }
        #expect(
            sample.properties(of: "Custom::Policy")?["Document"]?["Statement"] == [
                [
                    "Effect": "Deny", "NotAction": ["iam:*", "s3:Get*"],
                    "NotPrincipal": ["AWS": ["Fn::Sub": "arn:${AWS::Partition}:iam::123456789012:root"]],
                    "NotResource": "arn:aws:s3:::b",
                ]
            ]
        )
    }

    @Test("Statements with exceptions are not merged where that would say something else")
    func merging() {
        func count(_ first: PolicyStatement, _ second: PolicyStatement) -> Int? {
            let sample = TestTemplate { stack in
                Resource(
                    "Policy", in: stack, type: "Custom::Policy",
                    properties: ["Document": JSON(PolicyDocument([first, second]))])
            }
            return sample.properties(of: "Custom::Policy")?["Document"]?["Statement"]?.arrayValue?.count
        }
        // All but A and all but B is all.
        #expect(
            count(
                PolicyStatement(notActions: ["a:A"], resources: ["r"]),
                PolicyStatement(notActions: ["a:B"], resources: ["r"])) == 2)
        #expect(
            count(
                PolicyStatement(actions: ["a:A"], notResources: ["r"]),
                PolicyStatement(actions: ["a:A"], notResources: ["s"])) == 2)
        #expect(
            count(
                PolicyStatement(actions: ["a:A"], notResources: ["r"]),
                PolicyStatement(actions: ["a:A"], resources: ["r"])) == 2)
        #expect(
            count(
                PolicyStatement(actions: ["a:A"], notResources: ["r"]),
                PolicyStatement(actions: ["a:B"], notResources: ["r"])) == 1)
    }

    @Test("A sound policy has no findings, wildcards and all")
    func sound() {
        #expect(
            findings(
                PolicyStatement(sid: "One", actions: ["s3:Get*", "ec2:Describe?*"], resources: ["*"]),
                PolicyStatement(.deny, sid: "Two", notActions: ["access-analyzer:ListFindings"], notResources: ["r"]),
                PolicyStatement(actions: ["*"], resources: ["*"], conditions: .when(.bool("aws:SecureTransport", true)))
            ) == []
        )
    }

    @Test("Actions that are none, and actions that are there twice, are reported")
    func actions() {
        #expect(
            findings(
                PolicyStatement(actions: ["s3GetObject", "s3:Get Object", "s3:", "a:b:c"], resources: ["*"]),
                PolicyStatement(actions: ["s3:GetObject", "s3:getobject"], resources: ["a"])
            ) == ["a:b:c", "s3:", "s3:Get Object", "s3GetObject"].map {
                "iam/action: statement 1 of the managed policy of 'app/Policy' names the action '\($0)', "
                    + "allowed are forms such as s3:GetObject, s3:Get* and *"
            } + [
                "iam/duplicate-action: statement 2 of the managed policy of 'app/Policy' names the action 's3:getobject' "
                    + "twice, also as 's3:GetObject'"
            ]
        )
    }

    @Test("Ids of statements are letters and digits, each once")
    func sids() {
        #expect(
            findings(
                PolicyStatement(sid: "A", actions: ["a:A"], resources: ["*"]),
                PolicyStatement(sid: "A", actions: ["a:B"], resources: ["*"]),
                PolicyStatement(sid: "b c", actions: ["a:B"], resources: ["*"])
            ) == [
                "iam/sid: statement 'A' of the managed policy of 'app/Policy' has the same id as another one",
                "iam/sid: statement 'b c' of the managed policy of 'app/Policy' has an id with other characters than letters "
                    + "and digits",
            ]
        )
    }

    @Test("Elements that exclude each other, or have no place in the kind of policy, are reported")
    func elements() {
        let place = "iam/statement: statement 1 of the managed policy of 'app/Policy'"
        #expect(
            findings(
                PolicyStatement(
                    principals: [.anyone], actions: ["a:A"], notActions: ["a:B"], resources: ["*"], notResources: ["r"])
            )
                == [
                    "\(place) has both Action and NotAction", "\(place) has both Resource and NotResource",
                    "\(place) names principals, which a managed policy does not take",
                ]
        )
        #expect(findings(PolicyStatement()) == ["\(place) names no action", "\(place) names no resource"])
        let trust = TestTemplate { stack in
            stack.attach(PolicyValidator())
            AWS.IAM.Role(
                "Role", in: stack,
                assumeRolePolicyDocument: JSON(PolicyDocument([PolicyStatement(actions: ["sts:A"], resources: ["*"])])))
        }
        #expect(
            trust.messages == [
                "iam/statement: statement 1 of the trust policy of 'app/Role' names resources, which trust policies do not "
                    + "take",
                "iam/statement: statement 1 of the trust policy of 'app/Role' names no principal",
            ]
        )
    }

    @Test(
        "A condition operator that there is not is reported", arguments: ["StringEqual", "NullIfExists", "ForAll:Bool"])
    func operators(name: String) {
        let conditions = JSON(fields: [(name, ["k": "v"])])
        #expect(
            findings(PolicyStatement(actions: ["a:A"], resources: ["*"], conditions: conditions)) == [
                "iam/condition-operator: statement 1 of the managed policy of 'app/Policy' has the condition operator "
                    + "'\(name)', which there is not"
            ]
        )
    }

    @Test("Allowing all but some is a warning")
    func notPrincipal() {
        let sample = TestTemplate { stack in
            let bucket = Bucket("Bucket", in: stack)
            AWS.S3.BucketPolicy(
                "Policy", in: stack, bucket: bucket.name,
                policyDocument: JSON(
                    PolicyDocument([
                        PolicyStatement(notPrincipals: [.account("1")], actions: ["s3:GetObject"], resources: ["*"])
                    ])))
            stack.attach(PolicyValidator())
        }
        #expect(sample.messages.map { $0.prefix(17) } == ["iam/not-principal"])
    }

    @Test("A condition key with a scheme in front, which never matches, is reported")
    func conditionKey() {
        #expect(
            findings(
                PolicyStatement(
                    actions: ["s3:GetObject"], resources: ["*"],
                    conditions: .when(
                        .stringEquals("https://token.actions.githubusercontent.com:aud", "sts.amazonaws.com"))))
                == [
                    "iam/condition-key: statement 1 of the managed policy of 'app/Policy' compares the condition key "
                        + "'https://token.actions.githubusercontent.com:aud', which there is not"
                ]
        )
    }
}
