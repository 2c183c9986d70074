import CloudFormation

/// Runs all aspects of a tree to a fixed point, in a total order: priority, declaration, tree pre-order.
struct AspectRunner {
    static let maximumPasses = 100

    let root: Node
    private var tree: Tree { root.tree }

    /// - Returns: Whether the tree settled; if not, it was reported.
    func run() -> Bool {
        for _ in 0..<Self.maximumPasses {
            let before = tree.revision
            let aspects = collect()
            if aspects.isEmpty { return true }
            for (scope, attached) in aspects {
                tree.runningAspect = attached.visitor.name
                visit(scope, with: attached.visitor)
            }
            tree.runningAspect = nil
            if tree.revision == before { return true }
        }
        reportEndlessChange()
        return false
    }

    private func collect() -> [(scope: Node, attached: Visitors.Attached<any Aspect>)] {
        var found: [(scope: Node, attached: Visitors.Attached<any Aspect>)] = []
        root.forEach { node in
            for aspect in node.visitors?.aspects ?? [] { found.append((node, aspect)) }
        }
        return found.sorted {
            ($0.attached.priority, $0.attached.order) < ($1.attached.priority, $1.attached.order)
        }
    }

    // Looks at a node's children only after the visit, so that what an aspect declares is visited too.
    private func visit(_ scope: Node, with aspect: any Aspect) {
        var waiting = [scope]
        while let node = waiting.popLast() {
            aspect.visit(node)
            for child in node.children.reversed() { waiting.append(child) }
        }
    }

    private func reportEndlessChange() {
        guard let change = tree.lastChange else { return }
        tree.diagnostics.append(
            Diagnostic(
                ruleID: "aspect/endless", severity: .error,
                message: "after \(Self.maximumPasses) passes aspects still change the tree: "
                    + "'\(change.aspect ?? "")' last changed '\(change.name)' of '\(change.node.path)'",
                help: "let the aspect leave alone what it, or another aspect, has already set",
                constructPath: change.node.path, location: change.node.location
            )
        )
    }
}
