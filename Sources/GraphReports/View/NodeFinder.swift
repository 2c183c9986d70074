import DependencyGraph
import ResourceRegistry

/// Finds a node by what a user calls it.
struct NodeFinder {
    private let graph: DependencyGraph
    private let candidates: [DependencyGraph.NodeID]

    /// - Parameters:
    ///   - graph: The graph.
    ///   - stacks: The stacks to look in; empty for all.
    init(_ graph: DependencyGraph, stacks: Set<DependencyGraph.NodeID>) {
        self.graph = graph
        candidates = graph.nodes.indices.filter { node in
            stacks.isEmpty || graph.stack(of: node).map(stacks.contains) ?? true
        }
    }

    /// The node of a name, or those of a construct: the exact name with its stack, or a construct path, goes before the end of
    /// a name.
    func nodes(named name: String) throws(GraphOptionsError) -> [DependencyGraph.NodeID] {
        let exact = candidates.filter { graph.name(of: $0) == name || graph.nodes[$0].constructPath == name }
        if !exact.isEmpty { return [try only(exact, name)] }
        let ending = candidates.filter { graph.name(of: $0).hasSuffix("/\(name)") }
        if !ending.isEmpty { return [try only(ending, name)] }
        let inside = candidates.filter { graph.nodes[$0].constructPath?.hasPrefix("\(name)/") ?? false }
        if !inside.isEmpty { return inside }
        throw .unknownName(name, near: near(name))
    }

    private func only(
        _ found: [DependencyGraph.NodeID], _ name: String
    ) throws(GraphOptionsError) -> DependencyGraph.NodeID {
        if found.count == 1 { return found[0] }
        // An output may have the logical id of a resource, or its construct path: then the resource is meant.
        let names = Set(found.map(graph.name(of:)))
        let paths = Set(found.map { graph.nodes[$0].constructPath })
        let things = found.filter {
            switch graph.nodes[$0].kind {
            case .stack, .resource: true
            case .parameter, .output, .external: false
            }
        }
        if things.count == 1, names.count == 1 || paths == [name] { return things[0] }
        throw .ambiguousName(name, candidates: names.count == 1 ? found.map(described) : names.sorted())
    }

    private func described(_ node: DependencyGraph.NodeID) -> String {
        "\(graph.nodes[node].kind.word) \(graph.name(of: node))"
    }

    private func near(_ name: String) -> String? {
        let logical = candidates.map { graph.nodes[$0].name }
        let full = candidates.map(graph.name(of:))
        return NearestNames.nearest(to: name, among: logical + full, limit: 1).first
    }
}
