import Strata
import StrataLambda
import StrataRoute53
import StrataSES

extension Examples {
    static let emailIdentity = Example("StrataSES/EmailIdentity", shows: ["AWS::SES::EmailIdentity"]) { stack in
        let zone = HostedZone.imported(id: "Z0123456789EXAMPLE", domain: "example.com")
        EmailIdentity("Domain", in: stack, domain: "mail.example.com", zone: zone)
    } more: { stack in
        let zone = HostedZone.imported(id: "Z0123456789EXAMPLE", domain: "example.com")
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let domain = EmailIdentity(
            "Shop", in: stack, domain: "shop.example.com", zone: zone, mailFrom: "bounce.shop.example.com")
        domain.grant(.send(from: "orders@shop.example.com"), to: worker)

        EmailIdentity("Operations", in: stack, address: "operations@example.com")
    }
}
