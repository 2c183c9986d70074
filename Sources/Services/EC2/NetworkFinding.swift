import Strata

/// Something that is wrong with the plan of a network.
struct NetworkFinding: Equatable {
    let rule: String
    let message: String
    let help: String

    /// It, as a finding about the VPC that stands at a node.
    func finding(in node: Node) -> Finding { .error("\(message), in '\(node.path)'", help: help, rule: rule) }

    static func notABlock(_ text: String, _ what: String) -> NetworkFinding {
        NetworkFinding(
            rule: "ec2/cidr", message: "'\(text)' is \(what), but no block of IPv4 addresses",
            help: "write it in CIDR notation without leading zeros, such as 10.0.0.0/16; see \(NetworkLimits.vpcBlocks)"
        )
    }

    static func notTheFirstAddress(_ text: String, _ block: CIDRBlock, _ what: String) -> NetworkFinding {
        NetworkFinding(
            rule: "ec2/cidr", message: "'\(text)' is \(what), but does not begin at its first address",
            help: "did you mean \(block)? See \(NetworkLimits.vpcBlocks)"
        )
    }

    static func blockSize(_ block: CIDRBlock, _ what: String, subnet: Bool) -> NetworkFinding {
        NetworkFinding(
            rule: "ec2/cidr",
            message: "'\(block)' is \(what) and has a prefix of /\(block.prefix), allowed are /16 to /28",
            help: "choose a \(block.prefix < 16 ? "smaller" : "larger") block; "
                + "see \(subnet ? NetworkLimits.subnetBlocks : NetworkLimits.vpcBlocks)"
        )
    }

    static func subnetBits(_ bits: Int, _ group: String) -> NetworkFinding {
        NetworkFinding(
            rule: "ec2/subnets", message: "the subnets of group '\(group)' have \(bits) bits, allowed are 16 to 28",
            help: "choose a prefix length in that range: 24 makes 256 addresses; see \(NetworkLimits.subnetBlocks)"
        )
    }

    static func subnetLargerThanVPC(_ bits: Int, _ group: String, _ whole: CIDRBlock) -> NetworkFinding {
        NetworkFinding(
            rule: "ec2/subnets",
            message: "the subnets of group '\(group)' are /\(bits) blocks, the VPC has just \(whole)",
            help: "choose more bits, up to 28, or a larger block for the VPC; see \(NetworkLimits.subnetBlocks)"
        )
    }

    static func full(
        _ group: String, _ bits: Int, _ wanted: Int, _ zones: Int, _ found: Int, _ whole: CIDRBlock
    ) -> NetworkFinding {
        let kept = wanted > zones ? " (\(zones) now, the others are kept for zones to come)" : ""
        let fewer = wanted > zones ? ", keep addresses for fewer zones (maxZones: \(zones))" : ""
        return NetworkFinding(
            rule: "ec2/subnets",
            message:
                "group '\(group)' needs \(wanted) /\(bits) blocks\(kept), \(whole) has room for \(found) after the "
                + "groups before it",
            help: "give its subnets more bits\(fewer), or give the VPC a larger block, up to a /16; "
                + "see \(NetworkLimits.subnetBlocks)"
        )
    }

    static func tooFewBlocks(_ count: Int, _ zones: Int, _ group: String) -> NetworkFinding {
        NetworkFinding(
            rule: "ec2/subnets", message: "group '\(group)' has \(count) blocks for \(zones) zones",
            help: "give one block for each zone, or bits: to have them placed"
        )
    }

    static func outside(_ block: CIDRBlock, _ group: String, _ whole: CIDRBlock) -> NetworkFinding {
        NetworkFinding(
            rule: "ec2/subnets", message: "block '\(block)' of group '\(group)' lies outside of the VPC's \(whole)",
            help: "choose a block within it; see \(NetworkLimits.subnetBlocks)"
        )
    }

    static func overlap(
        _ block: CIDRBlock, _ group: String, _ other: CIDRBlock, _ otherGroup: String
    ) -> NetworkFinding {
        NetworkFinding(
            rule: "ec2/subnets",
            message: "block '\(block)' of group '\(group)' overlaps '\(other)' of group '\(otherGroup)'",
            help: "choose another block, or give the blocks of '\(otherGroup)' too, so that they are not placed there; "
                + "see \(NetworkLimits.subnetBlocks)"
        )
    }
}
