import Strata
import StrataRoute53

extension Examples {
    static let hostedZone = Example("StrataRoute53/HostedZone", shows: ["AWS::Route53::HostedZone"]) { stack in
        HostedZone("Zone", in: stack, domain: "example.com")
    } more: { stack in
        let zone = HostedZone("Zone", in: stack, domain: "example.com")
        Output("NameServers", in: stack, value: zone.nameServers.joined(separator: " "))

        let theirs = HostedZone.imported(id: "Z0123456789EXAMPLE", domain: "example.org")
        RecordSet("Page", in: stack, zone: theirs, name: "www.example.org", .cname("example.org"))
    }
}
