/// In which order stacks can be deployed.
public struct DeploymentOrder: Sendable, Hashable {
    /// The stacks, wave after wave: those of one wave are independent of each other and wait for earlier waves only. Stacks
    /// that wait for each other share a wave.
    public let waves: [[DependencyGraph.NodeID]]
    /// For each stack the stacks that it waits for directly, both ascending.
    public let dependencies: [DependencyGraph.NodeID: [DependencyGraph.NodeID]]
}

extension DependencyGraph {
    /// The order of deployment: from hard dependencies, and from those that someone declared.
    public func deploymentOrder() -> DeploymentOrder {
        let stacks = nodes.indices.filter { nodes[$0].kind == .stack }
        var producers: [NodeID: Set<NodeID>] = [:]
        for index in edges.indices where edges[index].strength == .hard {
            let (from, to) = (edges[index].consumer, edges[index].producer)
            // Most edges stay in their template.
            if let container = nodes[from].container, container == nodes[to].container { continue }
            guard let consumer = stack(of: from), let producer = stack(of: to), consumer != producer else { continue }
            producers[consumer, default: []].insert(producer)
        }
        return DeploymentOrder(
            waves: Waves(stacks, producers).waves, dependencies: producers.mapValues { $0.sorted() })
    }
}

/// Sorts nodes into waves: each after all that it waits for.
private struct Waves {
    private(set) var waves: [[Int]] = []

    init(_ nodes: [Int], _ producers: [Int: Set<Int>]) {
        var position: [Int: Int] = [:]
        for (index, node) in nodes.enumerated() { position[node] = index }
        var pairs: [(from: Int, to: Int)] = []
        for (consumer, waited) in producers {
            for producer in waited {
                if let from = position[consumer], let to = position[producer] { pairs.append((from, to)) }
            }
        }
        // Those that wait for each other count as one.
        var group = Array(nodes.indices)
        for knot in StronglyConnectedComponents(Adjacency(count: nodes.count, pairs: pairs)).components {
            for member in knot { group[member] = knot[0] }
        }
        let between = pairs.map { (from: group[$0.from], to: group[$0.to]) }.filter { $0.from != $0.to }
        let consumers = Adjacency(count: nodes.count, pairs: between.map { (from: $0.to, to: $0.from) })
        let waitsFor = Adjacency(count: nodes.count, pairs: between)
        var missing = nodes.indices.map { waitsFor.targets(of: $0).count }
        var members: [Int: [Int]] = [:]
        for index in nodes.indices { members[group[index], default: []].append(index) }
        var wave = nodes.indices.filter { group[$0] == $0 && missing[$0] == 0 }
        while !wave.isEmpty {
            waves.append(wave.flatMap { members[$0] ?? [] }.sorted().map { nodes[$0] })
            var next: [Int] = []
            for node in wave {
                for consumer in consumers.targets(of: node) {
                    missing[consumer] -= 1
                    if missing[consumer] == 0 { next.append(consumer) }
                }
            }
            wave = next.sorted()
        }
    }
}
