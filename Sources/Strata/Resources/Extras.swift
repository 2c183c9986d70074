import CloudFormation

extension Node {
    /// What something waits for because someone said so, and the line that said it, if it is one of the program's.
    struct Dependency {
        let node: Node
        let location: SourceLocation?
    }

    /// What few resources set: the attributes beside the properties, overrides and a pinned logical id. In a box of its
    /// own, because most nodes have none of it.
    @dynamicMemberLookup
    final class Extras {
        struct Content {
            var dependencies: [Dependency] = []
            var condition: Node?
            var deletionPolicy: DeletionPolicy?
            var updateReplacePolicy: UpdateReplacePolicy?
            var creationPolicy: Expression?
            var updatePolicy: Expression?
            var metadata: [Expression.Field] = []
            var overrides: [PropertyOverride] = []
            var logicalID: String?
            var related: [RelatedLocation] = []
            /// Where parts of the properties were written, by their paths.
            var places: [String: Place] = [:]
        }

        var content = Content()

        subscript<Value>(dynamicMember key: KeyPath<Content, Value>) -> Value { content[keyPath: key] }
    }

    /// Changes one of the resource's attributes, if the tree may still change and the value is a new one.
    func setExtra<Value: Equatable>(
        _ key: WritableKeyPath<Extras.Content, Value>, named name: String, to value: Value
    ) {
        let current = (extras?.content ?? Extras.Content())[keyPath: key]
        guard current != value, tree.allowsChange(of: self, named: name) else { return }
        modifyExtras { $0[keyPath: key] = value }
        tree.noteChange(of: self, named: name)
    }
}
