/// A stack within a stack: a template of its own, deployed as one resource of its parent.
///
/// Values cross its border as plain references, in both directions and between siblings: Strata declares the parameters
/// and outputs that carry them.
public struct NestedStack: Scope {
    /// The type of the resource in the template around.
    static let resourceType = "AWS::CloudFormation::Stack"

    /// The place in the tree.
    public let node: Node

    /// Declares a nested stack.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - description: What the template says of itself, at most 1,024 bytes.
    ///   - parameters: Values for parameters that are declared in it by hand.
    ///   - timeout: How long its creation may take, in whole minutes; a begun one counts.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ id: String, in scope: any Scope, description: String? = nil, parameters: MapValue<StringValue> = [:],
        timeout: Duration? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        let content = StackContent(name: id)
        content.description = description
        // The AWS CDK's names, so that logical ids stay when a program moves from there.
        let holder = Group("\(id).NestedStack", in: scope.at(file, line))
        let place = holder.node.place
        let resource = Node(
            resource: "\(id).NestedStackResource", in: holder, type: Self.resourceType, place.file, place.line)
        if case .object(let fields) = parameters.expression, !fields.isEmpty {
            resource.add("Parameters", parameters)
        }
        if let timeout { resource.add("TimeoutInMinutes", IntegerValue(timeout.minutesRoundedUp)) }
        content.nestedResource = resource
        node = Node(id, in: scope, content: .nestedStack(content), file, line)
    }

    /// Views a node; `nil` if it is no nested stack.
    public init?(_ node: Node) {
        guard case .nestedStack = node.content else { return nil }
        self.node = node
    }

    /// The resource in the parent's template that stands for this stack; its tags and policies are set there.
    public var resource: Resource {
        Resource(unchecked: node.stackContent.nestedResource ?? node)
    }
}
