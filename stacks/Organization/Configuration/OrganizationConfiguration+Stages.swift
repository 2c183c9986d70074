import StacksCompany
import Strata
import StrataEC2
import StrataIAM

extension OrganizationConfiguration {
    /// The organization of a stage.
    static func configuration(for stage: Stage) -> OrganizationConfiguration {
        let domain = stage == .prod ? "example.com" : "\(stage.rawValue).example.com"
        var configuration = OrganizationConfiguration(
            company: Company(context: "organization", stage: stage),
            environment: Environment(account: nil, region: "eu-west-1"),
            dns: DNSConfiguration(
                zone: .owned(domain: domain), mailDomain: "mail.\(domain)", forwardTo: ["operations@example.org"]),
            accounts: AccountsConfiguration(
                members: [MemberAccount("development")],
                trustedServices: [
                    TrustedService("account.amazonaws.com"), TrustedService("servicequotas.amazonaws.com"),
                    TrustedService("sso.amazonaws.com"), TrustedService("tagpolicies.tag.amazonaws.com"),
                ],
                sharesParameters: false, bootstraps: true
            ),
            singleSignOn: .notReady,
            gitHub: GitHubConfiguration(owner: "example-org", repositories: ["platform", "shop"]),
            network: NetworkConfiguration(cidr: "10.0.0.0/16", zones: 3)
        )
        // No default: a new stage does not compile until someone has decided.
        switch stage {
        case .dev, .sandbox:
            break
        case .test:
            configuration.accounts.bootstraps = false
        case .staging:
            configuration.accounts.members.append(MemberAccount("production"))
            configuration.accounts.sharesParameters = true
            configuration.network.sharing = .accounts
        case .prod:
            configuration.dns.zone = .external(id: "Z0123456789EXAMPLE", domain: domain)
            configuration.accounts.members.append(MemberAccount("production"))
            configuration.accounts.sharesParameters = true
            configuration.network.sharing = .accounts
            configuration.network.nat = .perZone
            configuration.accounts.bootstrap.encryption = .key
            configuration.gitHub.subjects = [.environment("production")]
            configuration.singleSignOn = .ready(
                IdentityCenter(
                    instanceARN: "arn:aws:sso:::instance/ssoins-0123456789abcdef", identityStoreID: "d-0123456789")
            )
        }
        return configuration
    }
}
