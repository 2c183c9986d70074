import CloudFormation
import DependencyGraph
import OrderedCollections

/// A stack or nested stack in both sets; one side is missing where it comes or goes.
struct TemplatePair {
    /// The stack's id; of a nested stack, the ids on the way to it joined by slashes.
    let id: String
    let old: ComparedTemplate?
    let new: ComparedTemplate?
    /// The pair around it, and its resource there.
    let outer: (pair: Int, resource: String)?
    /// The pairs of nested stacks, by logical id.
    var nested: [String: Int] = [:]

    /// All pairs, nested ones after the one around them, stacks by id.
    static func all(_ old: [GraphStack], _ new: [GraphStack]) -> [TemplatePair] {
        var pairs: [TemplatePair] = []
        let olds = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let news = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for id in Set(olds.keys).union(news.keys).sorted() {
            let (old, new) = (olds[id], news[id])
            // A list of work instead of recursion: nested stacks may lie deep.
            var open = [Open(id: id, old: old?.template, new: new?.template, outer: nil)]
            while let next = open.popLast() {
                let index = pairs.count
                pairs.append(
                    TemplatePair(
                        id: next.id,
                        old: next.old.flatMap { template in old.map { ComparedTemplate(template, of: $0) } },
                        new: next.new.flatMap { template in new.map { ComparedTemplate(template, of: $0) } },
                        outer: next.outer))
                if let outer = next.outer { pairs[outer.pair].nested[outer.resource] = index }
                let (olds, news) = (next.old?.nested ?? [:], next.new?.nested ?? [:])
                for resource in Set(olds.keys).union(news.keys).sorted().reversed() {
                    // A template that only one side knows says nothing of what changes in the nested stack.
                    if (olds[resource] == nil) != (news[resource] == nil),
                        next.old?.template.resources[resource] != nil, next.new?.template.resources[resource] != nil
                    {
                        continue
                    }
                    open.append(
                        Open(
                            id: "\(next.id)/\(resource)", old: olds[resource], new: news[resource],
                            outer: (index, resource)))
                }
            }
        }
        return pairs
    }

    private struct Open {
        let id: String
        let old: GraphTemplate?
        let new: GraphTemplate?
        let outer: (pair: Int, resource: String)?
    }
}
