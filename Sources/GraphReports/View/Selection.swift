import DependencyGraph

/// A choice of edges at a level, and the nodes that go with it.
struct Selection {
    private let graph: DependencyGraph
    private let level: GraphOptions.Level
    /// By node: the node that stands for it.
    private let shown: [DependencyGraph.NodeID]
    private(set) var edges: [Int]

    /// Chooses all edges that the level shows: at stack level those that leave their stack.
    init(_ graph: DependencyGraph, level: GraphOptions.Level) {
        self.graph = graph
        self.level = level
        var shown = Array(graph.nodes.indices)
        if level == .stack {
            // What is around a node stands before it.
            for (index, node) in graph.nodes.enumerated() {
                if let container = node.container { shown[index] = shown[container] }
            }
        }
        self.shown = shown
        edges = graph.edges.indices.filter {
            level == .resource || shown[graph.edges[$0].consumer] != shown[graph.edges[$0].producer]
        }
    }

    mutating func keep(_ isKept: (Int) -> Bool) { edges = edges.filter(isKept) }

    // MARK: Surroundings

    /// What some nodes depend on and what depends on them, and the nodes; keeps the edges among them.
    mutating func neighbourhood(of start: [DependencyGraph.NodeID], depth: Int) -> Set<DependencyGraph.NodeID> {
        var from = Set(start.map { shown[$0] })
        if level == .resource {
            // What a stack or nested stack contains stands behind it.
            for (index, node) in graph.nodes.enumerated() {
                if let container = node.container, from.contains(container) { from.insert(index) }
            }
        }
        let near = reach(from, depth, forward: true).union(reach(from, depth, forward: false))
        let own = self
        keep { [graph = own.graph, shown = own.shown] in
            near.contains(shown[graph.edges[$0].consumer]) && near.contains(shown[graph.edges[$0].producer])
        }
        return near
    }

    private func reach(
        _ start: Set<DependencyGraph.NodeID>, _ depth: Int, forward: Bool
    ) -> Set<DependencyGraph.NodeID> {
        var next: [DependencyGraph.NodeID: [DependencyGraph.NodeID]] = [:]
        for edge in edges.map({ graph.edges[$0] }) {
            let (from, to) = forward ? (edge.consumer, edge.producer) : (edge.producer, edge.consumer)
            next[shown[from], default: []].append(shown[to])
        }
        var reached = start
        var front = start.sorted()
        for _ in 0..<depth where !front.isEmpty {
            var further: [DependencyGraph.NodeID] = []
            // What is only on the way is passed in the same step.
            while let node = front.popLast() {
                for target in next[node] ?? [] where reached.insert(target).inserted {
                    if isOnTheWay(target) { front.append(target) } else { further.append(target) }
                }
            }
            front = further
        }
        return reached
    }

    private func isOnTheWay(_ node: DependencyGraph.NodeID) -> Bool {
        switch graph.nodes[node].kind {
        case .parameter, .output: true
        case .stack, .resource, .external: false
        }
    }

    // MARK: What is shown

    func nodes(
        near: Set<DependencyGraph.NodeID>?, stacks: Set<DependencyGraph.NodeID>, onlyConnected: Bool
    ) -> [DependencyGraph.NodeID] {
        var connected: Set<DependencyGraph.NodeID> = []
        for edge in edges.map({ graph.edges[$0] }) {
            connected.formUnion([shown[edge.consumer], shown[edge.producer]])
        }
        return graph.nodes.indices.filter { node in
            if connected.contains(node) { return true }
            guard shown[node] == node, let stack = graph.stack(of: node) else { return false }
            if let near { return near.contains(node) }
            return !onlyConnected && (stacks.isEmpty || stacks.contains(stack))
        }
    }

    var links: [GraphView.Link] {
        struct Key: Hashable {
            let consumer: DependencyGraph.NodeID
            let producer: DependencyGraph.NodeID
            let strength: Strength
        }
        var found: [Key: [Int]] = [:]
        for index in edges {
            let edge = graph.edges[index]
            let key = Key(consumer: shown[edge.consumer], producer: shown[edge.producer], strength: edge.strength)
            found[key, default: []].append(index)
        }
        return found.sorted {
            ($0.key.consumer, $0.key.producer, $1.key.strength) < ($1.key.consumer, $1.key.producer, $0.key.strength)
        }.map { key, edges in
            GraphView.Link(consumer: key.consumer, producer: key.producer, strength: key.strength, edges: edges)
        }
    }
}
