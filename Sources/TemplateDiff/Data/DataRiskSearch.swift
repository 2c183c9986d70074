import CloudFormation
import DependencyGraph
import OrderedCollections

/// Says of every change what it does to data.
struct DataRiskSearch {
    private let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    func run(on diff: inout TemplateDiff) {
        let pairs = Dictionary(context.pairs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for stack in diff.stacks.indices {
            guard let index = pairs[diff.stacks[stack].id], let old = context.pairs[index].old else { continue }
            let pair = context.pairs[index]
            let risks = DataRisks(in: old.source)
            for resource in diff.stacks[stack].resources.indices {
                let change = diff.stacks[stack].resources[resource]
                // What is in a nested stack that goes is told there, resource by resource.
                let isTold = change.kind == .removed || change.kind == .orphaned
                if isTold, change.type == "AWS::CloudFormation::Stack", let nested = pair.nested[change.logicalID],
                    context.pairs[nested].new == nil
                {
                    continue
                }
                let existence = context.resources[index][change.logicalID]?.existence
                diff.stacks[stack].resources[resource].data = risks.risk(of: change, existence: existence)
            }
        }
    }
}
