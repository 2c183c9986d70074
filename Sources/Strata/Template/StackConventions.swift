/// What a stack is declared under: the rules of a company, handed to ``Stack`` as an argument.
///
/// `StrataConventions` has rules that a company can start from. A type of one's own needs no more than this protocol:
///
/// ```swift
/// struct Watched: StackConventions {
///     let team: String
///
///     func apply(to stack: Stack) { stack.tag("team", team) }
/// }
///
/// let stack = Stack("orders", in: app, conventions: Watched(team: "orders"))
/// ```
/// They hold for all that is declared in the stack, nested stacks and StackSets included. Whoever is in it, or looks at it, can
/// ask for them: `node.stack?.conventions as? Watched`.
public protocol StackConventions {
    /// The name in CloudFormation of a stack that is given none; by default its id.
    /// - Parameter id: The stack's id.
    /// - Returns: The name.
    func stackName(_ id: String) -> String

    /// How values of other stacks reach a stack that does not say so itself; `nil`, the default, for
    /// ``ReferenceStrength/strong``.
    var references: ReferenceStrength? { get }

    /// Applies the rules, by way of tags, aspects, validators and whatever else can be declared. ``Stack`` calls this once, when
    /// all that it was given is known, and nothing is declared in it but what checks the bootstrap (``Deployment``).
    ///
    /// In a library call ``Scope/noteLibrary(_:)`` first, so that findings about what is declared here point at the line that
    /// declares the stack.
    /// - Parameter stack: The stack.
    func apply(to stack: Stack)
}

extension StackConventions {
    /// The id.
    public func stackName(_ id: String) -> String { id }

    /// `nil`: strong.
    public var references: ReferenceStrength? { nil }
}

extension Stack {
    /// What the stack was declared under; `nil` if under nothing.
    public var conventions: (any StackConventions)? { node.stackContent.conventions }
}

extension FrozenNode {
    /// What the stack that this node stands in was declared under; `nil` if under nothing.
    public var conventions: (any StackConventions)? { node.stack?.conventions }
}
