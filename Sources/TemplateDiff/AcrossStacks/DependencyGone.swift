import CloudFormation

/// Two stacks of which the one no longer needs the other.
enum DependencyGone: ImpactRule {
    static let id = "diff/dependency-gone"

    static func findings(_ sides: StackSides) -> [Diagnostic] {
        let (old, new) = (sides.old, sides.new)
        return old.hard.subtracting(new.hard).sorted()
            .filter { new.stacks[$0.consumer] != nil && new.stacks[$0.producer] != nil }
            .map { pair in
                Diagnostic(
                    ruleID: id, severity: .info,
                    message: "stack '\(pair.consumer)' can now be deployed without '\(pair.producer)'",
                    constructPath: new.constructPath(pair.consumer),
                    template: pair.consumer, location: new.location(pair.consumer))
            }
    }
}
