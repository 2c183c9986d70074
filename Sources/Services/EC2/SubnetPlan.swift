/// Which addresses each subnet of a VPC gets: a pure function of the VPC's block, the groups and the number of zones that
/// addresses are kept for.
///
/// Groups are placed in their order, each subnet at the first place where its block fits and nothing declared before it
/// lies. Each group takes the addresses of `maxZones` subnets, however many zones there are. So
/// - a group added at the end moves nothing, nor does one taken away there;
/// - a zone added, as long as there are no more than `maxZones`, moves nothing;
/// - all else (a group added in front, another size, another `maxZones`) may move the groups that follow. Blocks that are
///   given (`blocks:`) stay where they are.
struct SubnetPlan {
    /// What was wrong, in the order found.
    private(set) var findings: [NetworkFinding] = []
    /// The blocks of each group, one per zone; empty for a group with a finding.
    private(set) var blocks: [[CIDRBlock]] = []
    private var taken: [(block: CIDRBlock, group: String)] = []
    private let whole: CIDRBlock
    private let zones: Int
    private let maxZones: Int

    init(in whole: CIDRBlock, groups: [SubnetGroup], zones: Int, maxZones: Int) {
        self.whole = whole
        self.zones = zones
        self.maxZones = max(zones, maxZones)
        for group in groups {
            switch group.space {
            case .bits(let bits): blocks.append(place(group, bits))
            case .blocks(let texts): blocks.append(pin(group, texts))
            }
        }
    }

    private mutating func place(_ group: SubnetGroup, _ bits: Int) -> [CIDRBlock] {
        guard NetworkLimits.prefixes.contains(bits) else {
            findings.append(.subnetBits(bits, group.name))
            return []
        }
        guard bits >= whole.prefix else {
            findings.append(.subnetLargerThanVPC(bits, group.name, whole))
            return []
        }
        var found: [CIDRBlock] = []
        while found.count < maxZones {
            guard let block = firstFree(bits) else {
                findings.append(.full(group.name, bits, maxZones, zones, found.count, whole))
                return []
            }
            taken.append((block, group.name))
            found.append(block)
        }
        return Array(found.prefix(zones))
    }

    private func firstFree(_ bits: Int) -> CIDRBlock? {
        let step = UInt64(1) << UInt64(32 - bits)
        var address = whole.range.lowerBound
        while address + step <= whole.range.upperBound {
            let block = CIDRBlock(containing: UInt32(truncatingIfNeeded: address), prefix: bits)
            guard let obstacle = taken.first(where: { $0.block.overlaps(block) }) else { return block }
            // The next place of this size after what lies here.
            let end = max(obstacle.block.range.upperBound, address + step)
            address = (end + step - 1) / step * step
        }
        return nil
    }

    private mutating func pin(_ group: SubnetGroup, _ texts: [String]) -> [CIDRBlock] {
        var found: [CIDRBlock] = []
        let before = findings.count
        if texts.count < zones { findings.append(.tooFewBlocks(texts.count, zones, group.name)) }
        for text in texts {
            guard let (block, isExact) = CIDRBlock.read(text) else {
                findings.append(.notABlock(text, "a block of subnet group '\(group.name)'"))
                continue
            }
            if !isExact {
                findings.append(.notTheFirstAddress(text, block, "a block of subnet group '\(group.name)'"))
            } else if !NetworkLimits.prefixes.contains(block.prefix) {
                findings.append(.blockSize(block, "a block of subnet group '\(group.name)'", subnet: true))
            } else if !whole.contains(block) {
                findings.append(.outside(block, group.name, whole))
            } else if let other = taken.first(where: { $0.block.overlaps(block) }) {
                findings.append(.overlap(block, group.name, other.block, other.group))
            } else {
                taken.append((block, group.name))
                found.append(block)
            }
        }
        return findings.count == before ? Array(found.prefix(zones)) : []
    }
}
