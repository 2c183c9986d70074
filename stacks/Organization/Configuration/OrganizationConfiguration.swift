import StacksCompany
import Strata

/// Everything that differs between organizations: what is not here is the same for all of them.
struct OrganizationConfiguration {
    /// Who the system is.
    var company: Company
    /// The management account and its home region. Mail can be received in some regions only.
    var environment: Environment
    /// The domain, and where mail to accounts arrives.
    var dns: DNSConfiguration
    /// The accounts and what holds for them.
    var accounts: AccountsConfiguration
    /// Who signs on where.
    var singleSignOn: SingleSignOn
    /// The repositories that may deploy.
    var gitHub: GitHubConfiguration
    /// The network that accounts share.
    var network: NetworkConfiguration
}
