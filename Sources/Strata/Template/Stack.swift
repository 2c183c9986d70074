/// A CloudFormation stack: what is declared in it is deployed together.
public struct Stack: Scope {
    /// The place in the tree.
    public let node: Node

    /// Declares a stack.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`; the template's file bears it.
    ///   - scope: The app, or a construct that groups stacks.
    ///   - conventions: The rules that hold for it and all that is declared in it; `nil` for none.
    ///   - name: The stack's name in CloudFormation; `nil` for what the conventions say, or else the id.
    ///   - description: What the template says of itself, at most 1,024 bytes.
    ///   - environment: The account and region it is for, where known.
    ///   - deployment: How the AWS CDK's command line deploys it; `nil` for what the app says.
    ///   - terminationProtection: Whether CloudFormation refuses to delete the stack.
    ///   - tags: Tags of the stack itself, which CloudFormation hands on to the resources that it can tag.
    ///   - references: How values of other stacks reach this one, unless a value says otherwise; `nil` for what the conventions
    ///     say, or else strong.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ id: String, in scope: any Scope, conventions: (any StackConventions)? = nil, name: String? = nil,
        description: String? = nil, environment: Environment = .agnostic, deployment: Deployment? = nil,
        terminationProtection: Bool = false, tags: [String: String] = [:], references: ReferenceStrength? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        let content = StackContent(name: name ?? "")
        content.description = description
        content.environment = environment
        content.deployment = deployment
        content.isTerminationProtected = terminationProtection
        content.tags = tags.sorted { $0.key < $1.key }.map { Expression.Field($0.key, .string($0.value)) }
        content.conventions = conventions
        content.references = references ?? conventions?.references ?? .strong
        node = Node(id, in: scope, content: .stack(content), file, line)
        if name == nil { content.name = conventions?.stackName(node.id) ?? node.id }
        if content.references == .parameter { node.tree.usesParameterReferences = true }
        BootstrapVersion(deployment: self.deployment).declare(in: self)
        conventions?.apply(to: self)
    }

    /// Views a node; `nil` if it is no stack (a nested one is a ``NestedStack``).
    public init?(_ node: Node) {
        guard case .stack = node.content else { return nil }
        self.node = node
    }

    init(unchecked node: Node) { self.node = node }

    /// The id: the path from the app, joined by dashes where stacks are grouped.
    public var id: String { node.path.split(separator: "/").joined(separator: "-") }

    /// The stack's name in CloudFormation.
    public var name: String { content.name }

    /// The account and region it is for, where known.
    public var environment: Environment { content.environment }

    /// How the AWS CDK's command line deploys it.
    public var deployment: Deployment { content.deployment ?? node.tree.deployment }

    /// Whether CloudFormation refuses to delete the stack.
    public var isTerminationProtected: Bool {
        get { content.isTerminationProtected }
        nonmutating set {
            node.change(\.isTerminationProtected, of: content, named: "terminationProtection", to: newValue)
        }
    }

    /// Whether the stack is to be deleted soon, by itself, so that nothing may hold on to it: what imports its exports is
    /// warned of. Whoever makes a stack delete itself sets it.
    public var isTemporary: Bool {
        get { content.isTemporary }
        nonmutating set { node.change(\.isTemporary, of: content, named: "isTemporary", to: newValue) }
    }

    /// Tags of the stack itself, by key: those that it was declared with, and those of ``TagAspect``s.
    public var tags: [String: String] {
        Dictionary(
            content.tags.compactMap { field in
                if case .string(let value) = field.value { (field.name, value) } else { nil }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Makes the deployment of this stack wait for another's.
    /// - Parameters:
    ///   - other: The stack that it waits for.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func dependsOn(_ other: Stack, file: StaticString = #fileID, line: Int = #line) {
        let place = Place(file, line)
        guard other.node.tree === node.tree else {
            return node.annotate(
                ReferenceFindings.foreignApp(of: other.node, usedBy: node, as: "dependsOn"), at: place)
        }
        guard other.node !== node else {
            return node.annotate(ReferenceFindings.ownDependency(node), at: place)
        }
        guard !content.declaredDependencies.contains(where: { $0.node === other.node }) else { return }
        guard node.tree.allowsChange(of: node, named: "dependsOn") else { return }
        content.declaredDependencies.append(Node.Dependency(node: other.node, place: place, in: node.tree))
        node.tree.noteChange(of: node, named: "dependsOn")
    }

    private var content: StackContent { node.stackContent }
}
