extension Node {
    /// Whether the node has a template of its own.
    var isTemplate: Bool {
        switch content {
        case .stack, .nestedStack, .stackSet: true
        default: false
        }
    }

    /// The template around a template: the parent of a nested stack or of a StackSet; `nil` for a stack.
    var outerTemplate: Node? {
        switch content {
        case .nestedStack, .stackSet: parent?.template
        default: nil
        }
    }

    /// The innermost StackSet whose body this node stands in, or is.
    var stackSetBody: Node? {
        var template = self.template
        while let current = template {
            if case .stackSet = current.content { return current }
            template = current.outerTemplate
        }
        return nil
    }

    /// The stack at the root of a template's nesting.
    var rootStack: Node? {
        var template = self.template
        while let outer = template?.outerTemplate { template = outer }
        return template
    }

    /// The template and those around it, inner first.
    var enclosingTemplates: [Node] {
        var found: [Node] = []
        var template = self.template
        while let current = template {
            found.append(current)
            template = current.outerTemplate
        }
        return found
    }

    /// The innermost template that holds both, or `nil` if they are in different stacks.
    func commonTemplate(with other: Node) -> Node? {
        let mine = enclosingTemplates
        return other.enclosingTemplates.first { template in mine.contains { $0 === template } }
    }
}
