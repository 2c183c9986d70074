/// How bad a finding is. `info < warning < error`.
public enum Severity: String, Codable, Sendable, Hashable, CaseIterable {
    /// Worth knowing; nothing is wrong.
    case info
    /// Probably not what the author wants; the output is usable.
    case warning
    /// The output cannot be deployed, or does not do what was declared.
    case error
}

extension Severity: Comparable {
    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// Whether the first is the milder of the two.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
