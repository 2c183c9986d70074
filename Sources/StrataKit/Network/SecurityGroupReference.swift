public import Strata

/// A security group, declared or imported.
public protocol SecurityGroupReference {
    /// The group's id: `sg-…`.
    var id: StringValue { get }
}

/// A security group that another program owns: its rules are that program's.
public struct ImportedSecurityGroup: SecurityGroupReference {
    /// The group's id: `sg-…`.
    public let id: StringValue

    /// Imports a security group.
    /// - Parameter id: Its id.
    public init(id: StringValue) { self.id = id }
}
