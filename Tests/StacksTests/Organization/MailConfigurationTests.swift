import CloudFormation
import Strata
import StrataSES
import StrataTesting
import Testing

@testable import StacksOrganization

@Suite("Mail that is configured wrongly")
struct MailConfigurationTests {
    private func findings(_ change: (inout DNSConfiguration) -> Void) -> [String] {
        var dns = DNSConfiguration.sample
        change(&dns)
        return TestTemplate.mail(dns).messages
    }

    @Test("A finding is at the line that configures the domain")
    func line() throws {
        var dns = DNSConfiguration(
            zone: .external(id: DNSConfiguration.zoneID, domain: "example.com"), mailDomain: "mail.example.org",
            forwardTo: ["ops@example.org"])
        let line = #line - 3
        dns.mail.isInSandbox = false
        let sample = TestTemplate.mail(dns)
        #expect(sample.findings.map { $0.location?.line } == [line])
        #expect(sample.findings.first?.location?.file.hasSuffix("MailConfigurationTests.swift") == true)
        #expect(sample.findings.first?.severity == .error)
    }

    @Test(
        "A mail domain that is none, or not in the zone, is told once",
        arguments: [
            ("example.net", "is not in the zone 'example.com'"),
            ("mailexample.com", "is not in the zone 'example.com'"),
            ("com", "has no dot, allowed are names such as example.com"),
            ("mail_1.example.com", "holds '_', allowed are letters, digits, - and dots"),
            ("<DOMAIN_NAME>.example.com", "holds '<', allowed are letters, digits, - and dots"),
        ])
    func mailDomain(domain: String, problem: String) {
        #expect(
            findings {
                $0.mailDomain = domain
                $0.mail.isInSandbox = false
            } == ["organization/mail-domain: the mail domain '\(domain)' \(problem)"])
    }

    @Test("A zone's id and domain are checked")
    func zone() {
        #expect(
            findings { $0.zone = .external(id: "<HOSTED_ZONE_ID>", domain: "example.com") } == [
                "organization/hosted-zone: '<HOSTED_ZONE_ID>' is no id of a hosted zone, allowed are Z and capital "
                    + "letters and digits"
            ])
        #expect(
            findings { $0.zone = .external(id: DNSConfiguration.zoneID, domain: "example") } == [
                "organization/hosted-zone: the domain 'example' of the hosted zone has no dot, allowed are names such as "
                    + "example.com"
            ])
        #expect(
            findings { $0.zone = .owned(domain: "example") } == [
                "route53/domain: the domain 'example' of 'organization-mail/HostedZone' has no dot, allowed are names "
                    + "such as example.com"
            ])
    }

    @Test("A region that is not known, or receives no mail, is an error")
    func region() {
        #expect(
            TestTemplate.mail(environment: .agnostic).messages == [
                "organization/mail-region: it is not known in which region mail to 'mail.example.com' is received, which "
                    + "is possible in some only"
            ])
        #expect(
            TestTemplate.mail(environment: Environment(account: nil, region: "eu-west-9")).messages == [
                "ses/inbound-region: 'organization-mail/ReceiptRules' is to receive mail in eu-west-9, but SES receives "
                    + "mail only in \(InboundMail.regions.joined(separator: ", "))"
            ])
    }

    @Test("Whom mail is forwarded to is checked")
    func targets() {
        #expect(
            findings { $0.forwardTo = [] } == [
                "organization/forward-to: mail is forwarded to 0 addresses, allowed are 1 to 50"
            ])
        #expect(
            findings {
                $0.forwardTo = (0...50).map { "p\($0)@example.org" }
                $0.mail.isInSandbox = false
            } == ["organization/forward-to: mail is forwarded to 51 addresses, allowed are 1 to 50"])
        #expect(
            findings {
                $0.forwardTo = ["ops"]
                $0.mail.isInSandbox = false
            } == [
                "organization/forward-to: the address 'ops' that mail is forwarded to has 0 @, allowed is one"
            ])
        #expect(
            findings { $0.forwardTo = ["ops@MAIL.example.com"] } == [
                "organization/forward-to: mail is forwarded to 'ops@MAIL.example.com', from where it is forwarded again"
            ])
    }

    @Test("Exceptions and the sender are checked")
    func exceptions() {
        #expect(
            findings {
                $0.mail.exceptions = ["a b": ["x@example.org"], "dev": [], "Dev": ["y@mail.example.com"]]
                $0.mail.isInSandbox = false
            } == [
                "organization/forward-to: the exception 'a b' for forwarded mail holds ' ', allowed before the @ are "
                    + "letters, digits and .!#$%&'*+/=?^_`{|}~-",
                "organization/forward-to: the exception 'dev' for forwarded mail is there twice, but for capital letters",
                "organization/forward-to: mail to 'Dev' is forwarded to 'y@mail.example.com', from where it is forwarded "
                    + "again",
                "organization/forward-to: mail to 'dev' is forwarded to 0 addresses, allowed are 1 to 50",
            ])
        #expect(
            findings { $0.mail.sender = "" } == [
                "organization/mail-sender: the sender '' of forwarded mail has nothing before the @"
            ])
    }

    @Test("Mail is kept for whole days")
    func retention() {
        #expect(
            findings { $0.mail.retention = .hours(12) } == [
                "s3/lifecycle: expiration of a lifecycle rule of 'organization-mail/Forwarder/Mailbox' is 43200.0 "
                    + "seconds, allowed are whole days from 1"
            ])
    }
}
