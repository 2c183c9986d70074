/// Nodes that wait for each other: none of them can be deployed first.
public struct Cycle: Sendable, Hashable {
    /// One step of the way round.
    public struct Step: Sendable, Hashable {
        /// Who waits: a stack, a nested stack, a resource.
        public let consumer: DependencyGraph.NodeID
        /// For whom.
        public let producer: DependencyGraph.NodeID
        /// The edges that make it wait, as positions in ``DependencyGraph/edges``; at least one.
        public let edges: [Int]
    }

    /// The stack or nested stack whose parts wait for each other; `nil` if stacks do.
    public let container: DependencyGraph.NodeID?
    /// All nodes that wait for each other, ascending.
    public let members: [DependencyGraph.NodeID]
    /// A shortest way round.
    public let steps: [Step]

    /// Whether the members are stacks.
    public var isBetweenStacks: Bool { container == nil }
}
