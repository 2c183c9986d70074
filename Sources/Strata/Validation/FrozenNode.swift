public import CloudFormation

/// A node as validators see it: everything can be read, nothing changed.
public struct FrozenNode {
    let node: Node

    init(_ node: Node) { self.node = node }

    /// The id within the parent.
    public var id: String { node.id }
    /// The ids from below the app to here, joined by slashes.
    public var path: String { node.path }
    /// Where in the Swift program it was declared.
    public var location: SourceLocation { node.location }
    /// The CloudFormation type of the resource here, or `nil` for anything else.
    public var resourceType: String? { node.resourceType }
    /// Whether a stack stands here; a nested one does not count.
    public var isStack: Bool { if case .stack = node.content { true } else { false } }
    /// The logical id in the template.
    public var logicalID: String { node.logicalID }
    /// The node in which it was declared.
    public var parent: FrozenNode? { node.parent.map(FrozenNode.init) }
    /// What was declared in it, in order.
    public var children: [FrozenNode] { node.children.map(FrozenNode.init) }
    /// The name of the stack that it stands in.
    public var stackName: String? { node.stack?.name }
    /// The account and region of the stack that it stands in, where they are known.
    public var environment: Environment? { node.stack?.environment }
    /// The path of the StackSet in whose body it stands: there is one of it in each of the StackSet's accounts and regions.
    public var stackSetPath: String? { node.stackSetBody?.path }
    /// This node and all below it, each before what is declared in it.
    public var subtree: [FrozenNode] {
        var nodes: [FrozenNode] = []
        node.forEach { nodes.append(FrozenNode($0)) }
        return nodes
    }

    /// Views the node as a resource of the given type, read-only; `nil` if it is none.
    ///
    /// ```swift
    /// guard let bucket = node.as(AWS.S3.Bucket.self) else { return [] }
    /// return bucket.versioningConfiguration == nil ? [.error("'\(node.path)' keeps no versions")] : []
    /// ```
    public func `as`<View: ResourceView>(_ type: View.Type) -> ReadOnly<View>? {
        guard let view = View(node) else { return nil }
        return ReadOnly(view: view)
    }

    /// The construct, or the stack, parameter or whatever else stands here, read-only; `nil` if something else does.
    ///
    /// ```swift
    /// guard let worker = node.as(Worker.self) else { return [] }
    /// return worker.jobs.resource.redrivePolicy == nil ? [.error("'\(node.path)' loses what fails")] : []
    /// ```
    public func `as`<Kind: Scope>(_ kind: Kind.Type) -> ReadOnly<Kind>? {
        guard let found = node.as(kind) else { return nil }
        return ReadOnly(view: found)
    }

    /// The line that wrote a part of what this node says; `nil` for the line that declared it. See ``Node/place(of:)``.
    public func place(of property: String) -> Place? { node.place(of: property) }

    /// A property of a resource by CloudFormation's name.
    public subscript(property name: String) -> JSON? { node.property(name) }
}

/// A view of a resource, or a construct, through which properties can be read but not set.
@dynamicMemberLookup
public struct ReadOnly<View: Scope> {
    let view: View

    /// A node of the view, read-only.
    public subscript(dynamicMember key: KeyPath<View, Node>) -> FrozenNode { FrozenNode(view[keyPath: key]) }

    /// A resource or construct of the view, read-only.
    public subscript<Part: Scope>(dynamicMember key: KeyPath<View, Part>) -> ReadOnly<Part> {
        ReadOnly<Part>(view: view[keyPath: key])
    }

    /// A resource or construct that the view may have, read-only.
    public subscript<Part: Scope>(dynamicMember key: KeyPath<View, Part?>) -> ReadOnly<Part>? {
        guard let part = view[keyPath: key] else { return nil }
        return ReadOnly<Part>(view: part)
    }

    /// A property of the view that may be unset.
    public subscript<Value>(dynamicMember key: KeyPath<View, Value?>) -> Value? { view[keyPath: key] }

    /// A property of the view that CloudFormation may have to fill in.
    public subscript<Value: ValueConvertible>(dynamicMember key: KeyPath<View, Value>) -> Value { view[keyPath: key] }

    // Least wanted: the compiler would else find two ways to a property of a part, through the part and through its view.
    /// Any other property of the view.
    @_disfavoredOverload
    public subscript<Value>(dynamicMember key: KeyPath<View, Value>) -> Value { view[keyPath: key] }
}
