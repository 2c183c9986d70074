public import Strata

/// A VPC that another program owns.
public struct ImportedVPC: VPCReference {
    /// The VPC's id: `vpc-…`.
    public let id: StringValue
    /// The VPC's block in CIDR notation, if it was given.
    public let cidrBlock: StringValue?
    /// Subnets with routes to the internet and from it.
    public let publicSubnets: Subnets<SubnetKind.Public>
    /// Subnets that reach the internet through a NAT gateway.
    public let privateSubnets: Subnets<SubnetKind.Private>
    /// Subnets without any route out of the VPC.
    public let isolatedSubnets: Subnets<SubnetKind.Isolated>

    /// Imports a VPC.
    /// - Parameters:
    ///   - id: Its id, a literal or a value that is known at deployment.
    ///   - cidr: Its block, where it is needed.
    ///   - publicSubnetIDs: Ids of its subnets with routes to the internet and from it.
    ///   - privateSubnetIDs: Ids of its subnets that reach the internet through a NAT gateway.
    ///   - isolatedSubnetIDs: Ids of its subnets without any route out of the VPC.
    public init(
        id: StringValue, cidr: StringValue? = nil, publicSubnetIDs: ListValue<StringValue> = [],
        privateSubnetIDs: ListValue<StringValue> = [], isolatedSubnetIDs: ListValue<StringValue> = []
    ) {
        self.id = id
        cidrBlock = cidr
        publicSubnets = Subnets(imported: publicSubnetIDs)
        privateSubnets = Subnets(imported: privateSubnetIDs)
        isolatedSubnets = Subnets(imported: isolatedSubnetIDs)
    }
}
