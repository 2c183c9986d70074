/// How many NAT gateways a ``VPC`` has, through which private subnets reach the internet.
///
/// Each costs by the hour and by the gigabyte: <https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-pricing.html>.
public enum NATGateways: Sendable {
    /// None: there are no private subnets.
    case none
    /// One for all zones, which all lose with its zone; traffic of the others crosses zones.
    case one
    /// One in each zone.
    case perZone
}
