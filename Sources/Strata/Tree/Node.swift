/// A place in the tree of constructs: an id, where it was declared, what it is, and what is declared in it.
///
/// Constructs are typed views on nodes; aspects and validators are handed nodes and look at them through the same views:
/// `if let queue = AWS.SQS.Queue(node) { … }`.
public final class Node: Scope {
    /// The id within the parent.
    public let id: String
    /// The node in which it was declared; `nil` for the app.
    public let parent: Node?
    /// What was declared in it, in order.
    public private(set) var children: [Node] = []
    /// The Swift file of the declaration, as `#fileID` gives it.
    public let file: StaticString
    /// The line of the declaration.
    public let line: Int

    let tree: Tree
    /// What kind of thing stands here.
    let content: Content
    /// The stack or nested stack that this node stands in, or is; `nil` outside of all stacks.
    public private(set) var template: Node?
    /// A resource's properties, sorted by name.
    var properties: [Expression.Field] = []
    /// A resource's attributes beside its properties, and what else is rarely set.
    var extras: Extras?
    /// Aspects and validators for this node and all below.
    var visitors: Visitors?
    var cachedLogicalID: String?
    /// A node whose id was taken already; it is reported and left out of the template.
    private(set) var isRejected = false
    private var childIndex: [String: Node] = [:]

    /// What a node stands for.
    enum Content {
        case app
        case construct
        case stack(StackContent)
        case nestedStack(StackContent)
        case resource(type: String)
        case parameter(ParameterContent)
        case output(OutputContent)
        case condition(ConditionContent)
        case mapping(MappingContent)
        case rule(RuleContent)
    }

    /// The node itself, so that a node is a scope too.
    public var node: Node { self }

    init(root tree: Tree, file: StaticString, line: Int) {
        id = ""
        parent = nil
        self.tree = tree
        self.file = file
        self.line = line
        content = .app
    }

    init(_ id: String, in scope: any Scope, content: Content, file: StaticString, line: Int) {
        let parent = scope.node
        // A slash would make two paths one; the AWS CDK replaces it in the same way.
        let hasSlash = id.utf8.contains(UInt8(ascii: "/"))
        self.id = hasSlash ? id.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "--") : id
        self.parent = parent
        tree = parent.tree
        self.file = file
        self.line = line
        self.content = content
        switch content {
        case .stack, .nestedStack: template = self
        default: template = parent.template
        }
        parent.adopt(self)
    }

    /// Declares a resource; generated code calls it.
    public convenience init(resource id: String, in scope: any Scope, type: String, file: StaticString, line: Int) {
        self.init(id, in: scope, content: .resource(type: type), file: file, line: line)
        if template == nil { DeclarationProblems.reportOutsideStack(self) }
    }

    private func adopt(_ child: Node) {
        if isRejected { child.isRejected = true }
        if child.id.isEmpty {
            child.isRejected = true
            DeclarationProblems.reportEmptyID(child)
            return
        }
        if let first = childIndex[child.id] {
            child.isRejected = true
            DeclarationProblems.reportDuplicate(child, first: first)
            return
        }
        guard tree.allowsChange(of: self, named: child.id) else {
            child.isRejected = true
            return
        }
        childIndex[child.id] = child
        children.append(child)
        tree.noteChange(of: self, named: child.id)
    }

    /// The child of the given id.
    public func child(_ id: String) -> Node? { childIndex[id] }
}
