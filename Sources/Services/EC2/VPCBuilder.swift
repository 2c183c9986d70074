import Strata
import StrataKit

/// Declares what a VPC consists of, with the ids of the AWS CDK.
struct VPCBuilder {
    let node: Node
    let vpc: AWS.EC2.VPC
    private(set) var publicSubnets: [Subnet<SubnetKind.Public>] = []
    private(set) var privateSubnets: [Subnet<SubnetKind.Private>] = []
    private(set) var isolatedSubnets: [Subnet<SubnetKind.Isolated>] = []

    init(node: Node, vpc: AWS.EC2.VPC) {
        self.node = node
        self.vpc = vpc
    }

    mutating func declare(
        groups: [SubnetGroup], blocks: [[CIDRBlock]], zones: AvailabilityZones, nat: NATGateways
    ) {
        let names = zones.values
        for (group, blocks) in zip(groups, blocks) {
            for (zone, block) in blocks.enumerated() {
                switch group.reach {
                case .public: publicSubnets.append(subnet(of: group, zone, names[zone], block))
                case .private: privateSubnets.append(subnet(of: group, zone, names[zone], block))
                case .isolated: isolatedSubnets.append(subnet(of: group, zone, names[zone], block))
                }
            }
        }
        guard groups.contains(where: { $0.reach == .public }) else { return }
        declareInternetGateway()
        declareNATGateways(nat)
    }

    private func subnet<Reach>(
        of group: SubnetGroup, _ zone: Int, _ zoneName: StringValue, _ block: CIDRBlock
    ) -> Subnet<Reach> {
        let construct = Group("\(group.name)Subnet\(zone + 1)", in: node)
        let name = StringValue(construct.node.path)
        let subnet = AWS.EC2.Subnet(
            "Subnet", in: construct, vpcId: vpc.ref, availabilityZone: zoneName,
            cidrBlock: StringValue(block.description), mapPublicIpOnLaunch: BooleanValue(group.assignsPublicIPs),
            tags: [.init(key: "Name", value: name)]
        )
        let table = AWS.EC2.RouteTable(
            "RouteTable", in: construct, vpcId: vpc.ref, tags: [.init(key: "Name", value: name)]
        )
        AWS.EC2.SubnetRouteTableAssociation(
            "RouteTableAssociation", in: construct, routeTableId: table.ref, subnetId: subnet.ref
        )
        return Subnet(
            node: construct.node, resourceNode: subnet.node, routeTableNode: table.node, group: group.name, zone: zone,
            cidr: block.description)
    }

    private func declareInternetGateway() {
        let gateway = AWS.EC2.InternetGateway(
            "IGW", in: node, tags: [.init(key: "Name", value: StringValue(node.path))]
        )
        let attachment = AWS.EC2.VPCGatewayAttachment(
            "VPCGW", in: node, vpcId: vpc.ref, internetGatewayId: gateway.ref)
        for subnet in publicSubnets {
            let route = AWS.EC2.Route(
                "DefaultRoute", in: subnet, routeTableId: subnet.routeTable.ref, destinationCidrBlock: "0.0.0.0/0",
                gatewayId: gateway.ref)
            // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-dependson.html
            route.node.addDependency(on: attachment)
        }
    }

    private func declareNATGateways(_ nat: NATGateways) {
        guard !privateSubnets.isEmpty, nat != .none, let first = publicSubnets.first else { return }
        let hosts = publicSubnets.filter { $0.group == first.group && (nat == .perZone || $0.zone == 0) }
        let gateways = hosts.map(natGateway)
        for subnet in privateSubnets {
            AWS.EC2.Route(
                "DefaultRoute", in: subnet, routeTableId: subnet.routeTable.ref, destinationCidrBlock: "0.0.0.0/0",
                natGatewayId: gateways[subnet.zone % gateways.count].ref)
        }
    }

    private func natGateway(in subnet: Subnet<SubnetKind.Public>) -> AWS.EC2.NatGateway {
        let name = StringValue(subnet.node.path)
        // Neither works before the subnet reaches the internet.
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html
        let ready = subnet.routes
        let address = AWS.EC2.EIP(
            "EIP", in: subnet, domain: "vpc", tags: [.init(key: "Name", value: name)])
        let gateway = AWS.EC2.NatGateway(
            "NATGateway", in: subnet, allocationId: address.node.attribute("AllocationId"), subnetId: subnet.id,
            tags: [.init(key: "Name", value: name)])
        for node in ready {
            address.node.addDependency(on: node)
            gateway.node.addDependency(on: node)
        }
        return gateway
    }
}
