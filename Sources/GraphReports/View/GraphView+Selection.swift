public import DependencyGraph
import ResourceRegistry

extension GraphView {
    /// Selects a part of a graph.
    /// - Parameters:
    ///   - graph: The graph.
    ///   - options: What of it to show.
    /// - Throws: What in the options does not fit the graph.
    public init(_ graph: DependencyGraph, _ options: GraphOptions) throws(GraphOptionsError) {
        guard !options.strengths.isEmpty else { throw .noStrength }
        guard options.depth >= 1 else { throw .depth(options.depth) }
        var selection = Selection(graph, level: options.level)
        selection.keep { options.strengths.contains(graph.edges[$0].strength) }
        let chosen = try Self.stacks(options.stacks, in: graph)
        if !chosen.isEmpty {
            selection.keep { edge in
                let edge = graph.edges[edge]
                return [edge.consumer, edge.producer].contains { graph.stack(of: $0).map(chosen.contains) ?? false }
            }
        }
        if options.onlyCycles {
            let knotted = CycleEdges(graph)
            selection.keep(knotted.contains)
        }
        var near: Set<DependencyGraph.NodeID>?
        if let name = options.around {
            let start = try NodeFinder(graph, stacks: chosen).nodes(named: name)
            near = selection.neighbourhood(of: start, depth: options.depth)
        }

        self.graph = graph
        labels = NodeLabels(graph)
        self.level = options.level
        edges = selection.edges
        links = selection.links
        nodes = selection.nodes(
            near: near, stacks: chosen,
            onlyConnected: options.onlyCycles
                || options.level == .resource && options.strengths.count < Strength.allCases.count)
    }

    private static func stacks(
        _ ids: [String], in graph: DependencyGraph
    ) throws(GraphOptionsError) -> Set<DependencyGraph.NodeID> {
        guard !ids.isEmpty else { return [] }
        var known: [String: DependencyGraph.NodeID] = [:]
        var names: [String] = []
        for (index, node) in graph.nodes.enumerated() where node.kind == .stack {
            known[node.name] = index
            names.append(node.name)
        }
        var found: Set<DependencyGraph.NodeID> = []
        for id in ids {
            guard let node = known[id] else {
                throw .unknownStack(
                    id, known: names, near: NearestNames.nearest(to: id, among: names, limit: 1).first)
            }
            found.insert(node)
        }
        return found
    }
}
