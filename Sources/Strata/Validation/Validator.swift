/// Looks at every node of a scope once the tree no longer changes, and says what is wrong.
public protocol Validator {
    /// What messages call it; also the rule id of findings that have none of their own.
    var name: String { get }
    /// Looks at a node. The view is read-only by type: nothing can be changed through it.
    func validate(_ node: FrozenNode) -> [Finding]
}

extension Validator {
    /// The type's name.
    public var name: String { "\(Self.self)" }
}

extension Scope {
    /// Applies a validator to this scope and all that is declared in it.
    public func attach(_ validator: any Validator) {
        let node = self.node
        guard node.tree.allowsChange(of: node, named: "validator \(validator.name)") else { return }
        var visitors = node.visitors ?? Visitors()
        visitors.validators.append(
            Visitors.Attached(visitor: validator, priority: .default, order: node.tree.nextDeclaration())
        )
        node.visitors = visitors
    }

    /// Applies a closure as a validator to this scope and all that is declared in it.
    /// - Parameters:
    ///   - name: What messages call it.
    ///   - body: Looks at a node and says what is wrong with it.
    public func attach(_ name: String, body: @escaping (FrozenNode) -> [Finding]) {
        attach(ClosureValidator(name: name, body: body))
    }
}

private struct ClosureValidator: Validator {
    let name: String
    let body: (FrozenNode) -> [Finding]

    func validate(_ node: FrozenNode) -> [Finding] { body(node) }
}
