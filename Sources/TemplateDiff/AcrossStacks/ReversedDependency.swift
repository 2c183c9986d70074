import CloudFormation
import DependencyGraph

/// Two stacks that change places: the one that was deployed second must be deployed first, while the other, as it is
/// deployed, still depends on it.
enum ReversedDependency: ImpactRule {
    static let id = "diff/reversed-dependency"

    static func findings(_ sides: StackSides) -> [Finding] {
        let (old, new) = (sides.old, sides.new)
        let before = old.hard
        let pairs = Dictionary(grouping: before, by: \.consumer).mapValues { $0.map(\.producer) }
        return new.hard.subtracting(before).sorted().compactMap { pair in
            guard old.stacks[pair.consumer] != nil, old.waits(pair.producer, for: pair.consumer, pairs) else {
                return nil
            }
            let edges = new.hardEdges(pair)
            return Finding(
                ruleID: id, severity: .warning,
                message: ([
                    "stack '\(pair.consumer)' must now be deployed after '\(pair.producer)', which was deployed after it"
                ] + new.lines(edges)).joined(separator: "\n"),
                help:
                    "deploy '\(pair.producer)' first, with nothing that it still takes of '\(pair.consumer)'; if it needs "
                    + "something new of that, too, deploy in two steps",
                constructPath: new.constructPath(pair.consumer),
                template: pair.consumer, location: edges.first?.location ?? new.location(pair.consumer))
        }
    }
}
