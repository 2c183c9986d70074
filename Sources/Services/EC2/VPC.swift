public import Strata
public import StrataKit

/// A network of its own: subnets over availability zones, with their routes.
///
/// ```swift
/// let network = VPC(
///     "Network", in: stack, cidr: "10.0.0.0/16", zones: 3,
///     subnets: [.public(bits: 24), .private(bits: 22), .isolated("Database", bits: 24)], nat: .one,
///     endpoints: [.gateway(.s3), .gateway(.dynamoDB), .interface("ssm")], flowLogs: .logGroup()
/// )
/// ```
///
/// Blocks are computed here, not at deployment. Groups are placed in their order, each with addresses for `maxZones` zones:
/// to add a group at the end, or a zone up to `maxZones`, moves no subnet. A subnet that moves is replaced with all that is
/// in it, so whoever changes sizes or the order gives the blocks that are there: `.public(blocks: ["10.0.0.0/24", …])`.
public struct VPC: VPCReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.EC2.VPC
    /// Subnets with routes to the internet and from it.
    public let publicSubnets: Subnets<SubnetKind.Public>
    /// Subnets that reach the internet through a NAT gateway.
    public let privateSubnets: Subnets<SubnetKind.Private>
    /// Subnets without any route out of the VPC.
    public let isolatedSubnets: Subnets<SubnetKind.Isolated>

    /// Declares a VPC. Sizes: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - cidr: Its block, /16 to /28, in CIDR notation.
    ///   - zones: How many zones it spans, 1 to 6, or their names.
    ///   - subnets: Groups of subnets; each has one in every zone.
    ///   - nat: The NAT gateways of private subnets, in the first group of public ones.
    ///   - maxZones: How many zones addresses are kept for; `nil` for 4, or as many as there are if those are more.
    ///   - endpoints: Ways to services of AWS that stay in the network.
    ///   - flowLogs: Where traffic is written down; `nil` for nowhere.
    ///   - defaultSecurityGroup: What becomes of the security group that AWS makes with it.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, cidr: String, zones: AvailabilityZones = 2, subnets: [SubnetGroup],
        nat: NATGateways = .none, maxZones: Int? = nil, endpoints: [VPCEndpoint] = [], flowLogs: FlowLogs? = nil,
        defaultSecurityGroup: DefaultSecurityGroup = .closed, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        resource = AWS.EC2.VPC(
            "Resource", in: node, cidrBlock: StringValue(cidr), enableDnsHostnames: true, enableDnsSupport: true,
            instanceTenancy: "default", tags: [.init(key: "Name", value: StringValue(node.path))]
        )
        var builder = VPCBuilder(node: node, vpc: resource)
        let blocks = VPCFindings(node: node).blocks(
            cidr: cidr, zones: zones, groups: subnets, nat: nat, maxZones: maxZones)
        builder.declare(groups: subnets, blocks: blocks, zones: zones, nat: nat)
        func isComplete(_ reach: SubnetGroup.Reach) -> Bool {
            !zip(subnets, blocks).contains { $0.reach == reach && $1.isEmpty }
        }
        publicSubnets = Subnets(builder.publicSubnets, isComplete: isComplete(.public))
        privateSubnets = Subnets(builder.privateSubnets, isComplete: isComplete(.private))
        isolatedSubnets = Subnets(builder.isolatedSubnets, isComplete: isComplete(.isolated))
        for endpoint in endpoints { add(endpoint) }
        flowLogs?.declare(for: resource, in: node)
        if case .closed = defaultSecurityGroup { DefaultSecurityGroupClosing.enable(on: resource, in: node) }
        node.register(self)
    }

    /// The VPC's id: `vpc-…`.
    public var id: StringValue { resource.ref }

    /// The VPC's block in CIDR notation.
    public var cidr: StringValue { resource.node.attribute("CidrBlock") }

    /// The VPC's block in CIDR notation.
    public var cidrBlock: StringValue? { cidr }

    /// The id of the security group that AWS makes with it.
    public var defaultSecurityGroupID: StringValue { resource.node.attribute("DefaultSecurityGroup") }
}
