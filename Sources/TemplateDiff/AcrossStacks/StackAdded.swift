import CloudFormation

/// A stack that is new.
enum StackAdded: ImpactRule {
    static let id = "diff/stack-added"

    static func findings(_ sides: StackSides) -> [Finding] {
        let (old, new) = (sides.old, sides.new)
        let added = new.stacks.keys.filter { old.stacks[$0] == nil }.sorted()
        return added.map { id in
            let users = new.hard.filter { $0.producer == id && old.stacks[$0.consumer] != nil }.map(\.consumer).sorted()
            let names = users.map { "'\($0)'" }.joined(separator: ", ")
            return Finding(
                ruleID: self.id, severity: .info, message: "stack '\(id)' is new",
                help: users.isEmpty ? nil : "deploy it before \(names), which needs it",
                constructPath: new.constructPath(id), template: id,
                location: new.location(id))
        }
    }
}
