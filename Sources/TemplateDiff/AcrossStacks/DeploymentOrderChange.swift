import CloudFormation
import DependencyGraph

/// Stacks that are deployed earlier or later than before, among those that stay.
enum DeploymentOrderChange: ImpactRule {
    static let id = "diff/deployment-order"

    static func findings(_ sides: StackSides) -> [Finding] {
        let common = Set(sides.old.stacks.keys).intersection(sides.new.stacks.keys)
        let (before, after) = (waves(sides.old, common), waves(sides.new, common))
        guard before != after else { return [] }
        let order = after.enumerated().map { "  \($0.offset + 1). \($0.element.joined(separator: ", "))" }
        return [
            Finding(
                ruleID: id, severity: .info,
                message: (["the order of deployment changes to"] + order).joined(separator: "\n"),
                help: "it was \(before.map { $0.joined(separator: ", ") }.joined(separator: "; then "))")
        ]
    }

    private static func waves(_ side: StackSide, _ common: Set<String>) -> [[String]] {
        side.graph.deploymentOrder().waves
            .map { $0.map { side.graph.nodes[$0].name }.filter(common.contains).sorted() }.filter { !$0.isEmpty }
    }
}
