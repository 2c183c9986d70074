import DependencyGraph

/// What stands in what in a picture, and what is written on it.
struct PictureLayout {
    private let view: GraphView
    /// The shown nodes in each shown stack or nested stack; none at stack level.
    private(set) var contents: [DependencyGraph.NodeID: [DependencyGraph.NodeID]] = [:]
    /// The stacks, and what no template owns.
    private(set) var outermost: [DependencyGraph.NodeID] = []
    private var linked: Set<DependencyGraph.NodeID> = []
    private var resourceCounts: [DependencyGraph.NodeID: Int] = [:]

    init(_ view: GraphView) {
        self.view = view
        for link in view.links { linked.formUnion([link.consumer, link.producer]) }
        if view.level == .stack {
            outermost = view.nodes
            for (index, node) in view.graph.nodes.enumerated() where node.resourceType != nil {
                if let stack = view.graph.stack(of: index) { resourceCounts[stack, default: 0] += 1 }
            }
            return
        }
        // What is around a shown node is shown, too.
        var all = Set(view.nodes)
        for node in view.nodes { all.formUnion(view.graph.chain(of: node)) }
        for node in all.sorted() {
            if let container = view.graph.nodes[node].container {
                contents[container, default: []].append(node)
            } else {
                outermost.append(node)
            }
        }
    }

    /// Whether a stack that contains others is drawn as a node, too: because a dependency is its own.
    func isDrawn(_ node: DependencyGraph.NodeID) -> Bool { linked.contains(node) }

    /// The nodes that are drawn, ascending.
    var drawn: [DependencyGraph.NodeID] {
        (outermost + contents.values.joined()).filter { contents[$0] == nil || isDrawn($0) }.sorted()
    }

    /// The lines of text on a node: its name, and what it is.
    func label(_ node: DependencyGraph.NodeID) -> [String] {
        let own = view.graph.nodes[node]
        let name = own.kind.isExternal ? own.name : view.labels[node]
        let kind: String =
            switch own.kind {
            case .stack:
                view.level == .stack
                    ? "\(resourceCounts[node] ?? 0) resource\(resourceCounts[node] == 1 ? "" : "s")" : "stack"
            case .resource(let type): type.hasPrefix("AWS::") ? String(type.dropFirst(5)) : type
            case .parameter: "parameter"
            case .output(nil): "output"
            case .output(_?): "exported output"
            case .external(let external): "\(external.words), not made here"
            }
        return [name.printable.shortened(to: 44), kind.printable.shortened(to: 44)]
    }
}
