import Strata
import StrataRoute53

extension Examples {
    static let recordSet = Example("StrataRoute53/RecordSet", shows: ["AWS::Route53::RecordSet"]) { stack in
        let zone = HostedZone("Zone", in: stack, domain: "example.com")
        RecordSet("Page", in: stack, zone: zone, name: "www.example.com", .a("192.0.2.1", "192.0.2.2"))
    } more: { stack in
        let zone = HostedZone("Zone", in: stack, domain: "example.com")

        RecordSet(
            "Mail", in: stack, zone: zone, name: "mail.example.com", .mx((10, "inbound-smtp.eu-west-1.amazonaws.com")))
        RecordSet("Senders", in: stack, zone: zone, name: "mail.example.com", .txt("v=spf1 include:amazonses.com ~all"))
        RecordSet("Shop", in: stack, zone: zone, name: "shop.example.com", .cname("shop.example.net"))

        RecordSet(
            "Apex", in: stack, zone: zone, name: "example.com",
            .alias("d111111abcdef8.cloudfront.net", zoneID: "Z2FDTNDATAQYW2"))
    }
}
