public import DependencyGraph

/// The part of a graph that a report shows.
public struct GraphView: Sendable {
    /// All dependencies of one strength between two shown nodes, as one line of a picture.
    public struct Link: Sendable, Hashable {
        /// Who depends.
        public let consumer: DependencyGraph.NodeID
        /// On whom.
        public let producer: DependencyGraph.NodeID
        /// How much the dependencies bind.
        public let strength: Strength
        /// The dependencies, as positions in `DependencyGraph.edges`; at least one.
        public let edges: [Int]
    }

    /// The whole graph.
    public let graph: DependencyGraph
    /// What the nodes are.
    public let level: GraphOptions.Level
    /// The shown nodes, ascending. At resource level a stack or nested stack stands beside what it contains.
    public let nodes: [DependencyGraph.NodeID]
    /// The shown dependencies, ascending, as positions in `DependencyGraph.edges`.
    public let edges: [Int]
    /// The lines between the shown nodes: by consumer, producer, and from hard to light.
    public let links: [Link]

    /// What the nodes are called.
    let labels: NodeLabels

    /// The shown node that stands for a node: its stack at stack level, else itself.
    public func shown(_ node: DependencyGraph.NodeID) -> DependencyGraph.NodeID {
        level == .stack ? graph.stack(of: node) ?? node : node
    }
}
