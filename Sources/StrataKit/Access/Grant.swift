public import Strata

/// A permission that was given, or could not be: what others wait for.
///
/// ```swift
/// queue.grant(.send, to: role).before(pipe)
/// ```
public struct Grant {
    /// Whether it was given; if not, a finding says so.
    public let isGiven: Bool
    /// The policies that hold it.
    let policies: [Node]

    /// A permission that these policies hold.
    /// - Parameter policies: The nodes of the policies' resources.
    public init(in policies: [Node]) {
        isGiven = true
        self.policies = policies
    }

    private init(isGiven: Bool, _ policies: [Node]) {
        self.isGiven = isGiven
        self.policies = policies
    }

    /// A permission that could not be given.
    public static var none: Grant { Grant(isGiven: false, []) }

    /// Makes others wait for the permission. A construct waits with its main resource (`Resource` or `Default` in it), if it has
    /// one, else with all of its resources but those that the policies themselves need.
    /// - Parameter others: What waits.
    public func before(_ others: any Scope...) {
        for other in others {
            for waiting in Self.waiting(in: other.node) {
                for policy in policies where policy !== waiting && !Self.needs(policy, waiting) {
                    waiting.addDependency(on: policy)
                }
            }
        }
    }

    /// Both permissions: given if each is. For functions that give several at once.
    public static func + (left: Grant, right: Grant) -> Grant {
        let new = right.policies.filter { policy in !left.policies.contains { $0 === policy } }
        return Grant(isGiven: left.isGiven && right.isGiven, left.policies + new)
    }

    private static func waiting(in node: Node) -> [Node] {
        if node.resourceType != nil { return [node] }
        for id in ["Resource", "Default"] {
            if let main = node.child(id), main.resourceType != nil { return [main] }
        }
        var resources: [Node] = []
        node.forEach { if $0.resourceType != nil { resources.append($0) } }
        return resources
    }

    /// Whether a policy refers to a resource, such as to its role, which cannot wait for it.
    private static func needs(_ policy: Node, _ resource: Node) -> Bool {
        policy.references.contains { $0.node === resource }
    }
}
