/// What is made of other things: a queue with its policy, a worker with its queue. Strata's own constructs are of this kind,
/// and so are those of a program or a company.
///
/// ```swift
/// struct Worker: Construct {
///     let node: Node
///     let jobs: Queue
///
///     init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
///         node = scope.declare(Self.self, id, file, line)
///         jobs = Queue("Jobs", in: node)
///         node.register(self)
///     }
/// }
/// ```
/// The initialiser takes the line of its caller and hands it to `Scope.declare(_:_:_:_:)`; nothing in it is passed on. Its
/// last act is ``Node/register(_:)``, by which aspects and validators find the construct: `if let worker =
/// node.as(Worker.self)`.
///
/// Findings about what is in a construct of the program itself point at the line within the construct; constructs that others
/// use as a library conform to ``LibraryConstruct``.
public protocol Construct: Scope {}

/// A construct of a library: findings about what is in it point at the line of the program that declared it, not at a line of
/// the library.
///
/// The module of the first such construct that a program declares counts as a library from then on, also for what its
/// functions declare (``Scope/at(_:_:)``). Strata's own modules do so from the start.
public protocol LibraryConstruct: Construct {}

extension Scope {
    /// Declares the node of a construct: the first thing that its initialiser does.
    /// - Parameters:
    ///   - kind: The construct's type: `Self.self`.
    ///   - id: Its id, unique in this scope.
    ///   - file: The file of who declares it, as `#fileID` gives it.
    ///   - line: The line of who declares it.
    ///   - module: A file of the construct's module, as `#fileID` gives it: the one that calls this.
    /// - Returns: The node, to declare everything else in.
    public func declare<Kind: Construct>(
        _ kind: Kind.Type, _ id: String, _ file: StaticString, _ line: Int, module: StaticString = #fileID
    ) -> Node {
        // Of the same shape as for libraries: the compiler would rather take what needs no default than what fits better.
        Node(id, in: self, content: .construct(kind), file, line)
    }

    /// Declares the node of a library's construct: the first thing that its initialiser does.
    /// - Parameters:
    ///   - kind: The construct's type: `Self.self`.
    ///   - id: Its id, unique in this scope.
    ///   - file: The file of who declares it, as `#fileID` gives it.
    ///   - line: The line of who declares it.
    ///   - module: A file of the library, as `#fileID` gives it: the one that calls this.
    /// - Returns: The node, to declare everything else in.
    public func declare<Kind: LibraryConstruct>(
        _ kind: Kind.Type, _ id: String, _ file: StaticString, _ line: Int, module: StaticString = #fileID
    ) -> Node {
        node.tree.noteLibrary(module)
        return Node(id, in: self, content: .construct(kind), file, line)
    }
}

extension Node {
    /// Registers a construct at its node: the last thing that its initialiser does. From then on `node.as(…)` finds it.
    ///
    /// A construct that is another one seen differently, such as a role for one purpose, shares that one's node and registers
    /// there as well.
    /// - Parameter construct: The construct, whole.
    public func register(_ construct: some Construct) {
        guard construct.node === self else { return DeclarationFindings.reportRegisteredElsewhere(construct, at: self) }
        constructs.append(construct)
    }

    /// The construct that stands here, as a type or a protocol: `node.as(Queue.self)`, `node.as((any QueueReference).self)`.
    /// Also what is no construct: `node.as(Stack.self)`, `node.as(Parameter.self)`.
    /// - Parameter kind: What it is looked at as.
    /// - Returns: The construct; `nil` if something else stands here.
    public func `as`<Kind>(_ kind: Kind.Type) -> Kind? {
        for construct in constructs.reversed() {
            if let found = construct as? Kind { return found }
        }
        // `init?` of a view of another kind says no, so a wrong one is never made.
        return (kind as? any NodeView.Type)?.init(self) as? Kind
            ?? (kind as? any ResourceView.Type)?.init(self) as? Kind
    }

    /// Views the node as a resource of the given type; `nil` if it is none.
    public func `as`<View: ResourceView>(_ type: View.Type) -> View? { View(self) }
}

/// What stands at a node without being a construct or a resource, and can be looked at by `node.as(…)`: the app, stacks,
/// groups, parameters, outputs.
public protocol NodeView: Scope {
    /// Views a node; `nil` if something else stands there.
    init?(_ node: Node)
}

extension App: NodeView {}
extension Asset: NodeView {}
extension Condition: NodeView {}
extension Group: NodeView {}
extension Mapping: NodeView {}
extension NestedStack: NodeView {}
extension Output: NodeView {}
extension Parameter: NodeView {}
extension Stack: NodeView {}
extension StackSetBody: NodeView {}
