/// Visits every node of a scope and changes what it finds: tags, policies, names.
///
/// Aspects run before validators, to a fixed point: all of them again until none changes anything. An aspect must
/// therefore leave alone what it has already done.
public protocol Aspect {
    /// What messages call it.
    var name: String { get }
    /// Looks at a node, and changes it or declares something in it.
    func visit(_ node: Node)
}

extension Aspect {
    /// The type's name.
    public var name: String { "\(Self.self)" }
}

/// When an aspect runs: lower numbers first; within one priority in the order of declaration.
///
/// The same numbers as the AWS CDK's.
public struct AspectPriority: Hashable, Comparable, Sendable {
    /// The place in the order.
    public let rawValue: Int

    /// A priority of one's own.
    public init(_ rawValue: Int) { self.rawValue = rawValue }

    /// For aspects that change resources.
    public static let mutating = AspectPriority(200)
    /// For aspects that do not care.
    public static let `default` = AspectPriority(500)
    /// For aspects that should see what the others have done.
    public static let last = AspectPriority(1_000)

    /// Compares places in the order.
    public static func < (left: AspectPriority, right: AspectPriority) -> Bool { left.rawValue < right.rawValue }
}

extension Scope {
    /// Applies an aspect to this scope and all that is, or will be, declared in it.
    public func apply(_ aspect: any Aspect, priority: AspectPriority = .default) {
        let node = self.node
        guard node.tree.allowsChange(of: node, named: "aspect \(aspect.name)") else { return }
        var visitors = node.visitors ?? Visitors()
        visitors.aspects.append(
            Visitors.Attached(visitor: aspect, priority: priority, order: node.tree.nextDeclaration())
        )
        node.visitors = visitors
        node.tree.noteChange(of: node, named: "aspect \(aspect.name)")
    }

    /// Applies a closure as an aspect to this scope and all that is, or will be, declared in it.
    /// - Parameters:
    ///   - name: What messages call it.
    ///   - priority: When it runs.
    ///   - visit: Looks at a node, and changes it.
    public func apply(_ name: String, priority: AspectPriority = .default, visit: @escaping (Node) -> Void) {
        apply(ClosureAspect(name: name, body: visit), priority: priority)
    }
}

private struct ClosureAspect: Aspect {
    let name: String
    let body: (Node) -> Void

    func visit(_ node: Node) { body(node) }
}

/// The aspects and validators that a scope was given.
struct Visitors {
    struct Attached<Visitor> {
        let visitor: Visitor
        let priority: AspectPriority
        let order: Int
    }

    var aspects: [Attached<any Aspect>] = []
    var validators: [Attached<any Validator>] = []
}
