import CloudFormation

/// Reads rules of security groups and of network ACLs.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html>,
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html>
enum NetworkRuleReader {
    /// A rule of a security group; one for each range or group that it names.
    static func rules(_ place: Place, _ flow: NetworkRule.Flow, group: String) -> [NetworkRule] {
        guard IntrinsicFunction(place.value) == nil else {
            // A rule that is put together elsewhere.
            return [
                NetworkRule(
                    flow: flow, subject: group, path: place.path, transport: place.text, ports: .all,
                    peer: .named("what that names"))
            ]
        }
        let transport = transport(place["IpProtocol"])
        let ports = ports(transport, from: place["FromPort"], to: place["ToPort"])
        return peers(place, flow).map { peer in
            NetworkRule(
                flow: flow, subject: group, path: place.path, transport: transport, ports: ports, peer: peer)
        }
    }

    private static func peers(_ place: Place, _ flow: NetworkRule.Flow) -> [NetworkRule.Peer] {
        var peers = ["CidrIp", "CidrIpv6"].compactMap { place[$0].map { peer($0.text) } }
        let names = [
            "SourcePrefixListId", "DestinationPrefixListId", "SourceSecurityGroupId", "DestinationSecurityGroupId",
        ]
        peers += names.compactMap { place[$0].map { .named(NetworkRule.group($0.text)) } }
        if let name = place["SourceSecurityGroupName"]?.text {
            peers.append(.named((place["SourceSecurityGroupOwnerId"].map { "\($0.text)/" } ?? "") + name))
        }
        return peers.isEmpty ? [.named("no one")] : peers
    }

    private static func peer(_ text: String) -> NetworkRule.Peer {
        AddressRange(text).map { .range($0, text) } ?? .named(text)
    }

    /// An entry of a network ACL.
    static func entry(_ place: Place) -> [NetworkRule] {
        let transport = transport(place["Protocol"])
        let ports =
            transport.hasPrefix("icmp")
            ? ports(transport, from: place[["Icmp", "Type"]], to: place[["Icmp", "Code"]])
            : ports(transport, from: place[["PortRange", "From"]], to: place[["PortRange", "To"]])
        let acl = place["NetworkAclId"]?.text ?? "no ACL"
        return ["CidrBlock", "Ipv6CidrBlock"].compactMap { place[$0] }.map { block in
            NetworkRule(
                flow: place["Egress"]?.truth == true ? .egress : .ingress, subject: acl, path: place.path,
                transport: transport, ports: ports, peer: peer(block.text),
                isDenial: place["RuleAction"]?.text.lowercased() == "deny", number: place["RuleNumber"]?.text)
        }
    }

    private static let transports = ["-1": "all", "6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6"]

    private static func transport(_ place: Place?) -> String {
        guard let text = place?.text.lowercased() else { return "all" }
        return transports[text] ?? (text.contains(CompactText.marker) ? place?.text ?? text : text)
    }

    private static func ports(_ transport: String, from: Place?, to: Place?) -> NetworkRule.Ports {
        // Only these have any.
        guard ["tcp", "udp", "icmp", "icmpv6"].contains(transport) || transport.contains(CompactText.marker) else {
            return .all
        }
        guard let from else { return to.map { .named("…-\($0.text)") } ?? .all }
        guard let first = from.number else { return .named("\(from.text)-\(to?.text ?? from.text)") }
        if first == -1 { return .all }
        // The second number of ICMP is the code; all of them unless told.
        if transport.hasPrefix("icmp") {
            let code = to?.text ?? "-1"
            return code == "-1" ? .range(first...first) : .named("type \(first) code \(code)")
        }
        guard let to else { return .range(first...first) }
        guard let last = to.number else { return .named("\(from.text)-\(to.text)") }
        if first == 0, last == 65535 { return .all }
        return first <= last ? .range(first...last) : .named("\(first)-\(last)")
    }
}
