/// A two-level table of literals that CloudFormation looks up at deployment.
///
/// ```swift
/// let sizes = Mapping("Sizes", in: stack, ["eu-west-1": ["web": "m7g.large"], "us-east-1": ["web": "m7g.xlarge"]])
/// instanceType: .findInMap(sizes, AWS.region, "web")
/// ```
public struct Mapping: Scope {
    /// The place in the tree.
    public let node: Node

    /// Declares a mapping.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - values: Literals (strings or lists of strings) by first and second key.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ id: String, in scope: any Scope, _ values: MapValue<MapValue<JSON>>, file: StaticString = #fileID,
        line: Int = #line
    ) {
        node = Node(id, in: scope, content: .mapping(MappingContent(values: values.expression)), file, line)
    }

    /// Views a node; `nil` if it is no mapping.
    public init?(_ node: Node) {
        guard case .mapping = node.content else { return nil }
        self.node = node
    }
}

/// What a mapping node holds.
final class MappingContent {
    let values: Expression

    init(values: Expression) { self.values = values }
}
