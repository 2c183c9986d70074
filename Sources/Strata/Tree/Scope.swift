/// What constructs can be declared in: the app, a stack, a construct.
public protocol Scope {
    /// The place in the tree.
    var node: Node { get }
}
