import CloudFormation
import DependencyGraph

/// Both sets of stacks, as rules look at them.
struct StackSides {
    let old: StackSide
    let new: StackSide
    /// The resources that the change replaces.
    let replaced: Set<ResourceAddress>

    /// Whether two sets of stacks say the same.
    static func areEqual(_ old: [GraphStack], _ new: [GraphStack]) -> Bool {
        guard old.count == new.count else { return false }
        let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
        return new.allSatisfy { stack in
            guard let other = before[stack.id] else { return false }
            return other.name == stack.name && other.account == stack.account && other.region == stack.region
                && other.declaredDependencies.map(\.stack) == stack.declaredDependencies.map(\.stack)
                && areEqual(other.template, stack.template)
        }
    }

    private static func areEqual(_ old: GraphTemplate, _ new: GraphTemplate) -> Bool {
        old.template == new.template && old.nested.count == new.nested.count
            && old.nested.allSatisfy { name, nested in new.nested[name].map { areEqual(nested, $0) } ?? false }
    }
}
