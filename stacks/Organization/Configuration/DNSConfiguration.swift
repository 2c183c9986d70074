import Strata

/// The domain of the organization and its mail.
struct DNSConfiguration {
    /// Where the zone is.
    var zone: Zone
    /// The domain that mail goes to, the zone's own or one below it: `mail.example.com`.
    var mailDomain: String
    /// Where mail to accounts is forwarded to.
    var forwardTo: [String]

    /// A zone that is there already, or one to make.
    enum Zone {
        /// Another program owns it.
        case external(id: String, domain: String)
        /// The system makes it.
        case owned(domain: String)
    }
}
