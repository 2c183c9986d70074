public import Strata

/// A security group, declared or imported.
public protocol SecurityGroupReference {
    /// The group's id: `sg-…`.
    var id: StringValue { get }
    /// The construct in this program that declares the group, or its resource: rules that others ask for stand there. `nil` for a
    /// group of another program, whose rules are that program's.
    var declaration: Node? { get }
}

extension SecurityGroupReference {
    /// What declares the resource that the id comes from, if that is a security group.
    public var declaration: Node? {
        guard let resource = id.source, resource.resourceType == "AWS::EC2::SecurityGroup" else { return nil }
        guard let owner = resource.parent, owner.as((any SecurityGroupReference).self) != nil else { return resource }
        return owner
    }
}

/// A security group that another program owns: its rules are that program's.
public struct ImportedSecurityGroup: SecurityGroupReference {
    /// The group's id: `sg-…`.
    public let id: StringValue

    /// Imports a security group.
    /// - Parameter id: Its id.
    public init(id: StringValue) { self.id = id }
}
