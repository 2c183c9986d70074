import Strata

/// The accounts of the organization and what holds for them.
struct AccountsConfiguration {
    /// The accounts.
    var members: [MemberAccount]
    /// AWS services that may act in all accounts. Those that the two below need come by themselves.
    var trustedServices: [TrustedService]
    /// Whether the parameters with account ids are shared with the accounts. A parameter that was shared once costs as an
    /// advanced one and stays that until it is deleted.
    var sharesParameters: Bool
    /// Whether accounts are prepared for deployments as they come. Delete the stack that does so before you take this back.
    var bootstraps: Bool
    /// How they are.
    var bootstrap = BootstrapConfiguration()
    /// Where it is declared, for messages.
    let place: Place

    init(
        members: [MemberAccount], trustedServices: [TrustedService], sharesParameters: Bool, bootstraps: Bool,
        file: StaticString = #fileID, line: Int = #line
    ) {
        self.members = members
        self.trustedServices = trustedServices
        self.sharesParameters = sharesParameters
        self.bootstraps = bootstraps
        place = Place(file, line)
    }
}
