public import Strata

/// A role, declared or imported.
public protocol RoleReference: Grantee {
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
    /// The role's ARN.
    public let arn: StringValue

    /// The role's name: what follows the first slash of its ARN, so of a role without a path.
    public var name: StringValue {
        if let text = arn.literalString { return StringValue(text.split(separator: "/").last.map(String.init) ?? text) }
        return arn.split(separator: "/").select(1)
    }

    /// Its policies are not this program's.
    public func addToPolicy(_ statement: PolicyStatement) -> Bool { false }
}
