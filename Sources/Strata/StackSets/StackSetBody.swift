/// What a StackSet deploys: a template of its own, which the resource in the template around it holds as text or names by
/// its address. `StackSet` in the module of CloudFormation's own types is made of it.
///
/// Values come in as parameters; none goes out. Synthesis fills in what follows from the body: `TemplateBody` or
/// `TemplateURL` of the resource, its `Parameters`, and its `Capabilities` if it names none.
public struct StackSetBody: TemplateScope {
    /// The type of the resource in the template around.
    public static let resourceType = "AWS::CloudFormation::StackSet"

    /// The place in the tree.
    public let node: Node

    /// Declares a body.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - resource: The resource of type `AWS::CloudFormation::StackSet`, in the template around; any other is reported, and
    ///     gets no body.
    ///   - description: What the template says of itself.
    ///   - isServiceManaged: Whether CloudFormation reaches the accounts by roles of its own.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ id: String, in scope: any Scope, resource: Node, description: String?, isServiceManaged: Bool,
        file: StaticString = #fileID, line: Int = #line
    ) {
        let content = StackContent(name: id)
        content.description = description
        content.isServiceManaged = isServiceManaged
        node = Node(id, in: scope, content: .stackSet(content), file, line)
        if resource.resourceType == Self.resourceType, resource.template === node.outerTemplate {
            content.nestedResource = resource
        } else {
            node.annotate(StackSetFindings.otherResource(resource, of: node))
        }
    }

    /// Views a node; `nil` if it is no body of a StackSet.
    public init?(_ node: Node) {
        guard case .stackSet = node.content else { return nil }
        self.node = node
    }

    /// The resource in the template around.
    public var resource: Node { node.stackContent.nestedResource ?? node }
}
