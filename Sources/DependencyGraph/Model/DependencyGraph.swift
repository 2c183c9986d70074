public import CloudFormation

/// What depends on what, in a set of templates: resources, parameters, outputs, stacks, and what no template here owns.
///
/// Nodes and edges stand in an order that follows from the templates alone, never from hashes; the same templates in
/// another order give the same graph.
public struct DependencyGraph: Sendable {
    /// The nodes: stacks by id, each followed by what it contains, then what no template owns.
    public let nodes: [Node]
    /// The edges, by consumer, then in the order in which the template mentions them.
    public let edges: [Edge]
    /// What is wrong with the templates, as far as it shows in their references: one that leads to nothing, for example.
    public let findings: [Finding]

    /// Puts a graph together.
    /// - Parameters:
    ///   - nodes: The nodes; a node's ``Node/container`` stands before it.
    ///   - edges: The edges, between positions in `nodes`.
    ///   - findings: What was found on the way.
    public init(nodes: [Node], edges: [Edge], findings: [Finding] = []) {
        self.nodes = nodes
        self.edges = edges
        self.findings = findings
    }
}
