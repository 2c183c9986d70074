extension Node {
    /// Looks at this node once aspects have had their say: what a convention puts right is not reported as wrong.
    /// - Parameters:
    ///   - name: What messages call the check.
    ///   - check: Looks, and annotates what is wrong.
    public func whenSettled(_ name: String, check: @escaping () -> Void) {
        attach(SettledValidator(name: name, owner: self, check: check))
    }
}

private struct SettledValidator: Validator {
    let name: String
    let owner: Node
    let check: () -> Void

    func validate(_ node: FrozenNode) -> [Finding] {
        if node.node === owner { check() }
        return []
    }
}
