/// A pointer at what a construct will be once deployed: what `Ref` returns of it, or one of its attributes.
public struct Reference: Equatable {
    /// Which fact of the target is meant.
    public enum Target: Equatable {
        /// What `Ref` returns.
        case ref
        /// What `Fn::GetAtt` returns for an attribute, by CloudFormation's name (`Arn`, `Endpoint.Address`).
        case attribute(String)
    }

    /// The construct that is referred to.
    public let node: Node
    /// The fact that is referred to.
    public let target: Target
    /// How the reference is made if it crosses a stack; `nil` for what the consuming stack says.
    public let strength: ReferenceStrength?
    /// Whether the fact is a list, which crosses the border of a template as one joined string.
    public let isList: Bool

    /// Points at a fact of a construct.
    /// - Parameters:
    ///   - node: The construct.
    ///   - target: The fact.
    ///   - strength: How the reference is made if it crosses a stack; `nil` for what the consuming stack says.
    ///   - isList: Whether the fact is a list.
    public init(_ node: Node, _ target: Target, strength: ReferenceStrength? = nil, isList: Bool = false) {
        self.node = node
        self.target = target
        self.strength = strength
        self.isList = isList
        if strength == .parameter { node.tree.usesParameterReferences = true }
    }

    /// Whether both point at the same fact in the same way.
    public static func == (left: Reference, right: Reference) -> Bool {
        left.node === right.node && left.target == right.target && left.strength == right.strength
    }
}

/// A reference as the key of a table.
struct ReferenceKey: Hashable {
    private let node: ObjectIdentifier
    private let attribute: String

    init(_ reference: Reference) {
        node = ObjectIdentifier(reference.node)
        switch reference.target {
        case .ref: attribute = ""
        case .attribute(let name): attribute = name
        }
    }
}
