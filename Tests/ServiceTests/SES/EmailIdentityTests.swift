import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataKit
import StrataSES
import StrataTesting
import Testing

@Suite("Identities for mail")
struct EmailIdentityTests {
    private static var zone: ImportedHostedZone { ImportedHostedZone(id: "Z1", domain: "example.com") }

    @Test("A domain's DKIM records go to its zone, under the AWS CDK's ids")
    func domain() throws {
        let sample = TestTemplate { EmailIdentity("Identity", in: $0, domain: "mail.example.com", zone: Self.zone) }
        #expect(sample.properties(of: "AWS::SES::EmailIdentity") == ["EmailIdentity": "mail.example.com"])
        #expect(
            sample.ids(of: "AWS::Route53::RecordSet") == [
                "IdentityDkimDnsToken133E6CCBA", "IdentityDkimDnsToken2AD0AA6D9", "IdentityDkimDnsToken3A6A24F78",
            ])
        #expect(
            sample.properties(of: "AWS::Route53::RecordSet", "IdentityDkimDnsToken2AD0AA6D9") == [
                "HostedZoneId": "Z1", "Name": ["Fn::GetAtt": ["Identity2D60E2CC", "DkimDNSTokenName2"]],
                "ResourceRecords": [["Fn::GetAtt": ["Identity2D60E2CC", "DkimDNSTokenValue2"]]], "TTL": "1800",
                "Type": "CNAME",
            ])
        #expect(sample.messages.isEmpty)
    }

    @Test("Bounces can return to a domain below, with the records that this takes")
    func mailFrom() throws {
        let sample = TestTemplate {
            EmailIdentity(
                "Identity", in: $0, domain: "mail.example.com", zone: Self.zone, mailFrom: "bounce.mail.example.com")
        }
        let identity = try #require(sample.properties(of: "AWS::SES::EmailIdentity"))
        #expect(identity["MailFromAttributes"] == ["MailFromDomain": "bounce.mail.example.com"])
        let records = sample.template.resources.values.filter {
            $0.properties["Name"] == "bounce.mail.example.com."
        }
        #expect(records.map { $0.properties["Type"] } == ["MX", "TXT"])
        #expect(
            records.map { $0.properties["ResourceRecords"] } == [
                [["Fn::Sub": "10 feedback-smtp.${AWS::Region}.amazonses.com"]],
                ["\"v=spf1 include:amazonses.com ~all\""],
            ])
        #expect(sample.messages.isEmpty)
    }

    @Test("A domain that the zone cannot have records of is reported, for each record")
    func otherZone() {
        let sample = TestTemplate {
            EmailIdentity("Identity", in: $0, domain: "example.org", zone: Self.zone, mailFrom: "bounce.example.org")
        }
        #expect(
            sample.messages
                == ["Server", "Senders"].map {
                    "route53/record-name: the name 'bounce.example.org' of 'app/Identity/MailFrom\($0)' is not in the zone "
                        + "'example.com'"
                })
        #expect(DomainName.problem(in: "exa mple.org") != nil)
    }

    @Test("An address is an identity without records")
    func address() {
        let sample = TestTemplate { EmailIdentity("Identity", in: $0, address: "ops@example.org") }
        #expect(sample.properties(of: "AWS::SES::EmailIdentity") == ["EmailIdentity": "ops@example.org"])
        #expect(sample.template.resources.count == 1)
        #expect(sample.messages.isEmpty)
    }

    @Test("Sending is allowed on the identity, and from one address if one is named")
    func grant() {
        let sample = TestTemplate { stack in
            let identity = EmailIdentity("Identity", in: stack, domain: "example.com")
            let role = Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            identity.grantSend(to: role, from: "a@example.com")
        }
        #expect(
            sample.statements() == [
                [
                    "Action": ["ses:SendEmail", "ses:SendRawEmail"],
                    "Condition": ["StringEquals": ["ses:FromAddress": "a@example.com"]], "Effect": "Allow",
                    "Resource": [
                        "Fn::Sub":
                            "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/${Identity2D60E2CC}"
                    ],
                ]
            ])
    }

    @Test("A domain that is none, and bounces that return elsewhere, are reported")
    func domains() {
        #expect(
            TestTemplate { EmailIdentity("Identity", in: $0, domain: "example") }.messages == [
                "ses/identity: the domain 'example' of 'app/Identity' has no dot, allowed are names such as example.com"
            ])
        for wrong in ["example.com", "bounce.example.org"] {
            let sample = TestTemplate { EmailIdentity("Identity", in: $0, domain: "example.com", mailFrom: wrong) }
            #expect(
                sample.messages == [
                    "ses/mail-from: bounces of 'app/Identity' are to return to '\(wrong)', allowed are domains below "
                        + "'example.com'"
                ])
        }
    }

    @Test(
        "An address that is none is reported",
        arguments: [
            ("a@example.com", nil), ("A.b+c_d@sub.example.com", nil),
            ("example.com", "has 0 @, allowed is one"),
            ("a@b@example.com", "has 2 @, allowed is one"),
            ("@example.com", "has nothing before the @"),
            ("a b@example.com", "holds ' ', allowed before the @ are letters, digits and .!#$%&'*+/=?^_`{|}~-"),
            ("a..b@example.com", "has a dot at its beginning, before the @ or beside another"),
            ("a@example", "has a domain that has no dot, allowed are names such as example.com"),
            (
                String(repeating: "a", count: 65) + "@example.com",
                "has 65 characters before the @, allowed are 64"
            ),
            (
                "a@" + String(repeating: "b.", count: 123) + "example.com",
                "has 259 characters, allowed are 254"
            ),
        ] as [(String, String?)])
    func addresses(address: String, problem: String?) {
        let sample = TestTemplate { EmailIdentity("Identity", in: $0, address: address) }
        #expect(
            sample.messages
                == (problem.map { ["ses/identity: the address '\(address)' of 'app/Identity' \($0)"] } ?? []))
    }
}
