extension Node {
    /// The stem of the template's file: the stack's id; of a nested stack the parent's, a dash, and the ids below it.
    var templateID: String {
        let own = idsInOuterTemplate.joined(separator: "-")
        guard let outer = outerTemplate else { return Stack(unchecked: self).id }
        return "\(outer.templateID)-\(own)"
    }

    private var idsInOuterTemplate: [String] {
        var ids: [String] = []
        var node: Node = self
        let outer = outerTemplate
        while let parent = node.parent, node !== outer {
            ids.append(node.id)
            node = parent
        }
        return ids.reversed()
    }
}
