public import Strata
public import StrataKit

extension Subnet {
    /// The resource beneath.
    public var resource: AWS.EC2.Subnet { AWS.EC2.Subnet(unchecked: resourceNode) }

    /// The subnet's own route table.
    public var routeTable: AWS.EC2.RouteTable { AWS.EC2.RouteTable(unchecked: routeTableNode) }
}
