import CloudFormation

/// A stack that goes and one that comes with most of what it held: CloudFormation cannot rename a stack, so that all of it is
/// made anew, and the old stack stays until someone deletes it.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-refactoring.html>
enum StackRename {
    /// How much of the old stack the new one must hold.
    static let share = 0.75

    static func findings(_ diff: TemplateDiff) -> [Finding] {
        let added = Set(diff.stacks.filter { $0.kind == .added && !$0.id.contains("/") }.map(\.id))
        return diff.stacks.compactMap { stack in
            guard stack.kind == .removed, !stack.id.contains("/"), !added.isEmpty else { return nil }
            let targets = Dictionary(grouping: stack.resources.compactMap(\.movedTo?.stack)) { $0 }.mapValues(\.count)
            guard let (target, count) = targets.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                added.contains(target), Double(count) >= share * Double(stack.resources.count)
            else { return nil }
            return Finding(
                ruleID: "diff/stack-renamed", severity: .warning,
                message:
                    "stack '\(stack.id)' is probably '\(target)' now (\(count) of \(stack.resources.count) resources): CloudFormation cannot rename a stack, it makes all of them anew, and '\(stack.id)' stays until it is deleted by hand",
                help:
                    "keep the old name of the stack, or move its resources by a stack refactoring (`aws cloudformation create-stack-refactor`)",
                template: target, location: diff.stacks.first { $0.id == target }?.location)
        }
    }
}
