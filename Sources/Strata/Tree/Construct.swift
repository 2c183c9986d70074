/// A named scope with nothing of its own: it groups what a larger construct is made of.
///
/// ```swift
/// struct Worker {
///     init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
///         let construct = Construct(id, in: scope, file: file, line: line)
///         AWS.SQS.Queue("Resource", in: construct, file: file, line: line)
///     }
/// }
/// ```
public struct Construct: Scope {
    /// The place in the tree.
    public let node: Node

    /// Declares a scope.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = Node(id, in: scope, content: .construct, file: file, line: line)
    }
}
