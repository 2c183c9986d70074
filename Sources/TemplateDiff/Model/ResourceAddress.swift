/// A resource among stacks.
public struct ResourceAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The stack's id, as in ``StackChange/id``.
    public var stack: String
    /// The logical id.
    public var logicalID: String

    /// Names a resource.
    /// - Parameters:
    ///   - stack: The stack's id.
    ///   - logicalID: The logical id.
    public init(stack: String, logicalID: String) {
        self.stack = stack
        self.logicalID = logicalID
    }

    /// `orders/Queue`.
    public var description: String { "\(stack)/\(logicalID)" }

    /// By stack, then by logical id.
    public static func < (left: ResourceAddress, right: ResourceAddress) -> Bool {
        (left.stack, left.logicalID) < (right.stack, right.logicalID)
    }
}
