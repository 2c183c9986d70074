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

    /// Where in the Swift program it was declared.
    public var location: SourceLocation { SourceLocation(file: "\(file)", line: line) }

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

    /// This node and all below it, each before what is declared in it.
    public func forEach(_ body: (Node) -> Void) {
        var waiting = [self]
        while let node = waiting.popLast() {
            body(node)
            waiting.append(contentsOf: node.children.reversed())
        }
    }
}
