/// All that one stack needs of another.
public struct StackDependency: Sendable, Hashable {
    /// The stack that depends.
    public let consumer: DependencyGraph.NodeID
    /// The stack, or the external producer, that it depends on.
    public let producer: DependencyGraph.NodeID
    /// The edges, as positions in ``DependencyGraph/edges``.
    public let edges: [Int]
    /// How much the strongest of them binds.
    public let strength: Strength
}

extension DependencyGraph {
    /// The dependencies between stacks, by consumer, then producer.
    /// - Parameter includesExternal: Whether what no template owns counts as producer, too.
    /// - Returns: One for each pair of stacks.
    public func stackDependencies(includesExternal: Bool = false) -> [StackDependency] {
        var found: [NodeID: [NodeID: [Int]]] = [:]
        for index in edges.indices {
            let (from, to) = (edges[index].consumer, edges[index].producer)
            if let container = nodes[from].container, container == nodes[to].container { continue }
            guard let consumer = stack(of: from) else { continue }
            let producer = stack(of: to) ?? (includesExternal ? to : consumer)
            if producer != consumer { found[consumer, default: [:]][producer, default: []].append(index) }
        }
        return found.keys.sorted().flatMap { consumer in
            (found[consumer] ?? [:]).sorted { $0.key < $1.key }.map { producer, edges in
                StackDependency(
                    consumer: consumer, producer: producer, edges: edges,
                    strength: edges.map { self.edges[$0].strength }.max() ?? .light)
            }
        }
    }
}
