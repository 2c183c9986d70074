public import Strata

/// Checks how long an ephemeral stack lives: a lifetime must be said, must not be too long, and must not be over.
public struct LifetimeValidator: Validator {
    private let usage: Usage
    private let now: Timestamp?
    private let maximum: Duration

    /// Makes a validator.
    /// - Parameters:
    ///   - usage: What the stack is used for.
    ///   - now: The moment that the program takes for the present.
    ///   - maximum: The longest that a stack may live.
    public init(_ usage: Usage, now: Timestamp?, maximum: Duration) {
        self.usage = usage
        self.now = now
        self.maximum = maximum
    }

    /// Checks the stack that the validator was given to.
    public func validate(_ node: FrozenNode) -> [Finding] { node.isStack ? [finding].compactMap { $0 } : [] }

    /// When the stack is over; `nil` if it is not ephemeral, or if that cannot be told.
    public var expiry: Timestamp? {
        switch usage {
        case .ephemeral(.span(let ttl)): now.flatMap { $0.advanced(by: ttl) }
        case .ephemeral(.until(let moment)): moment
        default: nil
        }
    }

    /// What is wrong with the lifetime; `nil` if nothing is.
    public var finding: Finding? {
        guard case .ephemeral(let lifetime) = usage else { return nil }
        guard let lifetime else {
            return .error(
                "the usage is EPHEMERAL, but nothing says how long the stack lives",
                help: "say .ephemeral(ttl: .hours(24)), or .ephemeral(until:) for a moment that does not move",
                rule: "conventions/lifetime-missing"
            )
        }
        guard let now else { return withoutClock(lifetime) }
        guard let expiry else {
            return .error(
                "the stack would live until after the year 9999", help: "choose a shorter ttl",
                rule: "conventions/lifetime-too-long"
            )
        }
        if expiry <= now {
            return .error(
                "the stack expires at \(expiry), which is not after the present, \(now)",
                help: "choose a later moment, or a ttl of more than nothing", rule: "conventions/lifetime-past"
            )
        }
        if expiry.duration(since: now) > maximum {
            return .error(
                "the stack lives for \(Self.text(expiry.duration(since: now))), until \(expiry); at most "
                    + "\(Self.text(maximum)) are allowed",
                help: "choose a shorter ttl, or allow more in Conventions(maximumLifetime:)",
                rule: "conventions/lifetime-too-long"
            )
        }
        return nil
    }

    private func withoutClock(_ lifetime: Usage.Lifetime) -> Finding {
        let clock =
            "give it with --now 2026-11-23T10:30:00Z or the variable SOURCE_DATE_EPOCH; synthesis reads no clock"
        switch lifetime {
        case .span:
            return .error(
                "when the stack expires cannot be told: its ttl counts from the present, which was not given",
                help: clock + ". Or say .ephemeral(until:)", rule: "conventions/no-clock"
            )
        case .until(let moment):
            return .warning(
                "whether \(moment), when the stack expires, is past or too far off cannot be told: the present was not given",
                help: clock, rule: "conventions/no-clock"
            )
        }
    }

    /// A span of time in words: `1 day 12 hours`.
    static func text(_ duration: Duration) -> String {
        var rest = duration.wholeSeconds
        var words: [String] = []
        for (unit, seconds) in [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)] where rest >= seconds {
            let count = rest / seconds
            words.append("\(count) \(unit)\(count == 1 ? "" : "s")")
            rest -= count * seconds
        }
        return words.isEmpty ? "0 seconds" : words.joined(separator: " ")
    }
}
