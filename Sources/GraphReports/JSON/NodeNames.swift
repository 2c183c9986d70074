import DependencyGraph

/// The ids of nodes in JSON: what they are and their full names, such as `resource:orders/Queue`; each id once.
struct NodeNames {
    private let names: [String]

    init(_ graph: DependencyGraph) {
        var taken: [String: Int] = [:]
        names = graph.nodes.indices.map { index in
            let kind: String =
                switch graph.nodes[index].kind {
                case .stack: "stack"
                case .resource: "resource"
                case .parameter: "parameter"
                case .output: "output"
                case .external(let external): "external-\(external.rawValue)"
                }
            var name = "\(kind):\(graph.name(of: index))"
            // Slashes in the ids of stacks may make two names one.
            while let number = taken[name] {
                taken[name] = number + 1
                name += "#\(number + 1)"
            }
            taken[name] = 1
            return name
        }
    }

    subscript(_ node: DependencyGraph.NodeID) -> String { names[node] }
}
