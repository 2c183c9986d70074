import CloudFormation
import OrderedCollections
import Strata
import StrataLambda
import StrataS3
import StrataSES
import StrataTesting
import Testing

@Suite("Receipt rules for mail")
struct ReceiptRuleSetTests {
    private func rules(_ recipients: [String] = [], _ actions: [ReceiptAction] = [.stop]) -> TestTemplate {
        TestTemplate { ReceiptRuleSet("Rules", in: $0).addRule("forward", recipients: recipients, actions: actions) }
    }

    private func forwarding() -> TestTemplate {
        TestTemplate { stack in
            let bucket = Bucket("Bucket", in: stack)
            let function = Function("Function", in: stack, runtime: .python313, code: .inline("pass"))
            let rules = ReceiptRuleSet("Rules", in: stack)
            rules.activate()
            rules.addRule(
                "forward", recipients: ["mail.example.com"],
                actions: [.store(in: bucket, prefix: "inbox/"), .invoke(function)])
        }
    }

    @Test("A rule requires TLS, scans and does its actions in order")
    func rule() throws {
        let sample = forwarding()
        let rule = try #require(sample.properties(of: "AWS::SES::ReceiptRule"))
        #expect(
            rule == [
                "Rule": [
                    "Actions": [
                        ["S3Action": ["BucketName": ["Ref": "Bucket83908E77"], "ObjectKeyPrefix": "inbox/"]],
                        [
                            "LambdaAction": [
                                "FunctionArn": ["Fn::GetAtt": ["Function76856677", "Arn"]], "InvocationType": "Event",
                            ]
                        ],
                    ], "Enabled": true, "Name": "forward", "Recipients": ["mail.example.com"], "ScanEnabled": true,
                    "TlsPolicy": "Require",
                ], "RuleSetName": ["Ref": .string(sample.id("AWS::SES::ReceiptRuleSet"))],
            ])
        #expect(sample.messages.isEmpty)
    }

    @Test("SES may put messages, and nothing else, for this rule of this account, under the prefix")
    func bucketPolicy() throws {
        let sample = forwarding()
        let statements = sample.statements(of: "AWS::S3::BucketPolicy").filter {
            $0["Principal"] == ["Service": "ses.amazonaws.com"]
        }
        #expect(
            statements == [
                [
                    "Action": "s3:PutObject",
                    "Condition": [
                        "StringEquals": [
                            "aws:SourceAccount": ["Ref": "AWS::AccountId"], "aws:SourceArn": sample.ruleArn("forward"),
                        ]
                    ], "Effect": "Allow", "Principal": ["Service": "ses.amazonaws.com"],
                    "Resource": ["Fn::Sub": "${Bucket83908E77.Arn}/inbox/*"],
                ]
            ])
    }

    @Test("SES may call the function for this rule of this account")
    func permission() throws {
        let sample = forwarding()
        #expect(
            sample.properties(of: "AWS::Lambda::Permission") == [
                "Action": "lambda:InvokeFunction", "FunctionName": ["Fn::GetAtt": ["Function76856677", "Arn"]],
                "Principal": "ses.amazonaws.com", "SourceAccount": ["Ref": "AWS::AccountId"],
                "SourceArn": sample.ruleArn("forward"),
            ])
    }

    @Test("What SES tries when a rule is made is allowed by then, and a set is put in force after its rules")
    func order() throws {
        let sample = forwarding()
        let rule = try #require(sample[resource: sample.id("AWS::SES::ReceiptRule")])
        #expect(
            Set(rule.dependsOn) == [sample.id("AWS::S3::BucketPolicy"), sample.id("AWS::Lambda::Permission")])
        let activation = try #require(sample[resource: sample.id("Custom::SDKCall")])
        #expect(activation.dependsOn.contains(sample.id("AWS::SES::ReceiptRule")))
    }

    @Test("A set is put in force by name, and deletion puts none in force")
    func activation() throws {
        let sample = forwarding()
        let call = try #require(sample.properties(of: "Custom::SDKCall"))
        let set = sample.id("AWS::SES::ReceiptRuleSet")
        let activates: TemplateValue = [
            "Fn::Sub": .string(
                #"{"action":"SetActiveReceiptRuleSet","parameters":{"RuleSetName":"${"# + set + #"}"},"service":"ses"}"#
            )
        ]
        #expect(call["Create"] == activates)
        #expect(call["Update"] == activates)
        #expect(call["Delete"] == #"{"action":"SetActiveReceiptRuleSet","parameters":{},"service":"ses"}"#)
        #expect(
            sample.statements().contains([
                "Action": "ses:SetActiveReceiptRuleSet", "Effect": "Allow", "Resource": "*",
            ]))
    }

    @Test("Rules follow each other, and one function may serve several")
    func several() throws {
        let sample = TestTemplate { stack in
            let function = Function("Function", in: stack, runtime: .python313, code: .inline("pass"))
            let rules = ReceiptRuleSet("Rules", in: stack, name: "mine")
            rules.addRule(
                "first", recipients: [], actions: [.addHeader("X-Seen", "yes"), .invoke(function, waits: true)],
                requiresTLS: false, scans: false)
            rules.addRule(
                "second", recipients: ["a@example.com"],
                actions: [.invoke(function), .bounce(from: "a@example.com", "No"), .stop])
            rules.activate()
        }
        let ids = sample.ids(of: "AWS::SES::ReceiptRule")
        let first = try #require(sample.properties(of: "AWS::SES::ReceiptRule", ids[0]))
        let second = try #require(sample.properties(of: "AWS::SES::ReceiptRule", ids[1]))
        #expect(first["After"] == nil)
        #expect(second["After"] == ["Ref": .string(ids[0])])
        #expect(first["Rule"]?["Recipients"] == nil)
        #expect(first["Rule"]?["TlsPolicy"] == "Optional")
        #expect(first["Rule"]?["ScanEnabled"] == false)
        #expect(first["Rule"]?["Actions"]?.arrayValue?.first?["AddHeaderAction"]?["HeaderName"] == "X-Seen")
        #expect(
            first["Rule"]?["Actions"]?.arrayValue?.last?["LambdaAction"]?["InvocationType"] == "RequestResponse")
        let actions = try #require(second["Rule"]?["Actions"]?.arrayValue)
        #expect(
            actions[1] == [
                "BounceAction": [
                    "Message": "No", "Sender": "a@example.com", "SmtpReplyCode": "550", "StatusCode": "5.1.1",
                ]
            ])
        #expect(actions[2] == ["StopAction": ["Scope": "RuleSet"]])
        #expect(sample.ids(of: "AWS::Lambda::Permission").count == 2)
        let activation = try #require(sample[resource: sample.id("Custom::SDKCall")])
        #expect(Set(ids).isSubset(of: activation.dependsOn))
        #expect(sample.messages.isEmpty)
    }

    @Test("A bucket of another program is used as it is, which is said")
    func importedBucket() {
        let sample = TestTemplate { stack in
            ReceiptRuleSet("Rules", in: stack).addRule(
                "forward", recipients: [],
                actions: [.store(in: Bucket.imported(arn: "arn:aws:s3:::theirs", in: stack))])
        }
        #expect(
            sample.messages == [
                "iam/grant: 'app' cannot allow storeMail (s3:PutObject) to ses.amazonaws.com: there is no policy of this program to add "
                    + "it to"
            ])
        #expect(
            sample.properties(of: "AWS::SES::ReceiptRule")?["Rule"]?["Actions"] == [
                ["S3Action": ["BucketName": "theirs"]]
            ])
    }

    @Test("A region where SES receives no mail is reported, unless the list of regions is another")
    func regions() {
        func findings(_ region: String?, _ regions: [String] = InboundMail.regions) -> [String] {
            let app = App()
            let stack = Stack("app", in: app, environment: Environment(account: nil, region: region))
            ReceiptRuleSet("Rules", in: stack, regions: regions)
            return app.synthesize().findings.map { "\($0.ruleID): \($0.message)" }
        }
        #expect(
            findings("eu-south-2", ["eu-west-1", "us-east-1"]) == [
                "ses/inbound-region: 'app/Rules' is to receive mail in eu-south-2, but SES receives mail only in "
                    + "eu-west-1, us-east-1"
            ])
        #expect(findings("eu-south-2").count == 1)
        #expect(findings("eu-south-2", InboundMail.regions + ["eu-south-2"]).isEmpty)
        #expect(findings("eu-west-1").isEmpty)
        #expect(findings(nil).isEmpty)
        #expect(InboundMail.regions == InboundMail.regions.sorted())
    }

    @Test("Two sets in force where one can be are reported")
    func twoSets() {
        func findings(_ first: Environment, _ second: Environment) -> [String] {
            let app = App()
            for (id, environment) in [("a", first), ("b", second)] {
                ReceiptRuleSet("Rules", in: Stack(id, in: app, environment: environment)).activate()
            }
            return app.synthesize().findings.map { "\($0.ruleID): \($0.message)" }
        }
        let here = Environment(account: "123456789012", region: "eu-west-1")
        #expect(
            findings(here, here) == [
                "ses/active-rule-sets: 'b/Rules' and 'a/Rules' are both put in force, but one set of an account and "
                    + "region is"
            ])
        #expect(findings(here, Environment(account: "123456789012", region: "us-east-1")).isEmpty)
        #expect(findings(.agnostic, .agnostic).isEmpty)
        let sample = TestTemplate { stack in
            ReceiptRuleSet("One", in: stack).activate()
            ReceiptRuleSet("Two", in: stack).activate()
        }
        #expect(sample.messages.map { $0.prefix(20) } == ["ses/active-rule-sets"])
    }

    @Test("Recipients, actions and names that SES does not take are reported")
    func checks() {
        #expect(rules(["example.com", ".example.com", "a@example.com"]).messages.isEmpty)
        #expect(
            rules(["example"]).messages == [
                "ses/recipients: the recipient 'example' of 'app/Rules/forward' has no dot, allowed are names such as "
                    + "example.com"
            ])
        #expect(
            rules(["a b@example.com"]).messages == [
                "ses/recipients: the recipient 'a b@example.com' of 'app/Rules/forward' holds ' ', allowed before the @ "
                    + "are letters, digits and .!#$%&'*+/=?^_`{|}~-"
            ])
        #expect(
            rules((0...100).map { "d\($0).example.com" }).messages == [
                "ses/recipients: the number of recipients of 'app/Rules/forward' is 101, allowed are 0 to 100"
            ])
        #expect(
            rules([], []).messages == [
                "ses/actions: the number of actions of 'app/Rules/forward' is 0, allowed are 1 to 10"
            ])
        let named = TestTemplate { stack in
            ReceiptRuleSet("Rules", in: stack, name: "a/b").addRule("for ward", recipients: [], actions: [.stop])
        }
        #expect(
            named.messages.sorted() == [
                "ses/rule-name: the rule name 'for ward' of 'app/Rules/for ward' holds ' ', allowed are letters, digits "
                    + "and -_.",
                "ses/rule-set-name: the rule set name 'a/b' of 'app/Rules' holds '/', allowed are letters, digits and -_.",
            ])
    }
}

extension TestTemplate {
    /// The only logical id of a type.
    fileprivate func id(_ type: String) -> String { ids(of: type).count == 1 ? ids(of: type)[0] : "" }

    fileprivate func ruleArn(_ rule: String) -> TemplateValue {
        [
            "Fn::Sub": .string(
                "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:receipt-rule-set/"
                    + "${\(id("AWS::SES::ReceiptRuleSet"))}:receipt-rule/\(rule)")
        ]
    }
}
