public import Strata

/// How far traffic gets from a subnet: the marks that keep public, private and isolated subnets apart in the type system.
public protocol SubnetReach {}

/// The marks of the kinds of subnets.
public enum SubnetKind {
    /// Routes to the internet and from it.
    public enum Public: SubnetReach {}
    /// A route to the internet through a NAT gateway, and none from it.
    public enum Private: SubnetReach {}
    /// No route out of the VPC.
    public enum Isolated: SubnetReach {}
}

/// A subnet of a ``VPC``: `Subnet<SubnetKind.Public>` is another type than `Subnet<SubnetKind.Private>`.
///
/// It is a scope that holds its route table and routes: `service.dependsOn(subnet)` waits until traffic flows.
public struct Subnet<Reach: SubnetReach>: Scope {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.EC2.Subnet
    /// The subnet's own route table.
    public let routeTable: AWS.EC2.RouteTable
    /// The name of the group that it is one of.
    public let group: String
    /// Its place among the zones of the VPC, from 0.
    public let zone: Int
    /// Its block, in CIDR notation.
    public let cidr: String

    /// The subnet's id: `subnet-…`.
    public var id: StringValue { resource.ref }

    /// The zone's name, as the deployed subnet has it.
    public var availabilityZone: StringValue { resource.node.attribute("AvailabilityZone") }
}
