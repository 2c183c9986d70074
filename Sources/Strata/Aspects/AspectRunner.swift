import CloudFormation

/// Runs all aspects of a tree to a fixed point, in a total order: priority, declaration, tree pre-order.
struct AspectRunner {
    static let maximumPasses = 100
    /// How often in a row an aspect may declare something in what it has just declared.
    static let maximumGenerations = 20
    /// How large aspects may make a tree: far larger than any that settles, small enough for a run to end soon.
    static func maximumCount(from count: Int) -> Int { 100_000 + 20 * count }

    let root: Node
    private var tree: Tree { root.tree }

    /// - Returns: Whether the tree settled; if not, it was reported.
    func run() -> Bool {
        let limit = Self.maximumCount(from: tree.nodeCount)
        for _ in 0..<Self.maximumPasses {
            let before = tree.revision
            let aspects = collect()
            if aspects.isEmpty { return true }
            tree.aspectPasses += 1
            defer { tree.aspectRun = nil }
            for (scope, attached) in aspects {
                tree.aspectRun = Tree.AspectRun(
                    name: attached.visitor.name, order: attached.order, pass: tree.aspectPasses)
                guard visit(scope, with: attached.visitor, limit: limit) else { return false }
            }
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
    /// - Returns: Whether it came to an end; if not, it was reported.
    private func visit(_ scope: Node, with aspect: any Aspect, limit: Int) -> Bool {
        var waiting = [(node: scope, generation: 0)]
        while let (node, generation) = waiting.popLast() {
            let known = node.children.count
            aspect.visit(node)
            for (index, child) in node.children.enumerated().reversed() {
                waiting.append((child, index < known ? generation : generation + 1))
            }
            guard generation < Self.maximumGenerations, tree.nodeCount <= limit else {
                reportEndlessGrowth(node)
                return false
            }
        }
        return true
    }

    private func reportEndlessGrowth(_ node: Node) {
        tree.findings.append(
            Finding(
                ruleID: "aspect/endless", severity: .error,
                message: "aspect '\(tree.runningAspect ?? "")' declares ever more constructs in what it declared "
                    + "itself, last at '\(node.path)'",
                help: "let the aspect leave alone what it has declared: give that a fixed id, and look for it first",
                constructPath: node.path, location: node.location
            )
        )
    }

    private func reportEndlessChange() {
        guard let change = tree.lastChange else { return }
        tree.findings.append(
            Finding(
                ruleID: "aspect/endless", severity: .error,
                message: "after \(Self.maximumPasses) passes aspects still change the tree: "
                    + "'\(change.aspect ?? "")' last changed '\(change.name)' of '\(change.node.path)'",
                help: "let the aspect leave alone what it, or another aspect, has already set",
                constructPath: change.node.path, location: change.node.location
            )
        )
    }
}
