import CloudFormation
import DependencyGraph

/// Says of every change what it does to data.
struct DataRiskSearch {
    private let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    func run(on diff: inout TemplateDiff) {
        let pairs = Dictionary(context.pairs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for stack in diff.stacks.indices {
            guard let pair = pairs[diff.stacks[stack].id], let old = pair.old else { continue }
            let risks = DataRisks(in: old.source)
            for resource in diff.stacks[stack].resources.indices {
                let change = diff.stacks[stack].resources[resource]
                // What is in a nested stack that goes is told there, resource by resource.
                if change.type == "AWS::CloudFormation::Stack", pair.nested[change.logicalID] != nil { continue }
                diff.stacks[stack].resources[resource].data = risks.risk(of: change)
            }
        }
    }
}
