import CloudFormation
import OrderedCollections
import Strata
import StrataTesting
import Testing

@testable import StacksOrganization

/// What went wrong in the original program, and must not here.
@Suite("Hazards of the mail")
struct MailHazardTests {
    private static let zones: [DNSConfiguration] = [.sample, .owned]

    @Test("No name has another domain added to it, and no placeholder is left", arguments: zones)
    func names(dns: DNSConfiguration) {
        let sample = TestTemplate.mail(dns)
        for record in sample.resources(of: "AWS::Route53::RecordSet") {
            guard let name = record.properties["Name"]?.stringValue else { continue }
            #expect(name == "mail.example.com.")
        }
        for resource in sample.allResources
        where ["AWS::Route53", "AWS::SES"].contains(where: resource.type.hasPrefix) {
            #expect(!JSONWriter.string(resource.properties).contains("<"))
        }
        #expect(!sample.text.contains("example.com.example.com"))
    }

    @Test("Nothing deletes records that are there already", arguments: zones)
    func existing(dns: DNSConfiguration) {
        let sample = TestTemplate.mail(dns)
        #expect(!sample.text.contains("route53:"))
        #expect(sample.resources(of: "Custom::DeleteExistingRecordSet").isEmpty)
    }

    @Test("SES may put objects under the prefix, on behalf of the rule of this account, and nothing else")
    func bucketPolicy() throws {
        let sample = TestTemplate.mail()
        let policy = try sample.resource(of: "AWS::S3::BucketPolicy").properties
        let statements = try #require(policy["PolicyDocument"]?["Statement"]?.arrayValue)
        let allowing = statements.filter { $0["Effect"] == "Allow" }
        #expect(allowing.count == 1)
        let statement = try #require(allowing.first)
        #expect(statement["Principal"] == ["Service": "ses.amazonaws.com"])
        #expect(statement["Action"] == "s3:PutObject")
        #expect(statement["Resource"]?["Fn::Sub"]?.stringValue?.hasSuffix(".Arn}/inbox/*") == true)
        let condition = statement["Condition"]?["StringEquals"]
        #expect(condition?["aws:SourceAccount"] == ["Ref": "AWS::AccountId"])
        #expect(
            condition?["aws:SourceArn"]?["Fn::Sub"]?.stringValue?.hasSuffix(":receipt-rule/forward") == true)
        #expect(
            statements.contains {
                $0["Effect"] == "Deny" && $0["Condition"] == ["Bool": ["aws:SecureTransport": "false"]]
            })
        #expect(!sample.text.contains("s3:Delete"))
    }

    @Test("SES may call the function on behalf of the rule of this account only")
    func permission() throws {
        let sample = TestTemplate.mail()
        let permissions = sample.resources(of: "AWS::Lambda::Permission")
        #expect(permissions.count == 1)
        let permission = try #require(permissions.first?.properties)
        #expect(permission["Principal"] == "ses.amazonaws.com")
        #expect(permission["SourceAccount"] == ["Ref": "AWS::AccountId"])
        #expect(permission["SourceArn"]?["Fn::Sub"]?.stringValue?.hasSuffix(":receipt-rule/forward") == true)
    }

    @Test("The function may read stored mail, report failures, and send from one address")
    func role() throws {
        let sample = TestTemplate.mail()
        let policy = try sample.resource(
            of: "AWS::IAM::Policy",
            where: ["PolicyDocument": ["Statement": .containing(["Action": .including("s3:GetObject")])]])
        let statements = try #require(policy["PolicyDocument", "Statement"]?.arrayValue)
        #expect(
            statements.map { $0["Action"] } == [
                "s3:GetObject", ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"],
                ["ses:SendEmail", "ses:SendRawEmail"],
            ])
        #expect(statements[0]["Resource"]?["Fn::Sub"]?.stringValue?.hasSuffix(".Arn}/inbox/*") == true)
        #expect(statements[2]["Condition"] == ["StringEquals": ["ses:FromAddress": "forwarding@mail.example.com"]])
        for statement in statements { #expect(statement["Resource"] != "*") }
    }

    @Test("The rules are put in force, after they are there, and before mail is directed to them")
    func activation() throws {
        let sample = TestTemplate.mail()
        let activation = try sample.resource(of: "Custom::SDKCall")
        let set = try sample.resource(of: "AWS::SES::ReceiptRuleSet")
        let rule = try sample.resource(of: "AWS::SES::ReceiptRule")
        for name in ["Create", "Update"] {
            let call = activation.properties[name]?["Fn::Sub"]?.stringValue
            #expect(call?.contains("SetActiveReceiptRuleSet") == true)
            #expect(call?.contains("\"RuleSetName\":\"${\(set.logicalID)}\"") == true)
        }
        // A set in force cannot be deleted.
        #expect(
            activation.properties["Delete"]
                == #"{"action":"SetActiveReceiptRuleSet","parameters":{},"service":"ses"}"#)
        #expect(sample.before(activation.logicalID).isSuperset(of: [set.logicalID, rule.logicalID]))
        let server = try sample.resource(of: "AWS::Route53::RecordSet", where: ["Type": "MX"])
        #expect(sample.before(server.logicalID).contains(activation.logicalID))
        #expect(!sample.text.contains("ses:DeleteReceiptRuleSet"))
    }

    @Test("SES finds its permissions when it tries them, as a rule is made")
    func order() throws {
        let sample = TestTemplate.mail()
        let rule = try sample.resource(of: "AWS::SES::ReceiptRule")
        let policy = try sample.resource(of: "AWS::S3::BucketPolicy")
        let permission = try sample.resource(of: "AWS::Lambda::Permission")
        #expect(sample.before(rule.logicalID).isSuperset(of: [policy.logicalID, permission.logicalID]))
        for id in sample.template.resources.keys { #expect(!sample.before(id).contains(id), "\(id) waits for itself") }
    }

    @Test("Logs have no function of their own that gives them a retention")
    func logs() {
        let sample = TestTemplate.mail()
        #expect(sample.resources(of: "Custom::LogRetention").isEmpty)
        // The forwarder and what makes the calls.
        #expect(sample.resources(of: "AWS::Lambda::Function").count == 2)
    }
}
