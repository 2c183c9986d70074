import CloudFormation
import OrderedCollections
import Strata
import StrataRoute53
import StrataTesting
import Testing

@Suite("Hosted zones and records")
struct RecordSetTests {
    private static var zone: ImportedHostedZone { HostedZone.imported(id: "Z1", domain: "example.com") }

    private func record(_ name: StringValue, _ values: RecordValues, ttl: Duration = .seconds(1_800)) -> TestTemplate {
        TestTemplate { RecordSet("Record", in: $0, zone: Self.zone, name: name, values, timeToLive: ttl) }
    }

    private func values(_ values: RecordValues) -> [String]? {
        record("www.example.com", values).properties(of: "AWS::Route53::RecordSet")?["ResourceRecords"]?.arrayValue?
            .compactMap(\.stringValue)
    }

    @Test("A zone is kept, under the AWS CDK's id and with a dot at the end of its name")
    func zone() throws {
        let sample = TestTemplate { stack in
            let zone = HostedZone("Zone", in: stack, domain: "example.com", comment: "Ours")
            RecordSet("WWW", in: stack, zone: zone, name: "www.example.com", .a("192.0.2.1"))
        }
        let resource = try #require(sample[resource: "ZoneA5DE4B68"])
        #expect(resource.properties["Name"] == "example.com.")
        #expect(resource.properties["HostedZoneConfig"] == ["Comment": "Ours"])
        #expect(resource.deletionPolicy == "Retain")
        #expect(resource.updateReplacePolicy == "Retain")
        let record = try #require(sample.properties(of: "AWS::Route53::RecordSet"))
        #expect(record["HostedZoneId"] == ["Ref": "ZoneA5DE4B68"])
        #expect(sample.messages.isEmpty)
    }

    @Test("A record has its name in full, its values and its time to live")
    func mx() throws {
        let sample = record("mail.example.com", .mx((10, "a.example.net"), (20, "b.example.net")), ttl: .minutes(5))
        #expect(
            sample.properties(of: "AWS::Route53::RecordSet") == [
                "HostedZoneId": "Z1", "Name": "mail.example.com.",
                "ResourceRecords": ["10 a.example.net", "20 b.example.net"], "TTL": "300", "Type": "MX",
            ])
        #expect(sample.messages.isEmpty)
    }

    @Test("An alias has a target instead of values")
    func alias() {
        let sample = record("example.com", .alias("d1.cloudfront.net", zoneID: "Z2FDTNDATAQYW2"))
        #expect(
            sample.properties(of: "AWS::Route53::RecordSet") == [
                "AliasTarget": ["DNSName": "d1.cloudfront.net", "HostedZoneId": "Z2FDTNDATAQYW2"],
                "HostedZoneId": "Z1", "Name": "example.com.", "Type": "A",
            ])
        #expect(sample.messages.isEmpty)
    }

    @Test("Values stand as their type wants them")
    func types() {
        #expect(values(.a("192.0.2.1", "192.0.2.2")) == ["192.0.2.1", "192.0.2.2"])
        #expect(values(.aaaa("2001:db8::1")) == ["2001:db8::1"])
        #expect(values(.cname("other.example.net")) == ["other.example.net"])
        #expect(values(.ns("ns1.example.net")) == ["ns1.example.net"])
    }

    @Test("Texts are quoted, escaped, and cut into pieces of 255 bytes")
    func texts() {
        #expect(values(.txt("v=spf1 -all", "two")) == ["\"v=spf1 -all\"", "\"two\""])
        #expect(values(.txt("a\"b\\c")) == [#""a\"b\\c""#])
        #expect(values(.txt("ü\n")) == [#""\303\274\012""#])
        let long = String(repeating: "x", count: 256)
        #expect(values(.txt(StringValue(long))) == ["\"\(long.dropLast())\" \"x\""])
    }

    @Test("A text that is known only at deployment is quoted then")
    func reference() {
        let sample = record("www.example.com", .txt(AWS.accountID))
        #expect(
            sample.properties(of: "AWS::Route53::RecordSet")?["ResourceRecords"] == [
                ["Fn::Sub": "\"${AWS::AccountId}\""]
            ])
    }

    @Test(
        "A name that is not in the zone is reported, whatever its case or final dot",
        arguments: [
            ("mail.example.com", nil), ("MAIL.example.com.", nil), ("*.example.com", nil), ("_dmarc.example.com", nil),
            ("example.com", nil),
            ("mail", "has no dot, allowed are names such as example.com"),
            ("mail.example.org", "is not in the zone 'example.com'"),
            ("badexample.com", "is not in the zone 'example.com'"),
            ("mail.example.com.<DOMAIN_NAME>.", "holds '<', allowed are letters, digits, - and dots"),
            ("a..example.com", "has nothing between two dots or before the first"),
            ("-a.example.com", "has a part that begins or ends with a dash"),
            ("", "is empty"),
        ] as [(String, String?)])
    func names(name: String, problem: String?) {
        let findings = record(StringValue(name), .a("192.0.2.1")).messages
        #expect(findings == (problem.map { ["route53/record-name: the name '\(name)' of 'app/Record' \($0)"] } ?? []))
    }

    @Test("Long names and parts are reported")
    func lengths() {
        let part = String(repeating: "a", count: 64)
        #expect(
            record("\(part).example.com", .a("192.0.2.1")).messages == [
                "route53/record-name: the name '\(part).example.com' of 'app/Record' has a part of 64 characters, "
                    + "allowed are 63"
            ])
        let name = String(repeating: "a.", count: 125) + "example.com"
        #expect(
            record(StringValue(name), .a("192.0.2.1")).messages == [
                "route53/record-name: the name '\(name)' of 'app/Record' has 261 characters, allowed are 253"
            ])
    }

    @Test("A CNAME at the zone's own domain, no values and a bad time to live are reported")
    func records() {
        #expect(
            record("Example.com", .cname("x.example.net")).messages == [
                "route53/cname-at-apex: 'app/Record' is a CNAME for the zone's own domain 'example.com', which has "
                    + "other records"
            ])
        #expect(
            record("www.example.com", .a()).messages == ["route53/record-values: 'app/Record' has no values"])
        #expect(
            record("www.example.com", .a("192.0.2.1"), ttl: .seconds(-1)).messages == [
                "route53/ttl: the time to live of 'app/Record' is -1 seconds, allowed are 0 to 2147483647 seconds"
            ])
    }

    @Test("A zone's domain is checked")
    func domain() {
        let sample = TestTemplate { HostedZone("Zone", in: $0, domain: "exa mple.com") }
        #expect(
            sample.messages == [
                "route53/domain: the domain 'exa mple.com' of 'app/Zone' holds ' ', allowed are letters, digits, - and "
                    + "dots"
            ])
        let numeric = TestTemplate { HostedZone("Zone", in: $0, domain: "192.0.2.1") }
        #expect(
            numeric.messages == [
                "route53/domain: the domain '192.0.2.1' of 'app/Zone' ends in a number, as addresses do"
            ])
    }
}
