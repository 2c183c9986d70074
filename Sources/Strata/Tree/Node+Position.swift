public import CloudFormation

extension Node {
    /// The ids from below the app to here, joined by slashes: `orders/Orders/Resource`.
    public var path: String { ids(below: nil).joined(separator: "/") }

    /// The ids from below the enclosing stack to here; empty for a stack itself.
    var idsInTemplate: [String] { ids(below: template) }

    /// The ids from below a node around this one to here; from below the app for `nil`.
    private func ids(below end: Node?) -> [String] {
        var ids: [String] = []
        var node = self
        while let parent = node.parent, node !== end {
            ids.append(node.id)
            node = parent
        }
        return ids.reversed()
    }

    /// Where in the Swift program it was declared: of what a library declares on behalf of the program, the line of the
    /// program that made the library do so.
    public var location: SourceLocation { programPlace.location }

    /// The same as a ``Place``, for functions of a library that do something on behalf of a line of the program:
    /// `queue.grant(.deliver, to: role, at: node.programPlace)`.
    public var programPlace: Place {
        var node = self
        while tree.isLibrary(node.place) {
            guard let parent = node.parent, parent.parent != nil else { return place }
            node = parent
        }
        return node.place
    }

    /// The same, or `nil` for the app: `Application` makes it, at no line of the user's.
    var declaration: SourceLocation? { parent == nil ? nil : location }

    /// The moment that the program takes for the present; see ``App/now``.
    public var now: Timestamp? { tree.now }

    /// The app at the top of the tree.
    public var root: Node {
        var node = self
        while let parent = node.parent { node = parent }
        return node
    }

    /// The node at a path below this one; `nil` if there is none.
    func descendant(_ path: String) -> Node? {
        var node = self
        for id in path.split(separator: "/") {
            guard let child = node.child(String(id)) else { return nil }
            node = child
        }
        return node
    }

    /// This node and all below it, each before what is declared in it.
    public func forEach(_ body: (Node) -> Void) {
        var waiting = [self]
        while let node = waiting.popLast() {
            body(node)
            waiting.append(contentsOf: node.children.reversed())
        }
    }
}

/// Stacks and templates.
extension Node {
    /// The stack that this node stands in, however deep in nested stacks.
    public var stack: Stack? {
        var node = template
        while let current = node {
            if case .stack = current.content { return Stack(unchecked: current) }
            node = current.parent?.template
        }
        return nil
    }

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

    /// The stem of the template's file: the stack's id; of a nested stack the parent's, a dash, and the ids below it.
    var templateID: String {
        let own = ids(below: outerTemplate).joined(separator: "-")
        guard let outer = outerTemplate else { return Stack(unchecked: self).id }
        return "\(outer.templateID)-\(own)"
    }

    /// The content of a stack, nested stack or StackSet; of anything else that of the one that it stands in.
    var stackContent: StackContent {
        switch content {
        case .stack(let content), .nestedStack(let content), .stackSet(let content): return content
        default: return template?.stackContent ?? StackContent(name: "")
        }
    }

    /// How references reach the template that this node stands in, unless a value says otherwise.
    var defaultReferenceStrength: ReferenceStrength {
        var template = self.template
        while let current = template {
            if let strength = current.stackContent.references { return strength }
            template = current.outerTemplate
        }
        return .strong
    }

    /// How the stack that this node stands in is deployed.
    var deployment: Deployment { stack?.deployment ?? tree.deployment }
}
