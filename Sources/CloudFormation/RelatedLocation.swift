/// A second place that a finding is about: where the other of two colliding ids is, or one edge of a cycle.
public struct RelatedLocation: Codable, Sendable, Hashable {
    /// What is there: `first declared here`.
    public var message: String
    /// Where it is; `nil` when no source line is known.
    public var location: SourceLocation?

    /// Creates a related location.
    ///
    /// - Parameters:
    ///   - message: What is there, without a final period.
    ///   - location: Where it is, if known.
    public init(message: String, location: SourceLocation?) {
        self.message = message
        self.location = location
    }
}
