import DependencyGraph

/// The edges that are part of a cycle: between two nodes that wait for each other, or from a node to itself.
struct CycleEdges {
    private let found: Set<Int>

    init(_ graph: DependencyGraph) {
        var found: Set<Int> = []
        var knots: [DependencyGraph.NodeID: Set<Int>] = [:]
        for (index, cycle) in graph.cycles().enumerated() {
            for step in cycle.steps { found.formUnion(step.edges) }
            for member in cycle.members { knots[member, default: []].insert(index) }
        }
        if !knots.isEmpty {
            for (index, edge) in graph.edges.enumerated() where edge.strength == .hard {
                let producers = graph.chain(of: edge.producer)
                let isInside = graph.chain(of: edge.consumer).contains { consumer in
                    guard let own = knots[consumer] else { return false }
                    return producers.contains { producer in
                        producer != consumer && knots[producer].map { !own.isDisjoint(with: $0) } ?? false
                    }
                }
                if isInside { found.insert(index) }
            }
        }
        self.found = found
    }

    func contains(_ edge: Int) -> Bool { found.contains(edge) }
}
