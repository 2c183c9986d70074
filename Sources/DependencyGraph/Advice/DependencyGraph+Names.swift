extension DependencyGraph {
    /// A node's name as messages about a cycle call it: within one template without what is around it.
    func shortName(of node: NodeID, in cycle: Cycle) -> String {
        guard let container = cycle.container else { return name(of: node) }
        let chain = self.chain(of: node)
        let inside = chain.drop { $0 != container }.dropFirst()
        return inside.isEmpty ? name(of: node) : inside.map { nodes[$0].name }.joined(separator: "/")
    }

    /// Whether a program declared a node, rather than a template that was written by hand.
    func isProgram(_ node: NodeID) -> Bool { nodes[node].constructPath != nil }

    /// Whether a node has others in it.
    func contains(_ node: NodeID) -> Bool { nodes[node].resourceType == "AWS::CloudFormation::Stack" }

    /// The resource that an edge is about in the end: behind an output or a parameter.
    func origin(of edge: Edge) -> NodeID? {
        var node = edge.producer
        // Outputs and parameters form no cycles of their own; the bound is for graphs that someone made up.
        for _ in 0..<nodes.count {
            switch nodes[node].kind {
            case .resource: return node
            case .stack, .external: return nil
            case .parameter, .output:
                guard let next = edges.first(where: { $0.consumer == node && $0.mechanism != .condition }) else {
                    return nil
                }
                node = next.producer
            }
        }
        return nil
    }
}
