import Strata

/// Whether people can sign on.
///
/// IAM Identity Center of an organization is enabled by hand, in the console; until then there is nothing to refer to.
/// What is declared there takes an ``IdentityCenter``, and only ``ready(_:)`` has one.
enum SingleSignOn {
    /// Not enabled yet.
    case notReady
    /// Enabled: groups, permission sets and assignments are made there.
    case ready(IdentityCenter)
}

/// An instance of IAM Identity Center; the console shows both of its names under "Settings".
struct IdentityCenter {
    /// `arn:aws:sso:::instance/ssoins-…`
    var instanceARN: String
    /// `d-…`
    var identityStoreID: String
    /// Who may do what in which accounts.
    var groups: [AccessGroup]
    /// Where it is declared, for messages.
    let place: Place

    init(
        instanceARN: String, identityStoreID: String, groups: [AccessGroup] = AccessGroup.standard,
        file: StaticString = #fileID, line: Int = #line
    ) {
        self.instanceARN = instanceARN
        self.identityStoreID = identityStoreID
        self.groups = groups
        place = Place(file, line)
    }
}
