import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataTesting
import Testing

@Suite("Roles")
struct RoleTests {
    @Test("A role trusts its service and carries managed policies of the stack's own partition")
    func role() {
        let sample = TestTemplate { stack in
            _ = Role(
                "Role", in: stack, assumedBy: .service("lambda.amazonaws.com"),
                managedPolicies: [.aws("service-role/AWSLambdaBasicExecutionRole")], maxSessionDuration: .hours(2)
            )
        }
        #expect(sample.messages == [])
        #expect(sample.template.resources.keys.first == "Role1ABCC5F0")
        #expect(
            sample.properties(of: "AWS::IAM::Role") == [
                "AssumeRolePolicyDocument": [
                    "Statement": [
                        [
                            "Action": "sts:AssumeRole", "Effect": "Allow",
                            "Principal": ["Service": "lambda.amazonaws.com"],
                        ]
                    ],
                    "Version": "2012-10-17",
                ],
                "ManagedPolicyArns": [
                    ["Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
                ],
                "MaxSessionDuration": 7200,
            ]
        )
    }

    @Test("All statements go to one policy, named after its logical id")
    func defaultPolicy() {
        let sample = TestTemplate { stack in
            let role = Role("LambdaFunctionRole", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            role.addToPolicy(PolicyStatement(actions: ["sqs:SendMessage"], resources: ["*"]))
            role.addToPolicy(PolicyStatement(actions: ["sns:Publish"], resources: ["arn"]))
        }
        #expect(sample.ids(of: "AWS::IAM::Policy") == ["LambdaFunctionRoleDefaultPolicy5A080877"])
        let policy = sample.properties(of: "AWS::IAM::Policy")
        #expect(policy?["PolicyName"] == "LambdaFunctionRoleDefaultPolicy5A080877")
        #expect(policy?["Roles"] == [["Ref": "LambdaFunctionRole9F417943"]])
        #expect(sample.statements().count == 2)
    }

    @Test("A role without statements has no policy")
    func noPolicy() {
        let sample = TestTemplate { stack in _ = Role("Role", in: stack, assumedBy: .account("123456789012")) }
        #expect(sample.ids(of: "AWS::IAM::Policy") == [])
    }

    @Test("An imported role's name is the end of its ARN")
    func imported() {
        let role = Role.imported(
            arn: "arn:aws:iam::123456789012:role/path/Deployer", in: Stack("app", in: App()))
        #expect(role.name.literalString == "Deployer")
    }

    @Test("A role name that is too long and a session that is too short are reported with what is allowed")
    func badValues() {
        let long = String(repeating: "r", count: 65)
        let sample = TestTemplate { stack in
            _ = Role(
                "Role", in: stack, assumedBy: .service("ec2.amazonaws.com"), maxSessionDuration: .minutes(5),
                name: StringValue(long)
            )
            _ = Role("Other", in: stack, assumedBy: .service("ec2.amazonaws.com"), name: "a b")
        }
        #expect(
            sample.messages == [
                "iam/session-duration: the longest session of 'app/Role' is 300 seconds, allowed are 3600 to 43200 seconds",
                "iam/role-name: the role name '\(long)' of 'app/Role' has a length of 65, allowed are 1 to 64 characters",
                "iam/role-name: the role name 'a b' of 'app/Other' holds ' ', allowed are letters, digits and +=,.@_-",
            ]
        )
    }
}
