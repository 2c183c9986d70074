import Strata
import StrataRoute53
import StrataSES

/// What is wrong with how domain and mail are configured.
struct MailRules {
    private let dns: DNSConfiguration
    private let environment: Environment

    init(_ dns: DNSConfiguration, environment: Environment) {
        self.dns = dns
        self.environment = environment
    }

    /// Reports what is wrong.
    /// - Returns: Whether the domain is one that mail can be received for.
    func report(at node: Node) -> Bool {
        let isDomain = checkDomains(node)
        if environment.region == nil {
            report(
                node,
                "it is not known in which region mail to '\(dns.mailDomain)' is received, which is possible in "
                    + "some only",
                help: "give the environment a region: one of \(InboundMail.regions.joined(separator: ", "))",
                rule: "organization/mail-region"
            )
        }
        checkTargets(node)
        if let problem = EmailAddress.problem(inLocalPart: dns.mail.sender) {
            report(
                node, "the sender '\(dns.mail.sender)' of forwarded mail \(problem)",
                help: "name what stands before the @, such as 'forwarding'", rule: "organization/mail-sender"
            )
        }
        return isDomain
    }

    private func checkDomains(_ node: Node) -> Bool {
        let domain = dns.zone.domain
        if case .external(let id, _) = dns.zone {
            // https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html
            let isID =
                id.hasPrefix("Z") && id.utf8.count <= 32
                && id.allSatisfy { $0.isASCII && ($0.isNumber || ($0.isLetter && $0.isUppercase)) }
            if !isID {
                report(
                    node, "'\(id)' is no id of a hosted zone, allowed are Z and capital letters and digits",
                    help: "find it by: aws route53 list-hosted-zones-by-name --dns-name \(domain)",
                    rule: "organization/hosted-zone"
                )
            }
        }
        // The construct says so of a zone that is made.
        if let problem = DomainName.problem(in: domain) {
            if case .external = dns.zone {
                report(
                    node, "the domain '\(domain)' of the hosted zone \(problem)", help: "name the zone's own domain",
                    rule: "organization/hosted-zone"
                )
            }
            return false
        }
        if let problem = DomainName.problem(in: dns.mailDomain) {
            report(
                node, "the mail domain '\(dns.mailDomain)' \(problem)",
                help: "name '\(domain)' or a domain below it, such as 'mail.\(domain)'",
                rule: "organization/mail-domain"
            )
            return false
        }
        if !DomainName.contains(dns.mailDomain, in: domain) {
            report(
                node, "the mail domain '\(dns.mailDomain)' is not in the zone '\(domain)'",
                help: "name '\(domain)' or a domain below it, such as 'mail.\(domain)'",
                rule: "organization/mail-domain"
            )
            return false
        }
        return true
    }

    private func checkTargets(_ node: Node) {
        let rule = "organization/forward-to"
        let exceptions = dns.mail.exceptions.sorted { $0.key < $1.key }
        var seen: Set<String> = []
        for (local, _) in exceptions {
            let problem =
                EmailAddress.problem(inLocalPart: local)
                ?? (seen.insert(local.lowercased()).inserted ? nil : "is there twice, but for capital letters")
            if let problem {
                report(
                    node, "the exception '\(local)' for forwarded mail \(problem)",
                    help: "name what stands before the @ of an account's address", rule: rule
                )
            }
        }
        for (what, addresses) in [("mail", dns.forwardTo)] + exceptions.map({ ("mail to '\($0.key)'", $0.value) }) {
            // https://docs.aws.amazon.com/ses/latest/dg/quotas.html
            if !(1...50).contains(addresses.count) {
                report(
                    node, "\(what) is forwarded to \(addresses.count) addresses, allowed are 1 to 50",
                    help: "name whom it is for; use a mailing list for more", rule: rule
                )
            }
            for address in addresses {
                if let problem = EmailAddress.problem(in: address) {
                    report(
                        node, "the address '\(address)' that \(what) is forwarded to \(problem)",
                        help: "correct it; see \(EmailAddress.source)", rule: rule
                    )
                } else if DomainName.areSame(EmailAddress.domain(of: address), dns.mailDomain) {
                    report(
                        node, "\(what) is forwarded to '\(address)', from where it is forwarded again",
                        help: "name an address outside of '\(dns.mailDomain)'", rule: rule
                    )
                }
            }
        }
    }

    private func report(_ node: Node, _ message: String, help: String, rule: String) {
        node.annotate(.error(message, help: help, rule: rule), at: dns.place)
    }
}
