/// Rules by who is at the other end and how: whether they cover one is looked up, however many there are.
struct NetworkRuleIndex: AccessIndex {
    /// What must be the same for one rule to cover another, once the other is widened.
    private struct Door: Hashable {
        let flow: NetworkRule.Flow
        let number: String?
        let transport: String
        let peer: Peer
    }

    private enum Peer: Hashable {
        case everywhere
        case range(AddressRange)
        case named(String)
    }

    /// The ports that are open at a door.
    private struct Openings {
        var isAll = false
        var names: Set<String> = []
        /// By their first port, each with the greatest last port of all before it and its own.
        var ranges: [(first: Int, last: Int)] = []

        mutating func add(_ ports: NetworkRule.Ports) {
            switch ports {
            case .all: isAll = true
            case .named(let name): names.insert(name)
            case .range(let range): ranges.append((range.lowerBound, range.upperBound))
            }
        }

        mutating func order() {
            ranges.sort { $0 < $1 }
            var last = Int.min
            for index in ranges.indices {
                last = max(last, ranges[index].last)
                ranges[index].last = last
            }
        }

        func cover(_ ports: NetworkRule.Ports) -> Bool {
            if isAll { return true }
            switch ports {
            case .all: return false
            case .named(let name): return names.contains(name)
            case .range(let range):
                // The last that begins at or before the range.
                var (low, high) = (0, ranges.count)
                while low < high {
                    let middle = (low + high) / 2
                    if ranges[middle].first <= range.lowerBound { low = middle + 1 } else { high = middle }
                }
                return low > 0 && ranges[low - 1].last >= range.upperBound
            }
        }
    }

    /// What may be covered, or be alike.
    private enum Trait: Hashable {
        case flow(NetworkRule.Flow)
        case transport(NetworkRule.Flow, String)
        case number(NetworkRule.Flow, String)
        case ports(NetworkRule.Flow, String, NetworkRule.Ports)
        case peer(NetworkRule.Flow, String, NetworkRule.Peer)
    }

    private var doors: [Door: Openings] = [:]
    /// By the width of addresses, which lengths of ranges there are.
    private var lengths: [Int: Set<Int>] = [:]
    private var positions: [Trait: [Int]] = [:]

    init(_ items: [NetworkRule], _ work: AccessWork) {
        for (position, rule) in items.enumerated() {
            let peer = Self.peer(rule.peer)
            if case .range(let range) = peer { lengths[range.width, default: []].insert(range.length) }
            doors[door(rule, rule.transport, peer), default: Openings()].add(rule.ports)
            var traits: [Trait] = [
                .flow(rule.flow), .transport(rule.flow, rule.transport), .ports(rule.flow, rule.transport, rule.ports),
                .peer(rule.flow, rule.transport, rule.peer),
            ]
            if let number = rule.number { traits.append(.number(rule.flow, number)) }
            for trait in traits { positions[trait, default: []].append(position) }
        }
        for door in doors.keys { doors[door]?.order() }
    }

    private static func peer(_ peer: NetworkRule.Peer) -> Peer {
        switch peer {
        case .everywhere: .everywhere
        case .range(let range, _): .range(range)
        case .named(let name): .named(name)
        }
    }

    private func door(_ rule: NetworkRule, _ transport: String, _ peer: Peer) -> Door {
        Door(flow: rule.flow, number: rule.number, transport: transport, peer: peer)
    }

    func cover(_ item: NetworkRule) -> Bool {
        var peers: [Peer] = [.everywhere]
        switch Self.peer(item.peer) {
        case .everywhere: break
        case .named(let name): peers.append(.named(name))
        case .range(let range):
            for length in lengths[range.width] ?? [] where length <= range.length {
                peers.append(.range(range.widened(to: length)))
            }
        }
        let transports = item.transport == "all" ? ["all"] : [item.transport, "all"]
        return peers.contains { peer in
            transports.contains { doors[door(item, $0, peer)]?.cover(item.ports) == true }
        }
    }

    func mayBeCovered(by item: NetworkRule) -> [[Int]] {
        let trait: Trait = item.transport == "all" ? .flow(item.flow) : .transport(item.flow, item.transport)
        return [positions[trait] ?? []]
    }

    func mayBeLike(_ item: NetworkRule) -> [[Int]] {
        let traits: [Trait?] = [
            item.number.map { .number(item.flow, $0) }, .ports(item.flow, item.transport, item.ports),
            .peer(item.flow, item.transport, item.peer),
        ]
        return traits.compactMap { $0.flatMap { positions[$0] } }
    }
}
