import CloudFormation
import DependencyGraph

/// A stack that goes while others cannot be deployed without it.
enum StackInUse: ImpactRule {
    static let id = "diff/stack-in-use"

    static func findings(_ sides: StackSides) -> [Finding] {
        let (old, new) = (sides.old, sides.new)
        return old.hard.filter { new.stacks[$0.producer] == nil && new.stacks[$0.consumer] != nil }.sorted()
            .compactMap { pair in
                let edges = old.hardEdges(pair)
                let left = edges.filter { stillNeeds($0, pair, sides) }
                let imports = edges.filter { $0.mechanism == .importValue }
                guard !left.isEmpty || !imports.isEmpty else { return nil }
                let isOrder = left.isEmpty
                let what =
                    isOrder
                    ? "stack '\(pair.producer)' goes, but '\(pair.consumer)' as it is deployed still imports from it: it can be "
                        + "deleted only once '\(pair.consumer)' is deployed"
                    : "stack '\(pair.producer)' goes, but '\(pair.consumer)' still needs it"
                let help =
                    isOrder
                    ? "deploy '\(pair.consumer)' first, then delete '\(pair.producer)'"
                    : "keep '\(pair.producer)', or take what '\(pair.consumer)' needs of it from elsewhere and deploy that first"
                return Finding(
                    ruleID: id, severity: isOrder ? .warning : .error,
                    message: ([what] + old.lines(isOrder ? imports : left)).joined(separator: "\n"), help: help,
                    constructPath: new.constructPath(pair.consumer),
                    template: pair.consumer, templatePath: (left.first ?? imports.first)?.property.description,
                    location: (left.first ?? imports.first)?.location ?? new.location(pair.consumer))
            }
    }

    /// Whether the consumer as it is to be names the same thing, which no one provides then.
    private static func stillNeeds(
        _ edge: DependencyGraph.Edge, _ pair: StackSide.Pair, _ sides: StackSides
    ) -> Bool {
        sides.new.needs[pair.consumer]?.contains(StackSide.Need(edge.mechanism, edge.detail, isMet: false)) ?? false
    }
}
