import Strata

/// The domain of the organization and its mail.
struct DNSConfiguration {
    /// Where the zone is.
    var zone: Zone
    /// The domain that mail goes to, the zone's own or one below it: `mail.example.com`.
    var mailDomain: String
    /// Where mail to accounts is forwarded to.
    var forwardTo: [String]
    /// How mail is handled.
    var mail: MailConfiguration
    /// Where it is declared, for messages.
    let place: Place

    init(
        zone: Zone, mailDomain: String, forwardTo: [String], mail: MailConfiguration = MailConfiguration(),
        file: StaticString = #fileID, line: Int = #line
    ) {
        self.zone = zone
        self.mailDomain = mailDomain
        self.forwardTo = forwardTo
        self.mail = mail
        place = Place(file, line)
    }

    /// A zone that is there already, or one to make.
    enum Zone {
        /// Another program owns it.
        case external(id: String, domain: String)
        /// The system makes it.
        case owned(domain: String)

        /// The zone's domain.
        var domain: String {
            switch self {
            case .external(_, let domain), .owned(let domain): domain
            }
        }
    }

    /// The address that mail is sent on from.
    var sender: String { "\(mail.sender)@\(mailDomain)" }

    /// All addresses that mail goes to, each once.
    var targets: [String] {
        var unique: [String] = []
        for address in forwardTo + mail.exceptions.sorted(by: { $0.key < $1.key }).flatMap(\.value)
        where !unique.contains(address) { unique.append(address) }
        return unique
    }
}
