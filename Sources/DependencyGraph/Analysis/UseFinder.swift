import CloudFormation

/// Finds what a reference is about in the end: the resource behind exports, outputs, parameters and stored values.
package struct UseFinder {
    private let graph: DependencyGraph
    /// By node: its first edge that leads to a value rather than to a condition.
    private var first: [DependencyGraph.NodeID: Int] = [:]
    /// By parameter of the parameter store: the edge to what it holds.
    private var stored: [DependencyGraph.NodeID: Int] = [:]

    /// Prepares for searches in a graph.
    package init(_ graph: DependencyGraph) {
        self.graph = graph
        for index in graph.edges.indices where graph.edges[index].mechanism != .condition {
            let consumer = graph.edges[index].consumer
            if first[consumer] == nil { first[consumer] = index }
            if graph.nodes[consumer].resourceType == "AWS::SSM::Parameter", stored[consumer] == nil,
                graph.edges[index].isStoredValue
            {
                stored[consumer] = index
            }
        }
    }

    /// The resource behind an output or parameter; the node itself if it is one.
    package func origin(of node: DependencyGraph.NodeID) -> DependencyGraph.NodeID? {
        if case .resource = graph.nodes[node].kind { return node }
        return first[node].flatMap { use(behind: graph.edges[$0])?.resource }
    }

    /// The resource that an edge is about, and the attribute of it that is used; `nil` stands for `Ref`.
    package func use(behind edge: DependencyGraph.Edge) -> (resource: DependencyGraph.NodeID, attribute: String?)? {
        var edge = edge
        // Outputs and parameters form no cycles of their own; the bound is for graphs that someone made up.
        for _ in 0...graph.nodes.count {
            let next: Int?
            switch (edge.mechanism, graph.nodes[edge.producer].kind) {
            case (.ref, .resource), (.nestedParameter, .resource): return (edge.producer, nil)
            case (.getAttribute, .resource), (.substitution, .resource):
                return (edge.producer, edge.detail.isEmpty ? nil : edge.detail)
            case (.parameterStore, .resource): next = stored[edge.producer]
            case (_, .output), (_, .parameter): next = first[edge.producer]
            default: return nil
            }
            guard let next else { return nil }
            edge = graph.edges[next]
        }
        return nil
    }
}

extension DependencyGraph.Edge {
    /// Whether it is about what a parameter of the parameter store holds.
    fileprivate var isStoredValue: Bool {
        path.components.count > 3 && path.components[2] == .key("Properties") && path.components[3] == .key("Value")
    }
}
