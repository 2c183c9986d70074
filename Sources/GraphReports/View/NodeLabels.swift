import DependencyGraph

/// What reports call the nodes of a graph: by their construct paths where a program declared them, else by their logical ids.
///
/// An output that Strata added to carry a reference is called by what it carries.
struct NodeLabels: Sendable {
    private let inner: [String]
    private let stacks: [String]

    init(_ graph: DependencyGraph) {
        let uses = UseFinder(graph)
        var inner: [String] = []
        inner.reserveCapacity(graph.nodes.count)
        for node in graph.nodes.indices { inner.append(Self.inner(node, graph)) }
        for (index, node) in graph.nodes.enumerated() where node.constructPath == nil {
            guard case .output = node.kind, let container = node.container, graph.nodes[container].constructPath != nil,
                let origin = uses.origin(of: index)
            else { continue }
            inner[index] = "\(inner[origin]) (output)"
        }
        self.inner = inner
        stacks = graph.nodes.indices.map { node in graph.stack(of: node).map { graph.nodes[$0].name } ?? "" }
    }

    /// The name within the stack; of a stack its id.
    subscript(node: DependencyGraph.NodeID) -> String { inner[node] }

    /// The name with the stack's id in front.
    func full(_ node: DependencyGraph.NodeID) -> String {
        stacks[node].isEmpty || stacks[node] == inner[node] ? inner[node] : "\(stacks[node])/\(inner[node])"
    }

    private static func inner(_ node: DependencyGraph.NodeID, _ graph: DependencyGraph) -> String {
        let own = graph.nodes[node]
        if case .external(let external) = own.kind { return "\(external.words) '\(own.name)'" }
        guard own.container != nil, let stack = graph.stack(of: node) else { return own.name }
        if let path = own.constructPath, let root = graph.nodes[stack].constructPath, path.hasPrefix("\(root)/") {
            // The resource stands for the construct around it.
            let inside = path.dropFirst(root.count + 1)
            return String(inside.hasSuffix("/Resource") ? inside.dropLast("/Resource".count) : inside)
        }
        return graph.chain(of: node).dropFirst().map { graph.nodes[$0].name }.joined(separator: "/")
    }
}
