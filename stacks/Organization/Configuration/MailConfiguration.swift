import Strata

/// How mail to accounts is handled.
struct MailConfiguration {
    /// What SES looks for in messages, and what is not forwarded for it.
    enum Scanning: CaseIterable {
        /// Nothing.
        case none
        /// Messages with viruses are not forwarded.
        case viruses
        /// Messages with viruses and spam are not forwarded.
        case spamAndViruses

        /// The verdicts that a message is dropped for, as the handler knows them.
        var verdicts: [String] {
            switch self {
            case .none: []
            case .viruses: ["virus"]
            case .spamAndViruses: ["spam", "virus"]
            }
        }
    }

    /// What is looked for.
    var scanning: Scanning = .spamAndViruses
    /// Where mail goes that is not for everyone, by what stands before the @ of its address.
    var exceptions: [String: [String]] = [:]
    /// How long messages are kept after they were received: whole days.
    var retention: Duration = .days(30)
    /// What stands before the @ of the address that mail is sent on from.
    var sender = "forwarding"
    /// Whether the account is in the sandbox of SES, which every account is in until AWS lets it out: mail can be sent only
    /// to addresses whose owners have followed a link that SES sends them.
    var isInSandbox = true
}
