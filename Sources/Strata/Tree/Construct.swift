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
/// functions declare (``Scope/at(_:_:)``).
public protocol LibraryConstruct: Construct {}

extension Scope {
    /// Declares the node of a construct: the first thing that its initialiser does.
    /// - Parameters:
    ///   - kind: The construct's type: `Self.self`.
    ///   - id: Its id, unique in this scope.
    ///   - file: The file of who declares it, as `#fileID` gives it.
    ///   - line: The line of who declares it.
    /// - Returns: The node, to declare everything else in.
    public func declare<Kind: Construct>(
        _ kind: Kind.Type, _ id: String, _ file: StaticString, _ line: Int
    ) -> Node {
        Node(id, in: self, content: .construct(kind), file, line)
    }

    /// Declares the node of a library's construct: the first thing that its initialiser does.
    /// - Parameters:
    ///   - kind: The construct's type: `Self.self`.
    ///   - id: Its id, unique in this scope.
    ///   - file: The file of who declares it, as `#fileID` gives it.
    ///   - line: The line of who declares it.
    /// - Returns: The node, to declare everything else in.
    public func declare<Kind: LibraryConstruct>(
        _ kind: Kind.Type, _ id: String, _ file: StaticString, _ line: Int
    ) -> Node {
        node.tree.noteLibrary(of: kind)
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
        guard construct.node === self else {
            return annotate(
                .error(
                    "'\(type(of: construct))' is registered at '\(path)', but its node is '\(construct.node.path)'",
                    help: "let the initialiser of \(type(of: construct)) end with node.register(self)",
                    rule: "construct/registered-elsewhere"
                )
            )
        }
        constructs.append(construct)
    }

    /// The construct that stands here, as a type or a protocol: `node.as(Queue.self)`, `node.as((any QueueReference).self)`.
    /// - Parameter kind: What it is looked at as.
    /// - Returns: The construct; `nil` if something else stands here.
    public func `as`<Kind>(_ kind: Kind.Type) -> Kind? {
        for construct in constructs.reversed() {
            if let found = construct as? Kind { return found }
        }
        return nil
    }

    /// Views the node as a resource of the given type; `nil` if it is none.
    public func `as`<View: ResourceView>(_ type: View.Type) -> View? { View(self) }
}
