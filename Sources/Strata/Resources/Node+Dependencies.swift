public import CloudFormation

extension Node {
    /// Makes the resource wait for another.
    /// - Parameters:
    ///   - other: What it waits for.
    ///   - location: The line of the program that says so; `nil` where a construct does, on its own account.
    public func addDependency(on other: any Scope, at location: SourceLocation? = nil) {
        let target = other.node
        guard target.tree === tree else {
            tree.findings.append(ReferenceFindings.foreignApp(of: target, usedBy: self, as: "DependsOn"))
            return
        }
        var dependencies = extras?.dependencies ?? []
        guard !dependencies.contains(where: { $0.node === target }) else { return }
        dependencies.append(Dependency(node: target, location: location))
        guard tree.allowsChange(of: self, named: "DependsOn") else { return }
        modifyExtras { $0.dependencies = dependencies }
        tree.noteChange(of: self, named: "DependsOn")
    }

    func addOverride(path: String, value: Expression?) {
        let change = PropertyOverride(path, value: value)
        var overrides = (extras?.overrides ?? []).filter { $0.path != change.path }
        guard extras?.overrides.contains(change) != true, tree.allowsChange(of: self, named: path) else { return }
        overrides.append(change)
        modifyExtras { $0.overrides = overrides }
        tree.noteChange(of: self, named: path)
    }

    func setCondition(_ condition: Node?) {
        guard extras?.condition !== condition, tree.allowsChange(of: self, named: "Condition") else { return }
        modifyExtras { $0.condition = condition }
        tree.noteChange(of: self, named: "Condition")
    }
}
