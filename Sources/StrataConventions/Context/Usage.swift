public import Strata

/// The usages that most companies tell apart.
public enum Usage: UsageValue {
    /// For real: data outlives its stack. Everything from the first test stage on.
    case production
    /// For developing: data goes with its stack.
    case development
    /// A proof of concept: data goes with its stack.
    case poc
    /// For a while: the stack deletes itself with its data when its time is over.
    ///
    /// Without a lifetime it is incomplete, as when a configuration file says nothing but `EPHEMERAL`; synthesis reports it.
    case ephemeral(Lifetime?)

    /// For a span of time, counted from the moment that the program takes for the present (`--now`).
    /// - Parameter ttl: How long the stack lives.
    /// - Returns: The usage.
    public static func ephemeral(ttl: Duration) -> Usage { .ephemeral(.span(ttl)) }

    /// Until a moment; it does not move when the program is synthesized again.
    /// - Parameter moment: When the stack deletes itself.
    /// - Returns: The usage.
    public static func ephemeral(until moment: Timestamp) -> Usage { .ephemeral(.until(moment)) }

    /// The name as tags bear it: `PRODUCTION`, `DEVELOPMENT`, `POC`, `EPHEMERAL`.
    public var name: String {
        switch self {
        case .production: "PRODUCTION"
        case .development: "DEVELOPMENT"
        case .poc: "POC"
        case .ephemeral: "EPHEMERAL"
        }
    }

    /// Whether the stack deletes itself.
    public var isEphemeral: Bool {
        if case .ephemeral = self { true } else { false }
    }

    /// How long an ephemeral stack lives.
    public var lifetime: Lifetime? {
        if case .ephemeral(let lifetime) = self { lifetime } else { nil }
    }
}
