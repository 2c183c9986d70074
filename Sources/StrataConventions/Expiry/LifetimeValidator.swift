public import Strata

/// Checks how long an ephemeral stack lives: a lifetime must be said, must not be too long, and must not be over.
public struct LifetimeValidator: Validator {
    private let terms: ConventionTerms
    private let now: Timestamp?

    /// Makes a validator.
    /// - Parameters:
    ///   - conventions: What the stack is used for, and how long it may live.
    ///   - now: The moment that the program takes for the present.
    public init(_ conventions: some Conventions, now: Timestamp?) {
        self.init(ConventionTerms(conventions), now: now)
    }

    init(_ terms: ConventionTerms, now: Timestamp?) {
        self.terms = terms
        self.now = now
    }

    /// Checks the stack that the validator was given to.
    public func validate(_ node: FrozenNode) -> [Finding] { node.isStack ? [finding].compactMap { $0 } : [] }

    /// What is wrong with the lifetime; `nil` if nothing is.
    public var finding: Finding? {
        guard terms.usage.isEphemeral else { return nil }
        guard let lifetime = terms.usage.lifetime else {
            return .error(
                "the usage is \(terms.usage.name), but nothing says how long the stack lives",
                help: "\(advice), or \(untilMoment) for a moment that does not move",
                rule: "conventions/lifetime-missing"
            )
        }
        guard let now else { return withoutClock(lifetime) }
        guard let expiry = terms.usage.expiry(from: now) else {
            return .error(
                "the stack would live until after the year 9999", help: "choose a shorter \(term)",
                rule: "conventions/lifetime-too-long"
            )
        }
        if expiry <= now {
            return .error(
                "the stack expires at \(expiry), which is not after the present, \(now)",
                help: "choose a later moment, or a \(term) of more than nothing", rule: "conventions/lifetime-past"
            )
        }
        if expiry.duration(since: now) > terms.maximumLifetime {
            return .error(
                "the stack lives for \(Self.text(expiry.duration(since: now))), until \(expiry); at most "
                    + "\(Self.text(terms.maximumLifetime)) are allowed",
                help: "choose a shorter \(term), or allow more in \(terms.typeName).maximumLifetime",
                rule: "conventions/lifetime-too-long"
            )
        }
        return nil
    }

    // A company's own usages say how long a stack lives in a way of their own.
    private var isStandard: Bool { terms.usage is Usage }
    private var lifetimeName: String { "\(type(of: terms.usage)).lifetime" }
    private var term: String { isStandard ? "ttl" : "span of time" }
    private var advice: String {
        isStandard ? "say .ephemeral(ttl: .hours(24))" : "let \(lifetimeName) be .span(.hours(24))"
    }
    private var untilMoment: String { isStandard ? ".ephemeral(until:)" : ".until(…)" }

    private func withoutClock(_ lifetime: Lifetime) -> Finding {
        let clock =
            "give it with --now 2026-11-23T10:30:00Z or the variable SOURCE_DATE_EPOCH; synthesis reads no clock"
        switch lifetime {
        case .span:
            return .error(
                "when the stack expires cannot be told: its \(term) counts from the present, which was not given",
                help: clock + ". Or \(isStandard ? "say" : "let \(lifetimeName) be") \(untilMoment)",
                rule: "conventions/no-clock"
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
