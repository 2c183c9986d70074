import CloudFormation
import OrderedCollections

/// Finds resources that may come or go because their condition, or what that means, is another.
struct ExistenceSearch {
    let context: ComparisonContext

    func run() {
        for (index, pair) in context.pairs.enumerated() {
            guard let old = pair.old, let new = pair.new else { continue }
            var before: ConditionTruth?
            var after: ConditionTruth?
            for place in context.resources[index].values.indices {
                let resource = context.resources[index].values[place]
                guard let was = resource.old, let `is` = resource.new,
                    resource.attributes.contains(where: { $0.name == "Condition" })
                else { continue }
                if before == nil { (before, after) = (ConditionTruth(old), ConditionTruth(new)) }
                context.resources[index].values[place].existence = ExistenceChange(
                    from: was.condition.map { before?($0) ?? nil } ?? true,
                    to: `is`.condition.map { after?($0) ?? nil } ?? true)
            }
        }
    }
}
