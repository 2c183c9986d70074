extension Node {
    /// Whether the node has a template of its own.
    var isTemplate: Bool {
        switch content {
        case .stack, .nestedStack: true
        default: false
        }
    }

    /// The template around a template: the parent of a nested stack; `nil` for a stack.
    var outerTemplate: Node? {
        if case .nestedStack = content { parent?.template } else { nil }
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
