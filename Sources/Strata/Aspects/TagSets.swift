/// Finds the tags that hold for a node. One for each app, so that all aspects of a tree share what was built.
final class TagSets {
    private var sets: [[ObjectIdentifier]: TagSet] = [:]
    // Neighbours mostly have the same parent: the last answer serves the next question.
    private var lastParent: Node?
    private var lastDeclarations = -1
    private var lastSet: TagSet?

    func set(for node: Node) -> TagSet? {
        // Tags can be declared on the resource's own node; then there is nothing to share with its neighbours.
        if node.visitors != nil { return find(node) }
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
        var node: Node? = start
        while let current = node {
            if let visitors = current.visitors {
                for attached in visitors.aspects.reversed() {
                    if let aspect = attached.visitor as? TagAspect { aspects.append(aspect) }
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
