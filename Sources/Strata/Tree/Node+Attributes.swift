import CloudFormation

extension Node {
    /// What something waits for because someone said so, and the line that said it, if it is one of the program's.
    struct Dependency {
        let node: Node
        let location: SourceLocation?

        init(node: Node, location: SourceLocation?) {
            self.node = node
            self.location = location
        }

        /// A dependency that a line of the program asked for; a line of a library says nothing to who wrote the program.
        init(node: Node, place: Place?, in tree: Tree) {
            self.init(node: node, location: place.flatMap { tree.isLibrary($0) ? nil : $0.location })
        }
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

    /// Changes what a stack, parameter or output holds, if the tree may still change and the value is a new one.
    func change<Content: AnyObject, Value: Equatable>(
        _ key: ReferenceWritableKeyPath<Content, Value>, of content: Content, named name: String, to value: Value
    ) {
        guard content[keyPath: key] != value, tree.allowsChange(of: self, named: name) else { return }
        content[keyPath: key] = value
        tree.noteChange(of: self, named: name)
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

extension Node {
    /// Makes the resource wait for another: a construct waits on its own account. What a program asks for is
    /// ``ResourceView/dependsOn(_:file:line:)``.
    /// - Parameters:
    ///   - other: What it waits for. A construct stands for all resources in it, another stack for all of itself.
    ///   - place: The line of the program that says so; `nil` where a construct does. A line of a library counts as none.
    public func addDependency(on other: any Scope, at place: Place? = nil) {
        let target = other.node
        guard target.tree === tree else {
            return annotate(ReferenceFindings.foreignApp(of: target, usedBy: self, as: "DependsOn"), at: place)
        }
        var dependencies = extras?.dependencies ?? []
        guard !dependencies.contains(where: { $0.node === target }) else { return }
        dependencies.append(Dependency(node: target, place: place, in: tree))
        guard tree.allowsChange(of: self, named: "DependsOn") else { return }
        modifyExtras { $0.dependencies = dependencies }
        tree.noteChange(of: self, named: "DependsOn")
    }

    func addOverride(_ change: PropertyOverride) {
        var overrides = (extras?.overrides ?? []).filter { $0.path != change.path }
        guard extras?.overrides.contains(change) != true, tree.allowsChange(of: self, named: change.text) else {
            return
        }
        overrides.append(change)
        modifyExtras { $0.overrides = overrides }
        tree.noteChange(of: self, named: change.text)
    }

    func setCondition(_ condition: Node?) {
        guard extras?.condition !== condition, tree.allowsChange(of: self, named: "Condition") else { return }
        modifyExtras { $0.condition = condition }
        tree.noteChange(of: self, named: "Condition")
    }
}
