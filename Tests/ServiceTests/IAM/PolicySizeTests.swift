import CloudFormation
import Strata
import StrataIAM
import StrataTesting
import Testing

@Suite("The size of policies")
struct PolicySizeTests {
    private func statement(_ characters: Int) -> PolicyStatement {
        PolicyStatement(actions: ["a:A"], resources: [StringValue(String(repeating: "r", count: characters))])
    }

    // {"Statement":[{"Action":"a:A","Effect":"Allow","Resource":""}],"Version":"2012-10-17"}
    private let frame = 86

    @Test("A managed policy may have 6,144 characters, and white space does not count")
    func managed() {
        func findings(_ statement: PolicyStatement) -> [String] {
            TestTemplate { stack in
                stack.attach(PolicyValidator())
                AWS.IAM.ManagedPolicy("Policy", in: stack, policyDocument: JSON(PolicyDocument([statement])))
            }.messages
        }
        #expect(findings(statement(6_144 - frame)) == [])
        var spaced = statement(6_144 - frame)
        spaced.resources = spaced.resources.map { "\($0)   " }
        #expect(findings(spaced) == [])
        #expect(
            findings(statement(6_145 - frame)) == [
                "iam/policy-size: the managed policy of 'app/Policy' has 6145 characters without white space, allowed are 6144"
            ]
        )
        var open = statement(6_144 - frame)
        open.resources = open.resources.map { "\($0)/\(AWS.region)" }
        #expect(
            findings(open) == [
                "iam/policy-size: the managed policy of 'app/Policy' has at least 6145 characters without white space, "
                    + "allowed are 6144"
            ]
        )
    }

    @Test("A role's inline policies may have 10,240 characters together, wherever they are declared")
    func role() {
        func findings(_ characters: Int) -> [String] {
            TestTemplate { stack in
                let role = Role(
                    "Role", in: stack, assumedBy: .service("ec2.amazonaws.com"),
                    inlinePolicies: ["One": [statement(5_000 - frame)]])
                role.addToPolicy(statement(characters - frame))
                AWS.IAM.Policy(
                    "Two", in: stack, policyDocument: JSON(PolicyDocument([statement(3_000 - frame)])),
                    policyName: "two", roles: [role.name])
            }.messages
        }
        #expect(findings(2_240) == [])
        #expect(
            findings(2_241) == [
                "iam/policy-size: the inline policies of the role 'app/Role/Resource' have 10241 characters together without "
                    + "white space, allowed are 10240"
            ]
        )
    }

    @Test("A trust policy may have 2,048 characters, and 4,096 where AWS raised the quota")
    func trust() {
        func finding(_ count: Int) -> Finding? {
            TestTemplate { stack in
                _ = Role("Role", in: stack, assumedBy: .arn(StringValue(String(repeating: "a", count: count))))
            }.findings.first
        }
        // {"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"AWS":""}}],"Version":"2012-10-17"}
        #expect(finding(2_048 - 106) == nil)
        #expect(
            finding(2_049 - 106)?.message
                == "the trust policy of 'app/Role/Resource' has 2049 characters without white space, allowed are 2048 unless "
                + "AWS raised the account's quota"
        )
        #expect(finding(4_096 - 106)?.severity == .warning)
        #expect(finding(4_097 - 106)?.severity == .error)
    }
}
