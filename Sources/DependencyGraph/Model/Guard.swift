/// A condition under which an edge exists: that of its resource, or of the branch of an `Fn::If` that it stands in.
public struct Guard: Sendable, Hashable {
    /// The stack or nested stack whose condition it is.
    public var template: DependencyGraph.NodeID
    /// The condition's name.
    public var condition: String
    /// What the condition must be.
    public var isTrue: Bool

    /// Describes a guard.
    /// - Parameters:
    ///   - condition: The condition's name.
    ///   - template: The stack or nested stack whose condition it is.
    ///   - isTrue: What the condition must be.
    public init(_ condition: String, of template: DependencyGraph.NodeID, isTrue: Bool) {
        self.template = template
        self.condition = condition
        self.isTrue = isTrue
    }
}
