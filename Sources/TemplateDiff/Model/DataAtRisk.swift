/// Data that a change loses, or leaves behind.
public struct DataAtRisk: Sendable, Hashable {
    /// What becomes of it.
    public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
        /// It goes with the resource.
        case lost
        /// It may go: the replacement is uncertain, or a policy decides that is an expression.
        case mayBeLost
        /// A snapshot is left.
        case snapshot
        /// The resource stays outside of the stack, and the new one is empty.
        case leftBehind

        /// The worst first.
        static let byGravity: [Verdict] = [.lost, .mayBeLost, .snapshot, .leftBehind]
    }

    /// What the resource holds: `items`, `objects`, `log events`.
    public var content: String
    /// What becomes of it.
    public var verdict: Verdict
    /// Why, in a sentence without its period.
    public var reason: String

    /// Describes a risk.
    /// - Parameters:
    ///   - content: What the resource holds.
    ///   - verdict: What becomes of it.
    ///   - reason: Why.
    public init(content: String, verdict: Verdict, reason: String) {
        self.content = content
        self.verdict = verdict
        self.reason = reason
    }
}
