/// Finds the tags that hold for a node. One for each app, so that all aspects of a tree share what was built.
final class TagSets {
    private var sets: [[ObjectIdentifier]: TagSet] = [:]
    // Neighbours mostly have the same parent: the last answer serves the next question.
    private var lastParent: Node?
    private var lastDeclarations = -1
    private var lastSet: TagSet?

    func set(for node: Node) -> TagSet? {
        // Tags can be declared on the resource's own node; then there is nothing to share with its neighbours. A StackSet
        // stands for what is in it, its neighbours do not.
        if node.visitors != nil || node.resourceType == StackSetBody.resourceType { return find(node) }
        guard let parent = node.parent else { return nil }
        if lastParent !== parent || lastDeclarations != node.tree.declarations {
            lastParent = parent
            lastDeclarations = node.tree.declarations
            lastSet = find(parent)
        }
        return lastSet
    }

    private func find(_ start: Node) -> TagSet? {
        var aspects: [TagAspect] = []
        // A tag that moves would deploy a StackSet to all of its accounts with each synthesis.
        let isLasting = start.resourceType == StackSetBody.resourceType || start.stackSetBody != nil
        var node: Node? = start
        while let current = node {
            if let visitors = current.visitors {
                for attached in visitors.aspects.reversed() {
                    guard let aspect = attached.visitor as? TagAspect, !(isLasting && aspect.isVolatile) else {
                        continue
                    }
                    aspects.append(aspect)
                }
            }
            node = current.parent
        }
        if aspects.isEmpty { return nil }
        let key = aspects.map(ObjectIdentifier.init)
        if let known = sets[key] { return known }
        let set = TagSet(aspects)
        sets[key] = set
        return set
    }
}
