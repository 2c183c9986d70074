import CloudFormation

extension DependencyGraph {
    /// The graph of a set of stacks.
    ///
    /// What is wrong with a template does not keep its graph from being drawn: see ``findings``.
    /// - Parameters:
    ///   - stacks: The stacks, in any order.
    ///   - locatesReferences: Whether references within a template get their own lines, where the source map knows them, and
    ///     not only the line of what holds them. Looking them up takes a sixth of the time.
    public init(stacks: [GraphStack], locatesReferences: Bool = true) {
        let builder = GraphBuilder(locatesReferences: locatesReferences)
        builder.build(stacks)
        self.init(nodes: builder.nodes, edges: builder.sortedEdges, findings: builder.findings)
    }
}
