public import Strata
import StrataKit

extension VPC {
    /// Adds a way to a service that does not leave AWS's network.
    /// - Parameters:
    ///   - endpoint: The service and the kind.
    ///   - id: Its id within the VPC; `nil` makes one of the service.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The resource.
    @discardableResult
    public func add(
        _ endpoint: VPCEndpoint, id: String? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> AWS.EC2.VPCEndpoint {
        let words = endpoint.service.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let construct = Group(id ?? "\(name)Endpoint", in: node.at(file, line))
        checkService(endpoint, construct.node)
        switch endpoint.kind {
        case .gateway: return gateway(endpoint, in: construct)
        case .interface(_, let hasPrivateDNS):
            return interface(endpoint, hasPrivateDNS, in: construct)
        }
    }

    private func gateway(
        _ endpoint: VPCEndpoint, in construct: Group
    ) -> AWS.EC2.VPCEndpoint {
        let tables =
            publicSubnets.declared.map(\.routeTable.ref) + privateSubnets.declared.map(\.routeTable.ref)
            + isolatedSubnets.declared.map(\.routeTable.ref)
        return AWS.EC2.VPCEndpoint(
            "Resource", in: construct, vpcId: id, policyDocument: endpoint.policy, routeTableIds: ListValue(tables),
            serviceName: endpoint.serviceName,
            tags: [.init(key: "Name", value: StringValue(construct.node.path))], vpcEndpointType: "Gateway")
    }

    private func interface(
        _ endpoint: VPCEndpoint, _ hasPrivateDNS: Bool, in construct: Group
    ) -> AWS.EC2.VPCEndpoint {
        let group = SecurityGroup(
            "SecurityGroup", in: construct, vpc: self, description: "Calls to \(endpoint.service) from the VPC")
        group.allow(from: .cidr(cidr), .tcp(443), "HTTPS from the VPC")
        // One for each zone: https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html
        let subnets =
            !privateSubnets.declared.isEmpty
            ? privateSubnets.onePerZone.subnetIDs
            : !isolatedSubnets.declared.isEmpty
                ? isolatedSubnets.onePerZone.subnetIDs : publicSubnets.onePerZone.subnetIDs
        return AWS.EC2.VPCEndpoint(
            "Resource", in: construct, vpcId: id, policyDocument: endpoint.policy,
            privateDnsEnabled: BooleanValue(hasPrivateDNS), securityGroupIds: [group.id],
            serviceName: endpoint.serviceName, subnetIds: subnets,
            tags: [.init(key: "Name", value: StringValue(construct.node.path))], vpcEndpointType: "Interface")
    }

    private func checkService(_ endpoint: VPCEndpoint, _ construct: Node) {
        construct.check(
            StringValue(endpoint.service), length: 1...255, characters: "letters, digits and .-_", "the service",
            rule: "ec2/endpoint",
            source: "https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html"
        ) { $0.isLetter || $0.isNumber || ".-_".contains($0) }
    }
}
