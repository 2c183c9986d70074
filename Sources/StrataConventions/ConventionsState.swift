import Strata

/// What the enforced stacks of an app share, and what is declared once for all of them.
final class ConventionsState {
    private var contexts: [ObjectIdentifier: ContextVariables] = [:]

    private init() {}

    /// The state of the app that a node belongs to.
    static func of(_ node: Node) -> ConventionsState {
        let root = node.root
        return node.shared(ConventionsState.self) {
            root.apply(ParameterReadersAspect(), priority: .readers)
            root.apply(NameReadersAspect(), priority: .readers)
            root.attach(UniqueNameValidator())
            return ConventionsState()
        }
    }

    func setContext(_ context: ContextVariables, of stack: Node) { contexts[ObjectIdentifier(stack)] = context }

    /// The context of the enforced stack that a node stands in.
    func context(of node: Node) -> ContextVariables? {
        node.stack.flatMap { contexts[ObjectIdentifier($0.node)] }
    }
}

extension AspectPriority {
    /// For what follows a renaming: after all that renames.
    static let readers = AspectPriority(600)
}
