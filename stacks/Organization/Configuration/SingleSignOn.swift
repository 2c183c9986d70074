/// Whether people can sign on.
///
/// IAM Identity Center of an organization is enabled by hand, in the console; until then there is nothing to refer to.
enum SingleSignOn {
    /// Not enabled yet.
    case notReady
    /// Enabled: groups, permission sets and assignments are made there.
    case ready(IdentityCenter)
}

/// An instance of IAM Identity Center; the console shows both under "Settings".
struct IdentityCenter {
    /// `arn:aws:sso:::instance/ssoins-…`
    var instanceARN: String
    /// `d-…`
    var identityStoreID: String
}
