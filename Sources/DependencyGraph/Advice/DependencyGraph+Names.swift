import CloudFormation

extension DependencyGraph {
    /// A node's name as messages about a cycle call it: the construct path where a program declared it, else the logical id;
    /// within one template without what is around it. What Strata added to carry a reference is called by what it carries.
    func shortName(of node: NodeID, in cycle: Cycle) -> String {
        if nodes[node].constructPath == nil, case .output = nodes[node].kind, let origin = origin(of: node) {
            return shortName(of: origin, in: cycle)
        }
        if let path = nodes[node].constructPath {
            // The resource stands for the construct around it.
            let own = path.hasSuffix("/Resource") ? String(path.dropLast("/Resource".count)) : path
            guard let around = cycle.container.flatMap({ nodes[$0].constructPath }), own.hasPrefix("\(around)/") else {
                return own
            }
            return String(own.dropFirst(around.count + 1))
        }
        guard let container = cycle.container else { return name(of: node) }
        let chain = self.chain(of: node)
        let inside = chain.drop { $0 != container }.dropFirst()
        return inside.isEmpty ? name(of: node) : inside.map { nodes[$0].name }.joined(separator: "/")
    }

    /// An edge as messages tell it. A parameter that Strata added to a nested stack is told as what uses it there.
    func told(_ edge: Edge) -> Edge {
        guard nodes[edge.consumer].kind == .parameter, nodes[edge.consumer].constructPath == nil,
            nodes[edge.consumer].container.map({ nodes[$0].constructPath != nil }) == true,
            let use = edges.first(where: { $0.producer == edge.consumer })
        else { return edge }
        var told = use.consumer == edge.consumer ? edge : self.told(use)
        told.producer = edge.producer
        told.mechanism = edge.mechanism
        told.detail = edge.detail
        return told
    }

    /// Whether a program declared a node, rather than a template that was written by hand.
    func isProgram(_ node: NodeID) -> Bool { nodes[node].constructPath != nil }

    /// Whether a node has others in it.
    func contains(_ node: NodeID) -> Bool { nodes[node].resourceType == "AWS::CloudFormation::Stack" }

    /// The resource behind an output or parameter; the node itself if it is one.
    func origin(of node: NodeID) -> NodeID? {
        if case .resource = nodes[node].kind { return node }
        return edges.first { $0.consumer == node && $0.mechanism != .condition }.flatMap { use(behind: $0)?.resource }
    }

    /// What an edge is about in the end: the resource behind exports, outputs and stored parameters, and the attribute of it
    /// that is used; `nil` stands for `Ref`.
    func use(behind edge: Edge) -> (resource: NodeID, attribute: String?)? {
        var edge = edge
        // Outputs and parameters form no cycles of their own; the bound is for graphs that someone made up.
        for _ in 0...nodes.count {
            switch (edge.mechanism, nodes[edge.producer].kind) {
            case (.ref, .resource), (.nestedParameter, .resource): return (edge.producer, nil)
            case (.getAttribute, .resource), (.substitution, .resource):
                return (edge.producer, edge.detail.isEmpty ? nil : edge.detail)
            case (.parameterStore, .resource):
                guard let value = edges.first(where: { $0.consumer == edge.producer && $0.isStoredValue }) else {
                    return nil
                }
                edge = value
            case (_, .output), (_, .parameter):
                guard let next = edges.first(where: { $0.consumer == edge.producer && $0.mechanism != .condition })
                else {
                    return nil
                }
                edge = next
            default: return nil
            }
        }
        return nil
    }
}

extension DependencyGraph.Edge {
    /// Whether it is what a parameter of the parameter store holds.
    fileprivate var isStoredValue: Bool {
        path.components.count > 3 && path.components[3] == .key("Value")
    }
}
