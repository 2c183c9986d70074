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

extension ResourceView {
    /// Makes CloudFormation wait for other resources before it creates this one. A construct stands for all resources in
    /// it; what is in another stack makes this stack wait for that one.
    /// - Parameters:
    ///   - others: What it waits for.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func dependsOn(_ others: any Scope..., file: StaticString = #fileID, line: Int = #line) {
        for other in others { node.addDependency(on: other, at: Place(file, line)) }
    }

    /// The condition under which the resource exists.
    public var condition: Condition? {
        get { node.extras?.condition.map(Condition.init(unchecked:)) }
        nonmutating set { node.setCondition(newValue?.node) }
    }

    /// What becomes of the resource when it leaves its stack.
    public var deletionPolicy: DeletionPolicy? {
        get { node.extras?.deletionPolicy }
        nonmutating set { node.setExtra(\.deletionPolicy, named: "DeletionPolicy", to: newValue) }
    }

    /// What becomes of the old resource when an update replaces it.
    public var updateReplacePolicy: UpdateReplacePolicy? {
        get { node.extras?.updateReplacePolicy }
        nonmutating set { node.setExtra(\.updateReplacePolicy, named: "UpdateReplacePolicy", to: newValue) }
    }

    /// Keeps the resource whatever happens to its stack or its replacement, or lets it go: sets both policies.
    public func applyRemovalPolicy(_ policy: RemovalPolicy) {
        deletionPolicy = policy.deletionPolicy
        updateReplacePolicy = policy.updateReplacePolicy
    }

    /// How CloudFormation knows that the resource is ready (signals).
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-creationpolicy.html>
    public var creationPolicy: JSON? {
        get { node.extras?.creationPolicy.map(JSON.init(expression:)) }
        nonmutating set { node.setExtra(\.creationPolicy, named: "CreationPolicy", to: newValue?.expression) }
    }

    /// How CloudFormation updates the resource (rolling, replacing).
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatepolicy.html>
    public var updatePolicy: JSON? {
        get { node.extras?.updatePolicy.map(JSON.init(expression:)) }
        nonmutating set { node.setExtra(\.updatePolicy, named: "UpdatePolicy", to: newValue?.expression) }
    }

    /// The resource's `Metadata` section.
    public var metadata: MapValue<JSON> {
        get { MapValue(expression: .object(node.extras?.metadata ?? [])) }
        nonmutating set {
            guard case .object(let fields) = newValue.expression else {
                node.tree.findings.append(ValueFindings.notAnObject("Metadata", of: node))
                return
            }
            node.setExtra(\.metadata, named: "Metadata", to: fields)
        }
    }

    /// Keeps the logical id that the resource had before it was moved or renamed in the program, so that it stays the
    /// same resource for CloudFormation.
    /// - Parameter logicalID: The id in the template that is deployed.
    public func moved(from logicalID: String) { node.pinLogicalID(logicalID) }
}
