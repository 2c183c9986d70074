import CloudFormation
import DependencyGraph

/// A stack that from now on cannot be deployed without another.
enum NewHardDependency: ImpactRule {
    static let id = "diff/new-hard-dependency"

    static func findings(_ sides: StackSides) -> [Finding] {
        let (old, new) = (sides.old, sides.new)
        return new.hard.subtracting(old.hard).sorted().map { pair in
            let edges = new.hardEdges(pair)
            // What comes with a new stack surprises no one.
            let isKnown = old.stacks[pair.consumer] != nil && old.stacks[pair.producer] != nil
            let imports = edges.contains { $0.mechanism == .importValue }
            return Finding(
                ruleID: id, severity: isKnown ? .warning : .info,
                message: (["stack '\(pair.consumer)' can no longer be deployed without '\(pair.producer)'"]
                    + new.lines(edges)).joined(separator: "\n"),
                help: "deploy '\(pair.producer)' first"
                    + (imports ? "; a weak reference (.weak) would leave the two independent" : ""),
                constructPath: new.constructPath(pair.consumer),
                template: pair.consumer, templatePath: path(edges),
                location: edges.first?.location ?? new.location(pair.consumer),
                related: edges.map {
                    RelatedLocation(
                        message: "'\(new.graph.name(of: $0.consumer))' needs '\(new.graph.name(of: $0.producer))'",
                        location: $0.location)
                })
        }
    }

    private static func path(_ edges: [DependencyGraph.Edge]) -> String? {
        edges.first.map(\.property.description).flatMap { $0.isEmpty ? nil : $0 }
    }
}
