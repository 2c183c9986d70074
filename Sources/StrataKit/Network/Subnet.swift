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

/// A subnet of a VPC: `Subnet<SubnetKind.Public>` is another type than `Subnet<SubnetKind.Private>`.
///
/// It is a scope that holds its route table and routes: `service.dependsOn(subnet)` waits until traffic flows. Its resources are
/// `AWS.EC2.Subnet` and `AWS.EC2.RouteTable` (`import StrataEC2`): `subnet.resource`, `subnet.routeTable`.
public struct Subnet<Reach: SubnetReach>: Scope {
    /// The place in the tree.
    public let node: Node
    /// The node of the resource beneath.
    public let resourceNode: Node
    /// The node of the subnet's own route table.
    public let routeTableNode: Node
    /// The name of the group that it is one of.
    public let group: String
    /// Its place among the zones of the VPC, from 0.
    public let zone: Int
    /// Its block, in CIDR notation.
    public let cidr: String

    /// Describes a subnet that was declared.
    /// - Parameters:
    ///   - node: The scope that holds it, with its route table and the table's association and routes.
    ///   - resourceNode: The node of the `AWS::EC2::Subnet`.
    ///   - routeTableNode: The node of the `AWS::EC2::RouteTable`.
    ///   - group: The name of the group that it is one of.
    ///   - zone: Its place among the zones of the VPC, from 0.
    ///   - cidr: Its block, in CIDR notation.
    public init(
        node: Node, resourceNode: Node, routeTableNode: Node, group: String, zone: Int, cidr: String
    ) {
        self.node = node
        self.resourceNode = resourceNode
        self.routeTableNode = routeTableNode
        self.group = group
        self.zone = zone
        self.cidr = cidr
    }

    /// The subnet's id: `subnet-…`.
    public var id: StringValue { resourceNode.ref }

    /// The zone's name, as the deployed subnet has it.
    public var availabilityZone: StringValue { resourceNode.attribute("AvailabilityZone") }

    /// What must be there before traffic leaves the subnet: its default route, where it has one, and the association of its table.
    public var routes: [Node] { ["DefaultRoute", "RouteTableAssociation"].compactMap { node.child($0) } }
}
