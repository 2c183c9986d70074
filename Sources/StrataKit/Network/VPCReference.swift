public import Strata

/// A VPC, declared or imported.
public protocol VPCReference {
    /// The VPC's id: `vpc-…`.
    var id: StringValue { get }
    /// The VPC's block in CIDR notation; of an imported VPC `nil` if nobody said.
    var cidrBlock: StringValue? { get }
    /// Subnets with routes to the internet and from it.
    var publicSubnets: Subnets<SubnetKind.Public> { get }
    /// Subnets that reach the internet through a NAT gateway.
    var privateSubnets: Subnets<SubnetKind.Private> { get }
    /// Subnets without any route out of the VPC.
    var isolatedSubnets: Subnets<SubnetKind.Isolated> { get }
}
