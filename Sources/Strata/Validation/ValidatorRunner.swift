import CloudFormation

/// Freezes a tree and shows every node to the validators of its scopes.
struct ValidatorRunner {
    let root: Node

    func run() {
        root.tree.isFrozen = true
        var attached: [(scope: Node, attached: Visitors.Attached<any Validator>)] = []
        root.forEach { node in
            for validator in node.visitors?.validators ?? [] { attached.append((node, validator)) }
        }
        for (scope, attached) in attached.sorted(by: { $0.attached.order < $1.attached.order }) {
            scope.forEach { node in
                for finding in attached.visitor.validate(FrozenNode(node)) {
                    root.tree.findings.append(finding.placed(at: node, rule: attached.visitor.name))
                }
            }
        }
    }
}
