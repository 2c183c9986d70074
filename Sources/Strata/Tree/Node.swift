/// A place in the tree of constructs: an id, where it was declared, what it is, and what is declared in it.
///
/// Constructs are typed views on nodes; aspects and validators are handed nodes and look at them through the same views:
/// `if let queue = AWS.SQS.Queue(node) { … }`.
///
/// Nodes hold their parents and their children, so a tree, once made, lives as long as the program: any view on any part of
/// it is good at any time, and no tree is ever taken down level by level.
public final class Node: Scope {
    /// The id within the parent.
    public let id: String
    /// The node in which it was declared; `nil` for the app.
    public let parent: Node?
    /// What was declared in it, in order.
    public private(set) var children: [Node] = []
    /// The line that declared it, in the program or in a library; findings point at ``location``.
    public let place: Place

    let tree: Tree
    /// What kind of thing stands here.
    let content: Content
    /// The stack, nested stack or StackSet that this node stands in, or is; `nil` outside of all stacks.
    public private(set) var template: Node?
    /// A resource's properties, sorted by name.
    var properties: [Expression.Field] = []
    /// A resource's attributes beside its properties, and what else is rarely set.
    private(set) var extras: Extras?
    /// Aspects and validators for this node and all below.
    var visitors: Visitors?
    /// The constructs that stand here, each seen differently; mostly one or none.
    var constructs: [any Construct] = []
    var cachedLogicalID: String?
    /// A node whose id was taken already; it is reported and left out of the template.
    private(set) var isRejected = false
    /// The children by id, once there are so many that looking through them takes longer.
    private var childIndex: [String: Node] = [:]
    private static let indexedCount = 16

    /// What a node stands for.
    enum Content {
        case app
        /// A construct of the given type; of none for a group.
        case construct((any Construct.Type)?)
        case stack(StackContent)
        case nestedStack(StackContent)
        /// What a StackSet deploys into each of its accounts and regions.
        case stackSet(StackContent)
        case resource(type: String)
        case parameter(ParameterContent)
        case output(OutputContent)
        case condition(ConditionContent)
        case mapping(MappingContent)
        case rule(ParameterRuleContent)
        case asset(AssetContent)

        /// Whether it stands in a template: only groups and stacks may stand outside of one.
        var needsTemplate: Bool {
            switch self {
            case .app, .construct, .stack, .nestedStack, .stackSet: false
            case .resource, .parameter, .output, .condition, .mapping, .rule, .asset: true
            }
        }

        /// The word for it in messages.
        var kind: String {
            switch self {
            case .app: "the app"
            case .construct: "a construct"
            case .stack: "a stack"
            case .nestedStack: "a nested stack"
            case .stackSet: "a StackSet"
            case .resource: "a resource"
            case .parameter: "a parameter"
            case .output: "an output"
            case .condition: "a condition"
            case .mapping: "a mapping"
            case .rule: "a rule"
            case .asset: "an asset"
            }
        }
    }

    /// The node itself, so that a node is a scope too.
    public var node: Node { self }

    init(root tree: Tree, _ file: StaticString, _ line: Int) {
        id = ""
        parent = nil
        self.tree = tree
        place = Place(file, line)
        content = .app
    }

    init(_ id: String, in scope: any Scope, content: Content, _ file: StaticString, _ line: Int) {
        let parent = scope.node
        // A slash would make two paths one; the AWS CDK replaces it in the same way.
        let hasSlash = id.utf8.contains(UInt8(ascii: "/"))
        self.id = hasSlash ? id.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "--") : id
        self.parent = parent
        tree = parent.tree
        place = scope.placeOfDeclarations ?? Place(file, line)
        self.content = content
        switch content {
        case .stack, .nestedStack, .stackSet: template = self
        default: template = parent.template
        }
        parent.adopt(self)
        if template == nil, !isRejected, content.needsTemplate { DeclarationFindings.reportOutsideStack(self) }
    }

    /// Declares a resource; generated code calls it.
    public convenience init(
        resource id: String, in scope: any Scope, type: String, _ file: StaticString, _ line: Int
    ) {
        self.init(id, in: scope, content: .resource(type: type), file, line)
    }

    private func adopt(_ child: Node) {
        if isRejected {
            // What is wrong with this node was reported; what stands in it is not worth a further message.
            child.isRejected = true
            return
        }
        if child.id.isEmpty {
            child.isRejected = true
            DeclarationFindings.reportEmptyID(child)
            return
        }
        if UnresolvedText.isIn(child.id) {
            child.isRejected = true
            UnresolvedTextRule.report(idOf: child)
            return
        }
        if let first = self.child(child.id) {
            child.isRejected = true
            DeclarationFindings.reportDuplicate(child, first: first)
            return
        }
        guard tree.allowsChange(of: self, named: child.id) else {
            child.isRejected = true
            return
        }
        children.append(child)
        tree.nodeCount += 1
        if children.count > Self.indexedCount {
            childIndex[child.id] = child
        } else if children.count == Self.indexedCount {
            for child in children { childIndex[child.id] = child }
        }
        tree.noteChange(of: self, named: child.id)
        tree.noteDeclaration(of: child)
    }

    /// The child of the given id.
    public func child(_ id: String) -> Node? {
        if children.count < Self.indexedCount { return children.first { $0.id == id } }
        return childIndex[id]
    }

    /// Changes what few resources set.
    func modifyExtras(_ change: (inout Extras.Content) -> Void) {
        let box = extras ?? Extras()
        change(&box.content)
        extras = box
    }
}
