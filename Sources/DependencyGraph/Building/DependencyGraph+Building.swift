import CloudFormation

extension DependencyGraph {
    /// The graph of a set of stacks.
    ///
    /// What is wrong with a template does not keep its graph from being drawn: see ``diagnostics``.
    /// - Parameter stacks: The stacks, in any order.
    public init(stacks: [GraphStack]) {
        let builder = GraphBuilder()
        builder.build(stacks)
        self.init(nodes: builder.nodes, edges: builder.sortedEdges, diagnostics: builder.diagnostics)
    }
}
