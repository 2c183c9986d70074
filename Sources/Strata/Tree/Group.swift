/// A named scope with nothing of its own: it groups what belongs together.
///
/// ```swift
/// let accounts = Group("Accounts", in: stack)
/// ```
public struct Group: Construct {
    /// The place in the tree.
    public let node: Node

    /// Declares a group.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = Node(id, in: scope, content: .construct(nil), file, line)
    }

    /// Views a node; `nil` if it is no group.
    public init?(_ node: Node) {
        guard case .construct(nil) = node.content else { return nil }
        self.node = node
    }
}
