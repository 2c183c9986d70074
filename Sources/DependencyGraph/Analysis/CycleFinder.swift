/// Finds cycles among neighbours.
struct CycleFinder {
    private let graph: DependencyGraph
    private let lifting: Lifting

    init(_ graph: DependencyGraph) {
        self.graph = graph
        lifting = Lifting(graph)
    }

    func cycles() -> [Cycle] {
        let pairs = zip(lifting.consumers, lifting.producers).compactMap { consumer, producer in
            consumer.map { (from: $0, to: producer) }
        }
        let knots = StronglyConnectedComponents(Adjacency(count: graph.nodes.count, pairs: pairs)).components
        guard !knots.isEmpty else { return [] }
        var knot = [Int?](repeating: nil, count: graph.nodes.count)
        for (index, members) in knots.enumerated() { for member in members { knot[member] = index } }
        var edges = [[Int]](repeating: [], count: knots.count)
        for index in graph.edges.indices {
            guard let consumer = lifting.consumers[index], let own = knot[consumer],
                knot[lifting.producers[index]] == own
            else { continue }
            edges[own].append(index)
        }
        return zip(knots, edges).flatMap { Knot($0, edges: $1, graph, lifting).cycles() }
    }
}
