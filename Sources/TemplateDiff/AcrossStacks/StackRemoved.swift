import CloudFormation

/// A stack that the program no longer has.
enum StackRemoved: ImpactRule {
    static let id = "diff/stack-removed"

    static func findings(_ sides: StackSides) -> [Finding] {
        let (old, new) = (sides.old, sides.new)
        return old.stacks.keys.filter { new.stacks[$0] == nil }.sorted().map { id in
            let users = old.hard.filter { $0.producer == id }.map(\.consumer).sorted()
            let names = users.map { "'\($0)'" }.joined(separator: ", ")
            return Finding(
                ruleID: self.id, severity: .info,
                message: "stack '\(id)' is no longer in the program: no deployment deletes it",
                help: "delete it by hand" + (users.isEmpty ? "" : ", after \(names), which as deployed depends on it"),
                constructPath: old.constructPath(id), template: id,
                location: old.location(id))
        }
    }
}
