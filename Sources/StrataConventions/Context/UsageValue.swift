public import Strata

/// What a stack is used for; it decides what becomes of the data, and whether the stack deletes itself. ``Usage`` is there for
/// who needs nothing else; a company's own says where it differs:
///
/// ```swift
/// enum Purpose: String, UsageValue {
///     case production, rehearsal, demo
///
///     var keepsData: Bool { self != .demo }
///     var lifetime: Lifetime? { self == .demo ? .span(.days(2)) : nil }
/// }
/// ```
public protocol UsageValue: Hashable, Sendable {
    /// The usage that every stage takes; others are for ``Conventions/experimentalStages``.
    static var production: Self { get }
    /// The name as tags bear it; the raw value of an enumeration that has one.
    var name: String { get }
    /// Whether data outlives its stack; by default only in production.
    var keepsData: Bool { get }
    /// Whether the stack deletes itself; by default if it has a ``lifetime``.
    var isEphemeral: Bool { get }
    /// How long an ephemeral stack lives. Without it, an ephemeral usage is incomplete, which synthesis reports.
    var lifetime: Lifetime? { get }
}

extension UsageValue {
    /// Only in production.
    public var keepsData: Bool { self == .production }
    /// If it has a lifetime.
    public var isEphemeral: Bool { lifetime != nil }
    /// `nil`: it stays.
    public var lifetime: Lifetime? { nil }

    /// When a stack deletes itself; `nil` if it does not, or if that cannot be told, which synthesis reports.
    /// - Parameter now: The moment that the program takes for the present: `stack.node.now`.
    /// - Returns: The moment.
    public func expiry(from now: Timestamp?) -> Timestamp? {
        guard isEphemeral else { return nil }
        return switch lifetime {
        case .span(let ttl): now.flatMap { $0.advanced(by: ttl) }
        case .until(let moment): moment
        case nil: nil
        }
    }
}

extension UsageValue where Self: RawRepresentable<String> {
    /// The raw value.
    public var name: String { rawValue }
}

/// How long an ephemeral stack lives.
public enum Lifetime: Hashable, Sendable {
    /// A span of time, counted from the moment that the program takes for the present (`--now`).
    case span(Duration)
    /// Until a moment; it does not move when the program is synthesized again.
    case until(Timestamp)
}
