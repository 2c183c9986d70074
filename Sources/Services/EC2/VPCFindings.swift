import Strata

/// Checks what a VPC is declared with, and places its subnets.
struct VPCFindings {
    let node: Node

    /// - Returns: The blocks of each group, one per zone; none where something is wrong.
    func blocks(
        cidr: String, zones: AvailabilityZones, groups: [SubnetGroup], nat: NATGateways, maxZones: Int?
    ) -> [[CIDRBlock]] {
        let none = [[CIDRBlock]](repeating: [], count: groups.count)
        checkNames(groups)
        check(nat, with: groups)
        let areZonesGood = zones.check(for: node)
        let whole = block(cidr)
        guard areZonesGood, let whole else { return none }
        node.check(
            maxZones, isIn: zones.count...NetworkLimits.zones.upperBound, "maxZones", rule: "ec2/zones",
            source: NetworkLimits.zonePage)
        let kept = min(maxZones ?? max(4, zones.count), NetworkLimits.zones.upperBound)
        let plan = SubnetPlan(in: whole, groups: groups, zones: zones.count, maxZones: kept)
        for finding in plan.findings { node.annotate(finding.finding(in: node)) }
        return plan.blocks
    }

    private func block(_ text: String) -> CIDRBlock? {
        let what = "the VPC's block"
        guard let (block, isExact) = CIDRBlock.read(text) else {
            node.annotate(NetworkFinding.notABlock(text, what).finding(in: node))
            return nil
        }
        guard isExact else {
            node.annotate(NetworkFinding.notTheFirstAddress(text, block, what).finding(in: node))
            return nil
        }
        guard NetworkLimits.prefixes.contains(block.prefix) else {
            node.annotate(NetworkFinding.blockSize(block, what, subnet: false).finding(in: node))
            return nil
        }
        return block
    }

    private func checkNames(_ groups: [SubnetGroup]) {
        for (index, group) in groups.enumerated() {
            let isName =
                !group.name.isEmpty && group.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            if !isName {
                report(
                    "'\(node.path)' has a subnet group '\(group.name)', allowed are letters and digits",
                    "rename it: its subnets' ids begin with the name", rule: "ec2/subnets")
            } else if groups[..<index].contains(where: { $0.name == group.name }) {
                report(
                    "'\(node.path)' has two subnet groups '\(group.name)'",
                    "give each a name of its own: .private(\"Database\", bits: 24)", rule: "ec2/subnets")
            }
        }
    }

    private func check(_ nat: NATGateways, with groups: [SubnetGroup]) {
        let page = NetworkLimits.natPage
        let privateGroup = groups.first { $0.reach == .private }
        if nat == .none {
            guard let privateGroup else { return }
            report(
                "subnet group '\(privateGroup.name)' of '\(node.path)' is private, but there is no NAT gateway to the "
                    + "internet",
                "add nat: .one or nat: .perZone, or make the group .isolated; see \(page)", rule: "ec2/nat")
        } else if privateGroup == nil {
            report(
                "'\(node.path)' has NAT gateways, but no private subnets that use them",
                "add a group .private(bits: …), or take nat: away; see \(page)", rule: "ec2/nat")
        } else if !groups.contains(where: { $0.reach == .public }) {
            report(
                "'\(node.path)' has NAT gateways, but no public subnets for them to be in",
                "add a group .public(bits: 28); see \(page)", rule: "ec2/nat")
        }
    }

    private func report(_ message: String, _ help: String, rule: String) {
        node.annotate(.error(message, help: help, rule: rule))
    }
}
