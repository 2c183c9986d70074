import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import StrataTesting
import Testing

@testable import StacksOrganization

@Suite("The stack for mail")
struct MailStackTests {
    private static let zones: [DNSConfiguration] = [.sample, .owned]

    @Test("Every stage synthesizes its mail without a finding", arguments: Stage.allCases)
    func stages(stage: Stage) {
        let configuration = OrganizationConfiguration.configuration(for: stage)
        let sample = TestTemplate.mail(configuration.dns, stage: stage, environment: configuration.environment)
        #expect(sample.messages.isEmpty)
        #expect(sample.resources(of: "AWS::SES::ReceiptRule").count == 1)
    }

    @Test("A zone that is made is kept, published under the naming policy, and tells its name servers")
    func ownedZone() throws {
        let sample = TestTemplate.mail(.owned)
        let zone = try sample.resource(of: "AWS::Route53::HostedZone")
        #expect(zone.properties["Name"] == "example.com.")
        #expect(zone.resource.deletionPolicy == "Retain")
        #expect(zone.resource.updateReplacePolicy == "Retain")
        let parameter = try sample.resource(of: "AWS::SSM::Parameter").properties
        #expect(parameter["Name"] == "/dev/organization/example.com/hostedzone/id")
        #expect(parameter["Value"] == ["Ref": .string(zone.logicalID)])
        #expect(
            sample.template.outputs["NameServers"]?.value == [
                "Fn::Join": [",", ["Fn::GetAtt": [.string(zone.logicalID), "NameServers"]]]
            ])
        #expect(sample.messages.isEmpty)
    }

    @Test("A zone of another program is used by its id, and neither made nor published")
    func externalZone() {
        let sample = TestTemplate.mail(.sample)
        #expect(sample.resources(of: "AWS::Route53::HostedZone").isEmpty)
        #expect(sample.resources(of: "AWS::SSM::Parameter").isEmpty)
        #expect(sample.template.outputs.isEmpty)
        #expect(
            sample.resources(of: "AWS::Route53::RecordSet").map { $0["HostedZoneId"] }
                == Array(repeating: .string(DNSConfiguration.zoneID), count: 4))
    }

    @Test("Mail to the domain goes to the region's server, under the domain's name and no other", arguments: zones)
    func mailServer(dns: DNSConfiguration) throws {
        let sample = TestTemplate.mail(dns)
        let records = sample.resources(of: "AWS::Route53::RecordSet", where: ["Type": "MX"])
        #expect(records.count == 1)
        let record = try #require(records.first?.properties)
        #expect(record["Name"] == "mail.example.com.")
        #expect(record["TTL"] == "1800")
        #expect(record["ResourceRecords"] == [["Fn::Sub": "10 inbound-smtp.${AWS::Region}.amazonaws.com"]])
    }

    @Test("Identity, recipients and sender are of the domain that addresses have, not of the zone")
    func domain() throws {
        let sample = TestTemplate.mail()
        let identities = sample.resources(of: "AWS::SES::EmailIdentity").map { $0["EmailIdentity"] }
        #expect(identities == ["mail.example.com", "ops@example.org"])
        let rule = try sample.resource(of: "AWS::SES::ReceiptRule").properties["Rule"]
        #expect(rule?["Recipients"] == ["mail.example.com"])
        let function = try forwarder(sample).properties
        #expect(function["Environment"]?["Variables"]?["SENDER"] == "forwarding@mail.example.com")
        #expect(sample.resources(of: "AWS::Route53::RecordSet", where: ["Type": "CNAME"]).count == 3)
    }

    @Test("The zone's own domain can have the mail, too")
    func apex() throws {
        var dns = DNSConfiguration.sample
        dns.mailDomain = "Example.com"
        let sample = TestTemplate.mail(dns)
        #expect(sample.messages.isEmpty)
        #expect(
            try sample.resource(of: "AWS::Route53::RecordSet", where: ["Type": "MX"])["Name"]
                == "Example.com.")
    }

    @Test("TLS is required; messages are stored, then handed to the function")
    func rule() throws {
        let sample = TestTemplate.mail()
        let rule = try sample.resource(of: "AWS::SES::ReceiptRule").properties["Rule"]
        #expect(rule?["TlsPolicy"] == "Require")
        #expect(rule?["Enabled"] == true)
        let actions = try #require(rule?["Actions"]?.arrayValue)
        #expect(actions.map { $0.objectValue?.keys.first } == ["S3Action", "LambdaAction"])
        #expect(actions[0]["S3Action"]?["ObjectKeyPrefix"] == "inbox/")
        let function = try forwarder(sample).properties
        #expect(function["Environment"]?["Variables"]?["PREFIX"] == "inbox/")
    }

    @Test(
        "Messages are scanned, and dropped, as configured",
        arguments: zip(MailConfiguration.Scanning.allCases, ["", "virus", "spam,virus"]))
    func scanning(scanning: MailConfiguration.Scanning, dropped: String) throws {
        var dns = DNSConfiguration.sample
        dns.mail.scanning = scanning
        let sample = TestTemplate.mail(dns)
        let rule = try sample.resource(of: "AWS::SES::ReceiptRule").properties["Rule"]
        #expect(rule?["ScanEnabled"] == .boolean(scanning != .none))
        let function = try forwarder(sample).properties
        #expect(function["Environment"]?["Variables"]?["DROPPED"] == .string(dropped))
    }

    @Test("The mailbox is encrypted, private, and forgets as configured")
    func mailbox() throws {
        var dns = DNSConfiguration.sample
        dns.mail.retention = .days(7)
        let bucket = try TestTemplate.mail(dns).resource(of: "AWS::S3::Bucket").properties
        #expect(
            bucket["BucketEncryption"]?["ServerSideEncryptionConfiguration"] == [
                ["ServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]
            ])
        #expect(bucket["PublicAccessBlockConfiguration"]?.objectValue?.values.allSatisfy { $0 == true } == true)
        let rule = bucket["LifecycleConfiguration"]?["Rules"]?.arrayValue?.first
        #expect(rule?["ExpirationInDays"] == 7)
        #expect(rule?["Prefix"] == nil)
        #expect(rule?["Status"] == "Enabled")
    }

    @Test("Targets are handed over by address, in an order that does not change")
    func targets() throws {
        var dns = DNSConfiguration.sample
        dns.mail.exceptions = ["Security": ["soc@example.org"], "billing": ["cfo@example.org", "ops@example.org"]]
        let sample = TestTemplate.mail(dns)
        let function = try forwarder(sample).properties
        #expect(
            function["Environment"]?["Variables"]?["TARGETS"]
                == .string(
                    #"{"":["ops@example.org"],"billing":["cfo@example.org","ops@example.org"],"#
                        + #""security":["soc@example.org"]}"#))
        #expect(
            sample.resources(of: "AWS::SES::EmailIdentity").dropFirst().map { $0["EmailIdentity"] } == [
                "ops@example.org", "soc@example.org", "cfo@example.org",
            ])
    }

    @Test("Outside of the sandbox nobody is asked to verify an address")
    func sandbox() {
        var dns = DNSConfiguration.sample
        dns.mail.isInSandbox = false
        #expect(TestTemplate.mail(dns).resources(of: "AWS::SES::EmailIdentity").count == 1)
    }

    @Test("Failed events are kept; the function is tried three times, and its logs are forgotten")
    func failures() throws {
        let sample = TestTemplate.mail()
        let queue = try sample.resource(of: "AWS::SQS::Queue")
        #expect(queue.properties["SqsManagedSseEnabled"] == true)
        let function = try forwarder(sample)
        let invocation = try sample.resource(
            of: "AWS::Lambda::EventInvokeConfig", where: ["FunctionName": .ref(of: function.logicalID)]
        ).properties
        #expect(invocation["MaximumRetryAttempts"] == 2)
        #expect(
            invocation["DestinationConfig"]?["OnFailure"]?["Destination"] == [
                "Fn::GetAtt": [.string(queue.logicalID), "Arn"]
            ])
        #expect(sample.resources(of: "AWS::Logs::LogGroup").allSatisfy { $0["RetentionInDays"] == 30 })
    }

    private func forwarder(_ sample: TestTemplate) throws -> TestResource {
        try sample.resource(of: "AWS::Lambda::Function", where: ["Environment": .any])
    }
}
