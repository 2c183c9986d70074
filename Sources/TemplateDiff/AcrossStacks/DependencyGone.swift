import CloudFormation
import DependencyGraph

/// Two stacks of which the one no longer needs the other.
enum DependencyGone: ImpactRule {
    static let id = "diff/dependency-gone"

    static func findings(_ sides: StackSides) -> [Finding] {
        let (old, new) = (sides.old, sides.new)
        return old.hard.subtracting(new.hard).sorted()
            .filter { new.stacks[$0.consumer] != nil && new.stacks[$0.producer] != nil && !stillNeeds($0, sides) }
            .map { pair in
                Finding(
                    ruleID: id, severity: .info,
                    message: "stack '\(pair.consumer)' can now be deployed without '\(pair.producer)'",
                    constructPath: new.constructPath(pair.consumer),
                    template: pair.consumer, location: new.location(pair.consumer))
            }
    }

    /// Whether what the consumer needs is only not there any more, of which ``ProducerGone`` speaks.
    private static func stillNeeds(_ pair: StackSide.Pair, _ sides: StackSides) -> Bool {
        sides.old.hardEdges(pair).contains { edge in
            sides.new.needs[pair.consumer]?.contains(StackSide.Need(edge.mechanism, edge.detail, isMet: false)) == true
        }
    }
}
