/// A typed view on a resource in the tree, as generated for every CloudFormation type.
///
/// Making one through its initialiser declares the resource; looking at a node through one
/// (`AWS.SQS.Queue(node)`) does not.
public protocol ResourceView: Scope {
    /// CloudFormation's name of the type: `AWS::SQS::Queue`; empty for a view on resources of any type.
    static var typeName: String { get }
    /// Views a node without checking what it holds.
    init(unchecked node: Node)
}

extension ResourceView {
    /// Views a node; `nil` if it is no resource of this type.
    public init?(_ node: Node) {
        guard let type = node.resourceType, Self.typeName.isEmpty || type == Self.typeName else { return nil }
        self.init(unchecked: node)
    }

    /// `Ref`: what CloudFormation returns for the bare resource, mostly its physical name.
    public var ref: StringValue { node.ref }
}
