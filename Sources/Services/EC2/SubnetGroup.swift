/// Subnets of one purpose, one in each zone of a ``VPC``.
///
/// A subnet's block is between a /16 and a /28, and AWS keeps five of its addresses for itself:
/// <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>.
public struct SubnetGroup: Sendable {
    /// How far traffic gets from the group's subnets.
    enum Reach: Sendable {
        case `public`
        case `private`
        case isolated
    }

    /// Where the group's addresses are.
    enum Space: Sendable {
        case bits(Int)
        case blocks([String])
    }

    let reach: Reach
    let name: String
    let space: Space
    /// Whether what starts in it gets a public address; `nil` where that is no question.
    let assignsPublicIPs: Bool

    /// Subnets with a route to the internet and from it, which what starts in them uses with a public address.
    /// - Parameters:
    ///   - name: The group's name, unique in the VPC: the beginning of its subnets' ids.
    ///   - bits: The prefix length of each subnet's block: 16 to 28, such as 24 for 256 addresses.
    ///   - assignsPublicIPs: Whether what starts in them gets a public address.
    /// - Returns: The group; Strata places its blocks.
    public static func `public`(
        _ name: String = "Public", bits: Int, assignsPublicIPs: Bool = true
    ) -> SubnetGroup {
        SubnetGroup(reach: .public, name: name, space: .bits(bits), assignsPublicIPs: assignsPublicIPs)
    }

    /// Subnets with a route to the internet and from it, in blocks of your choice.
    /// - Parameters:
    ///   - name: The group's name, unique in the VPC: the beginning of its subnets' ids.
    ///   - blocks: A block for each zone, in CIDR notation; there may be more, for zones to come.
    ///   - assignsPublicIPs: Whether what starts in them gets a public address.
    /// - Returns: The group.
    public static func `public`(
        _ name: String = "Public", blocks: [String], assignsPublicIPs: Bool = true
    ) -> SubnetGroup {
        SubnetGroup(reach: .public, name: name, space: .blocks(blocks), assignsPublicIPs: assignsPublicIPs)
    }

    /// Subnets that reach the internet through a NAT gateway, and are not reached from it.
    /// - Parameters:
    ///   - name: The group's name, unique in the VPC: the beginning of its subnets' ids.
    ///   - bits: The prefix length of each subnet's block: 16 to 28, such as 22 for 1,024 addresses.
    /// - Returns: The group; Strata places its blocks.
    public static func `private`(_ name: String = "Private", bits: Int) -> SubnetGroup {
        SubnetGroup(reach: .private, name: name, space: .bits(bits), assignsPublicIPs: false)
    }

    /// Subnets that reach the internet through a NAT gateway, in blocks of your choice.
    /// - Parameters:
    ///   - name: The group's name, unique in the VPC: the beginning of its subnets' ids.
    ///   - blocks: A block for each zone, in CIDR notation; there may be more, for zones to come.
    /// - Returns: The group.
    public static func `private`(_ name: String = "Private", blocks: [String]) -> SubnetGroup {
        SubnetGroup(reach: .private, name: name, space: .blocks(blocks), assignsPublicIPs: false)
    }

    /// Subnets without any route out of the VPC but those of its gateway endpoints.
    /// - Parameters:
    ///   - name: The group's name, unique in the VPC: the beginning of its subnets' ids.
    ///   - bits: The prefix length of each subnet's block: 16 to 28, such as 24 for 256 addresses.
    /// - Returns: The group; Strata places its blocks.
    public static func isolated(_ name: String = "Isolated", bits: Int) -> SubnetGroup {
        SubnetGroup(reach: .isolated, name: name, space: .bits(bits), assignsPublicIPs: false)
    }

    /// Subnets without any route out of the VPC but those of its gateway endpoints, in blocks of your choice.
    /// - Parameters:
    ///   - name: The group's name, unique in the VPC: the beginning of its subnets' ids.
    ///   - blocks: A block for each zone, in CIDR notation; there may be more, for zones to come.
    /// - Returns: The group.
    public static func isolated(_ name: String = "Isolated", blocks: [String]) -> SubnetGroup {
        SubnetGroup(reach: .isolated, name: name, space: .blocks(blocks), assignsPublicIPs: false)
    }
}
