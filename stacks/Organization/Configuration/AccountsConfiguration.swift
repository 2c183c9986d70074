import Strata

/// The accounts of the organization and what holds for them.
struct AccountsConfiguration {
    /// The accounts.
    var members: [MemberAccount]
    /// AWS services that may act in all accounts, by service principal: `sso.amazonaws.com`.
    var trustedServices: [String]
    /// Whether the parameters with account ids are shared with the accounts.
    var sharesParameters: Bool
    /// Whether accounts are prepared for deployments as they come.
    var bootstraps: Bool
    /// How they are.
    var bootstrap = BootstrapConfiguration()
}
