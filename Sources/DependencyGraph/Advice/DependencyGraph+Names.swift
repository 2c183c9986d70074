import CloudFormation

extension DependencyGraph {
    /// A node's name as messages about a cycle call it: the construct path where a program declared it, else the logical id;
    /// within one template without what is around it. What Strata added to carry a reference is called by what it carries.
    func shortName(of node: NodeID, in cycle: Cycle, _ uses: UseFinder) -> String {
        if nodes[node].constructPath == nil, case .output = nodes[node].kind, let origin = uses.origin(of: node) {
            return shortName(of: origin, in: cycle, uses)
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
}
