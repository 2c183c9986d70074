import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import Testing

@testable import StacksOrganization

@Suite("The stack for mail")
struct MailStackTests {
    private static let zones: [DNSConfiguration] = [.sample, .owned]

    @Test("Every stage synthesizes its mail without a finding", arguments: Stage.allCases)
    func stages(stage: Stage) {
        let configuration = OrganizationConfiguration.configuration(for: stage)
        let sample = MailSample(configuration.dns, stage: stage, environment: configuration.environment)
        #expect(sample.messages.isEmpty)
        #expect(sample.all("AWS::SES::ReceiptRule").count == 1)
    }

    @Test("A zone that is made is kept, published under the naming policy, and tells its name servers")
    func ownedZone() throws {
        let sample = MailSample(.owned)
        let zone = try #require(sample.first("AWS::Route53::HostedZone"))
        #expect(zone.resource.properties["Name"] == "example.com.")
        #expect(zone.resource.deletionPolicy == "Retain")
        #expect(zone.resource.updateReplacePolicy == "Retain")
        let parameter = try #require(sample.first("AWS::SSM::Parameter")).resource.properties
        #expect(parameter["Name"] == "/dev/organization/example.com/hostedzone/id")
        #expect(parameter["Value"] == ["Ref": .string(zone.id)])
        #expect(
            sample.template.outputs["NameServers"]?.value == [
                "Fn::Join": [",", ["Fn::GetAtt": [.string(zone.id), "NameServers"]]]
            ])
        #expect(sample.messages.isEmpty)
    }

    @Test("A zone of another program is used by its id, and neither made nor published")
    func externalZone() {
        let sample = MailSample(.sample)
        #expect(sample.all("AWS::Route53::HostedZone").isEmpty)
        #expect(sample.all("AWS::SSM::Parameter").isEmpty)
        #expect(sample.template.outputs.isEmpty)
        #expect(
            sample.all("AWS::Route53::RecordSet").map { $0.resource.properties["HostedZoneId"] }
                == Array(repeating: .string(DNSConfiguration.zoneID), count: 4))
    }

    @Test("Mail to the domain goes to the region's server, under the domain's name and no other", arguments: zones)
    func mailServer(dns: DNSConfiguration) throws {
        let sample = MailSample(dns)
        let records = sample.all("AWS::Route53::RecordSet").filter { $0.resource.properties["Type"] == "MX" }
        #expect(records.count == 1)
        let record = try #require(records.first?.resource.properties)
        #expect(record["Name"] == "mail.example.com.")
        #expect(record["TTL"] == "1800")
        #expect(record["ResourceRecords"] == [["Fn::Sub": "10 inbound-smtp.${AWS::Region}.amazonaws.com"]])
    }

    @Test("Identity, recipients and sender are of the domain that addresses have, not of the zone")
    func domain() throws {
        let sample = MailSample()
        let identities = sample.all("AWS::SES::EmailIdentity").map { $0.resource.properties["EmailIdentity"] }
        #expect(identities == ["mail.example.com", "ops@example.org"])
        let rule = try #require(sample.first("AWS::SES::ReceiptRule")).resource.properties["Rule"]
        #expect(rule?["Recipients"] == ["mail.example.com"])
        let function = try #require(forwarder(sample)).resource.properties
        #expect(function["Environment"]?["Variables"]?["SENDER"] == "forwarding@mail.example.com")
        #expect(sample.all("AWS::Route53::RecordSet").filter { $0.resource.properties["Type"] == "CNAME" }.count == 3)
    }

    @Test("The zone's own domain can have the mail, too")
    func apex() {
        var dns = DNSConfiguration.sample
        dns.mailDomain = "Example.com"
        let sample = MailSample(dns)
        #expect(sample.messages.isEmpty)
        #expect(
            sample.first("AWS::Route53::RecordSet") { $0.properties["Type"] == "MX" }?.resource.properties["Name"]
                == "Example.com.")
    }

    @Test("TLS is required; messages are stored, then handed to the function")
    func rule() throws {
        let sample = MailSample()
        let rule = try #require(sample.first("AWS::SES::ReceiptRule")).resource.properties["Rule"]
        #expect(rule?["TlsPolicy"] == "Require")
        #expect(rule?["Enabled"] == true)
        let actions = try #require(rule?["Actions"]?.arrayValue)
        #expect(actions.map { $0.objectValue?.keys.first } == ["S3Action", "LambdaAction"])
        #expect(actions[0]["S3Action"]?["ObjectKeyPrefix"] == "inbox/")
        let function = try #require(forwarder(sample)).resource.properties
        #expect(function["Environment"]?["Variables"]?["PREFIX"] == "inbox/")
    }

    @Test(
        "Messages are scanned, and dropped, as configured",
        arguments: zip(MailConfiguration.Scanning.allCases, ["", "virus", "spam,virus"]))
    func scanning(scanning: MailConfiguration.Scanning, dropped: String) throws {
        var dns = DNSConfiguration.sample
        dns.mail.scanning = scanning
        let sample = MailSample(dns)
        let rule = try #require(sample.first("AWS::SES::ReceiptRule")).resource.properties["Rule"]
        #expect(rule?["ScanEnabled"] == .boolean(scanning != .none))
        let function = try #require(forwarder(sample)).resource.properties
        #expect(function["Environment"]?["Variables"]?["DROPPED"] == .string(dropped))
    }

    @Test("The mailbox is encrypted, private, and forgets as configured")
    func mailbox() throws {
        var dns = DNSConfiguration.sample
        dns.mail.retention = .days(7)
        let bucket = try #require(MailSample(dns).first("AWS::S3::Bucket")).resource.properties
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
        let sample = MailSample(dns)
        let function = try #require(forwarder(sample)).resource.properties
        #expect(
            function["Environment"]?["Variables"]?["TARGETS"]
                == .string(
                    #"{"":["ops@example.org"],"billing":["cfo@example.org","ops@example.org"],"#
                        + #""security":["soc@example.org"]}"#))
        #expect(
            sample.all("AWS::SES::EmailIdentity").dropFirst().map { $0.resource.properties["EmailIdentity"] } == [
                "ops@example.org", "soc@example.org", "cfo@example.org",
            ])
    }

    @Test("Outside of the sandbox nobody is asked to verify an address")
    func sandbox() {
        var dns = DNSConfiguration.sample
        dns.mail.isInSandbox = false
        #expect(MailSample(dns).all("AWS::SES::EmailIdentity").count == 1)
    }

    @Test("Failed events are kept; the function is tried three times, and its logs are forgotten")
    func failures() throws {
        let sample = MailSample()
        let queue = try #require(sample.first("AWS::SQS::Queue"))
        #expect(queue.resource.properties["SqsManagedSseEnabled"] == true)
        let function = try #require(forwarder(sample))
        let invocation = try #require(
            sample.first("AWS::Lambda::EventInvokeConfig") {
                $0.properties["FunctionName"] == ["Ref": .string(function.id)]
            }
        ).resource.properties
        #expect(invocation["MaximumRetryAttempts"] == 2)
        #expect(
            invocation["DestinationConfig"]?["OnFailure"]?["Destination"] == [
                "Fn::GetAtt": [.string(queue.id), "Arn"]
            ])
        #expect(sample.all("AWS::Logs::LogGroup").allSatisfy { $0.resource.properties["RetentionInDays"] == 30 })
    }

    private func forwarder(_ sample: MailSample) -> (id: String, resource: TemplateResource)? {
        sample.first("AWS::Lambda::Function") { $0.properties["Environment"] != nil }
    }
}
