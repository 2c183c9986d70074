import StacksCompany
import Strata
import StrataRoute53
import StrataSDKCalls
import StrataSES
import StrataSSM

/// The domain of the organization, and the mail to its accounts: received by SES, kept for a while, forwarded to people.
struct MailStack {
    let stack: Stack
    /// The zone of the domain.
    let zone: any HostedZoneReference

    @discardableResult
    init(in app: App, _ configuration: OrganizationConfiguration) {
        let dns = configuration.dns
        stack = Stack(
            "organization-mail", in: app, conventions: configuration.company,
            description: "The domain of the organization and the mail to its accounts",
            environment: configuration.environment
        )
        stack.node.relate("the domain and its mail are configured here", to: dns.place)
        switch dns.zone {
        case .external(let id, let domain): zone = HostedZone.imported(id: "\(id)", domain: domain)
        case .owned(let domain): zone = Self.makeZone(domain, in: stack, configuration.company)
        }
        let forwarder = MailForwarder("Forwarder", in: stack, dns)
        // What is wrong with the domain would be told again for each record of it.
        guard MailRules(dns, environment: configuration.environment).report(at: stack.node) else { return }
        receive(dns, forwarder)
    }

    private static func makeZone(_ domain: String, in stack: Stack, _ company: Company) -> HostedZone {
        let zone = HostedZone(
            "HostedZone", in: stack, domain: domain, comment: "The organization's domain")
        StringParameter(
            "HostedZoneId", in: stack, name: "\(company.parameterPath)/\(domain)/hostedzone/id", value: zone.id,
            description: "The hosted zone of \(domain)"
        )
        Output(
            "NameServers", in: stack, value: zone.nameServers.joined(separator: ","),
            description: "What the registrar of \(domain), or the zone above it, must delegate to"
        )
        return zone
    }

    private func receive(_ dns: DNSConfiguration, _ forwarder: MailForwarder) {
        let identity = EmailIdentity(
            "Identity", in: stack, domain: dns.mailDomain, zone: zone)
        identity.grantSend(to: forwarder.function, from: dns.sender)
        if dns.mail.isInSandbox {
            for address in dns.targets {
                // SES asks for the permission on an address that it knows as one's own, too.
                EmailIdentity("ForwardTo:\(address)", in: stack, address: address)
                    .grantSend(to: forwarder.function, from: dns.sender)
            }
        }
        let rules = ReceiptRuleSet("ReceiptRules", in: stack)
        rules.addRule(
            "forward", recipients: [dns.mailDomain],
            actions: [
                .store(in: forwarder.bucket, prefix: MailForwarder.prefix), .invoke(forwarder.function),
            ],
            scans: dns.mail.scanning != .none
        )
        let activation = rules.activate()
        let server = RecordSet(
            "MX", in: stack, zone: zone, name: "\(dns.mailDomain)", .mx((10, InboundMail.server()))
        )
        // Mail that came before anyone takes it would be returned.
        server.resource.dependsOn(activation.resource)
    }
}
