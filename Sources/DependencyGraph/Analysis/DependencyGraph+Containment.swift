extension DependencyGraph {
    /// The nodes around a node, outermost first, and the node itself: the stack, nested stacks, the resource.
    public func chain(of node: NodeID) -> [NodeID] {
        var chain = [node]
        while let container = nodes[chain[chain.count - 1]].container { chain.append(container) }
        return chain.reversed()
    }

    /// The stack that a node is part of; the node itself if it is a stack; `nil` for what no template owns.
    public func stack(of node: NodeID) -> NodeID? {
        var node = node
        while let container = nodes[node].container { node = container }
        if case .stack = nodes[node].kind { return node }
        return nil
    }

    /// What messages call a node: its stack, nested stacks and logical id, joined by slashes.
    public func name(of node: NodeID) -> String { chain(of: node).map { nodes[$0].name }.joined(separator: "/") }
}
