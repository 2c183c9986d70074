extension Scope {
    /// Applies an aspect to this scope and all that is, or will be, declared in it.
    public func apply(_ aspect: any Aspect, priority: AspectPriority = .default) {
        let node = self.node
        guard node.tree.allowsChange(of: node, named: "aspect \(aspect.name)") else { return }
        var visitors = node.visitors ?? Visitors()
        visitors.aspects.append(
            Visitors.Attached(visitor: aspect, priority: priority, order: node.tree.nextDeclaration())
        )
        node.visitors = visitors
        node.tree.noteChange(of: node, named: "aspect \(aspect.name)")
    }

    /// Applies a closure as an aspect to this scope and all that is, or will be, declared in it.
    /// - Parameters:
    ///   - name: What messages call it.
    ///   - priority: When it runs.
    ///   - visit: Looks at a node, and changes it.
    public func apply(_ name: String, priority: AspectPriority = .default, visit: @escaping (Node) -> Void) {
        apply(ClosureAspect(name: name, body: visit), priority: priority)
    }
}

private struct ClosureAspect: Aspect {
    let name: String
    let body: (Node) -> Void

    func visit(_ node: Node) { body(node) }
}
