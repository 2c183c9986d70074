public import Strata

/// Who can be given permissions: roles, what runs as a role, and principals by name.
public protocol Grantee {
    /// How policies of resources name it.
    var grantPrincipal: Principal { get }
    /// What to wait for so as to have the permissions that were granted; `nil` for what has no policies of this program.
    var permissions: (any Scope)? { get }

    /// Adds a statement to its own policy.
    /// - Parameter statement: What it may do; without principals.
    /// - Returns: What was given; `nil` if it has no policy that can be added to, as what is imported or only a name.
    func add(_ statement: PolicyStatement) -> Grant?
}

extension Grantee {
    /// `nil`: nothing of this program holds its permissions.
    public var permissions: (any Scope)? { nil }
}

/// A grantee that stands in the tree: a role, a function.
public protocol Identity: Grantee {
    /// Where findings about it stand: its own node, or the scope that imports it.
    var node: Node { get }
}

extension Identity {
    /// Allows something to it, in its own policy. That of what is imported cannot be added to, which is reported.
    /// - Parameter statement: What it may do; without principals.
    /// - Returns: What was given.
    @discardableResult
    public func addToPolicy(_ statement: PolicyStatement) -> Grant {
        if let grant = add(statement) { return grant }
        node.annotate(
            .warning(
                "what runs as an imported role was to be allowed \(statement.actions.joined(separator: ", ")), but its "
                    + "policies are not of this program",
                help: "allow it where the role is declared", rule: "iam/grant"
            ),
            at: statement.place
        )
        return .none
    }
}
