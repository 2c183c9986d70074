public import CloudFormation

extension Node {
    /// The ids from below the app to here, joined by slashes: `orders/Orders/Resource`.
    public var path: String {
        var ids: [String] = []
        var node = self
        while let parent = node.parent {
            ids.append(node.id)
            node = parent
        }
        return ids.reversed().joined(separator: "/")
    }

    /// The ids from below the enclosing stack to here; empty for a stack itself.
    var idsInTemplate: [String] {
        var ids: [String] = []
        var node = self
        while let parent = node.parent, node !== template {
            ids.append(node.id)
            node = parent
        }
        return ids.reversed()
    }

    /// Where in the Swift program it was declared: of what a library declares on behalf of the program, the line of the
    /// program that made the library do so.
    public var location: SourceLocation { programPlace.location }

    /// The innermost line outside of libraries that this node was declared on.
    var programPlace: Place {
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

    /// The stack that this node stands in, however deep in nested stacks.
    public var stack: Stack? {
        var node = template
        while let current = node {
            if case .stack = current.content { return Stack(unchecked: current) }
            node = current.parent?.template
        }
        return nil
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
