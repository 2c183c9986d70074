import CloudFormation
import Strata
import StrataIAM
import StrataOrganizations
import StrataTesting
import Testing

@Suite("Service control policies")
struct ServiceControlPolicyTests {
    private let regions: PolicyDocument = [
        PolicyStatement(
            .deny, sid: "Regions", notActions: ["iam:*", "organizations:*"], resources: ["*"],
            conditions: .when(.stringNotEquals("aws:RequestedRegion", "eu-west-1", "eu-central-1"))
        )
    ]

    private func file(_ text: String) -> [String] {
        TestTemplate { stack in
            ServiceControlPolicy("Guard", in: stack, name: "guard", json: Array(text.utf8), from: "policies/deny.json")
        }.messages
    }

    @Test("A document becomes the content, attached to its targets")
    func document() {
        let sample = TestTemplate { stack in
            ServiceControlPolicy("Guard", in: stack, name: "guard", document: regions, targets: ["ou-abcd-12345678"])
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::Organizations::Policy") == [
                "Content": [
                    "Statement": [
                        [
                            "Condition": [
                                "StringNotEquals": ["aws:RequestedRegion": ["eu-west-1", "eu-central-1"]]
                            ],
                            "Effect": "Deny", "NotAction": ["iam:*", "organizations:*"], "Resource": "*",
                            "Sid": "Regions",
                        ]
                    ],
                    "Version": "2012-10-17",
                ],
                "Name": "guard", "TargetIds": ["ou-abcd-12345678"], "Type": "SERVICE_CONTROL_POLICY",
            ]
        )
    }

    @Test("A file says the same as a document")
    func json() {
        let text = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "s3:*", "Resource": "${aws:x}"}}
            """
        let sample = TestTemplate { stack in
            ServiceControlPolicy("Guard", in: stack, name: "guard", json: Array(text.utf8), from: "deny.json")
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::Organizations::Policy")?["Content"] == [
                "Version": "2012-10-17",
                "Statement": ["Effect": "Deny", "Action": "s3:*", "Resource": "${aws:x}"],
            ]
        )
    }

    @Test("What is wrong with a file is reported with file, line and column")
    func badFile() {
        #expect(
            file("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [}\n") == [
                "organizations/policy-file: policies/deny.json:3:17: expected a value, found \"}\""
            ]
        )
        #expect(
            file(#"{"Statements": []}"#) == [
                "organizations/policy-file: policies/deny.json:1:2: a policy has no \"Statements\"; allowed are \"Version\", "
                    + "\"Id\" and \"Statement\""
            ]
        )
        #expect(
            file("\n  []") == [
                "organizations/policy-file: policies/deny.json:2:3: a policy is an object with \"Statement\" and \"Version\""
            ]
        )
        #expect(
            file("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": []\n}") == [
                "organizations/policy-file: policies/deny.json:3:3: a policy needs a \"Statement\" with at least one statement"
            ]
        )
        #expect(
            file("{\"Version\": \"2012-10-17\"}") == [
                "organizations/policy-file: policies/deny.json:1:1: a policy needs a \"Statement\" with at least one statement"
            ]
        )
        #expect(
            file("{\"Statement\": [\n  {},\n  7\n]}") == [
                "organizations/policy-file: policies/deny.json:3:3: \"Statement\" holds something else than an object at "
                    + "position 2"
            ]
        )
    }

    @Test("What is wrong with the policy in a file is reported like that of a document")
    func badPolicy() {
        #expect(
            file(#"{"Statement": [{"Sid": "S", "Effect": "deny", "Action": "s3", "Principal": "*", "Resource": "*"}]}"#)
                == [
                    "iam/statement: statement 'S' of the service control policy of 'app/Guard' names principals, which a "
                        + "service control policy does not take",
                    "iam/statement: statement 'S' of the service control policy of 'app/Guard' has the effect 'deny'",
                    "iam/action: statement 'S' of the service control policy of 'app/Guard' names the action 's3', allowed are "
                        + "forms such as s3:GetObject, s3:Get* and *",
                ]
        )
    }

    @Test("A policy of more than 10,240 characters is reported")
    func large() {
        let sample = TestTemplate { stack in
            ServiceControlPolicy(
                "Guard", in: stack, name: "guard",
                document: [
                    PolicyStatement(
                        .deny, actions: ["a:A"], resources: [StringValue(String(repeating: "r", count: 10_240))])
                ])
        }
        #expect(
            sample.messages == [
                "iam/policy-size: the service control policy of 'app/Guard' has 10325 characters without white space, allowed "
                    + "are 10240"
            ]
        )
    }

    @Test("A name that is too long is reported")
    func name() {
        let sample = TestTemplate { stack in
            ServiceControlPolicy(
                "Guard", in: stack, name: StringValue(String(repeating: "n", count: 129)), document: regions)
        }
        #expect(
            sample.messages == [
                "organizations/policy-name: the length of the name of 'app/Guard' is 129 characters, allowed are 1 to 128 "
                    + "characters"
            ]
        )
    }
}
