package import Strata

/// Who can be given permissions: roles, what runs as a role, and principals by name.
public protocol Grantee {
    /// How policies of resources name it.
    var grantPrincipal: Principal { get }

    /// Adds a statement to its own policy.
    /// - Parameter statement: What it may do; without principals.
    /// - Returns: Whether it has a policy that can be added to: `false` for what is imported or only a name.
    @discardableResult
    func addToPolicy(_ statement: PolicyStatement) -> Bool
}

extension Node {
    /// Allows something on what this construct stands for: in the grantee's policy, or in the resource's own where the
    /// grantee has none.
    /// - Parameters:
    ///   - actions: What is allowed.
    ///   - resources: On what.
    ///   - grantee: To whom.
    ///   - conditions: When.
    ///   - resourcePolicy: Adds a statement to the resource's own policy; `nil` if it has none.
    package func grant(
        _ actions: [String], on resources: [StringValue], to grantee: any Grantee, conditions: JSON? = nil,
        resourcePolicy: ((PolicyStatement) -> Void)? = nil
    ) {
        var statement = PolicyStatement(actions: actions, resources: resources, conditions: conditions)
        if grantee.addToPolicy(statement) { return }
        guard let resourcePolicy else {
            annotate(
                .warning(
                    "what '\(path)' allows cannot be added to the policy of a role that is imported or a principal",
                    help: "allow it \(actions.joined(separator: ", ")) where it is declared", rule: "iam/grant"
                )
            )
            return
        }
        if let service = grantee.grantPrincipal.serviceName, conditions == nil {
            annotate(
                .warning(
                    "'\(path)' allows \(actions.joined(separator: ", ")) to \(service) on behalf of anyone's account",
                    help: "name what it acts for: sourceArn: …; see "
                        + "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
                    rule: "iam/confused-deputy"
                )
            )
        }
        statement.principals = [grantee.grantPrincipal]
        resourcePolicy(statement)
    }
}
