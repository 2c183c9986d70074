public import Strata

/// A role, declared or imported.
public protocol RoleReference: Identity {
    /// The role's ARN.
    var arn: StringValue { get }
    /// The role's name, without its path.
    var name: StringValue { get }
}

extension RoleReference {
    /// The role by its ARN.
    public var grantPrincipal: Principal { .arn(arn) }
}

/// A role that another program owns: its policies cannot be added to.
public struct ImportedRole: RoleReference {
    /// The scope that imports it.
    public let node: Node
    /// The role's ARN.
    public let arn: StringValue

    /// Imports a role.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    public init(arn: StringValue, in scope: any Scope) {
        self.arn = arn
        node = scope.node
    }

    /// The role's name: what follows the first slash of its ARN, so of a role without a path.
    public var name: StringValue { arn.nameAfterSlash }

    /// `nil`: its policies are not this program's.
    public func add(_ statement: PolicyStatement) -> Grant? { nil }
}
