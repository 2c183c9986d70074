extension Node {
    /// What few resources set: the attributes beside the properties, overrides and a pinned logical id.
    struct Extras {
        var dependencies: [Node] = []
        var condition: Node?
        var deletionPolicy: DeletionPolicy?
        var updateReplacePolicy: UpdateReplacePolicy?
        var creationPolicy: Expression?
        var updatePolicy: Expression?
        var metadata: [Expression.Field] = []
        var overrides: [PropertyOverride] = []
        var logicalID: String?
    }

    func modifyExtras(_ change: (inout Extras) -> Void) {
        var changed = extras ?? Extras()
        change(&changed)
        extras = changed
    }

    /// Changes one of the resource's attributes, if the tree may still change and the value is a new one.
    func setExtra<Value: Equatable>(_ key: WritableKeyPath<Extras, Value>, named name: String, to value: Value) {
        guard (extras ?? Extras())[keyPath: key] != value, tree.allowsChange(of: self, named: name) else { return }
        modifyExtras { $0[keyPath: key] = value }
        tree.noteChange(of: self, named: name)
    }
}
