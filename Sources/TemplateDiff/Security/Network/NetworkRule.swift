import CloudFormation

/// A rule of a security group, a network ACL or a prefix list.
struct NetworkRule: Access {
    typealias Index = NetworkRuleIndex

    static let greatestLikeness = 3

    /// Which way the traffic goes.
    enum Flow: String {
        case ingress, egress
    }

    /// Who is at the other end.
    enum Peer: Hashable {
        /// Everyone: what a group without rules of its own lets out.
        case everywhere
        /// A range of addresses, with its text.
        case range(AddressRange, String)
        /// A group, a prefix list, or a range that only deployment knows.
        case named(String)

        var text: String {
            switch self {
            case .everywhere: "anywhere"
            case .range(_, let text), .named(let text): text
            }
        }
    }

    /// Which ports, or which kinds of ICMP messages.
    enum Ports: Hashable {
        case all
        case range(ClosedRange<Int>)
        /// Ports that only deployment knows.
        case named(String)
    }

    let flow: Flow
    /// The group or ACL.
    let subject: String
    let path: TemplatePath
    /// `tcp`, `udp`, `icmp`, `icmpv6`, `all`, or another protocol's number.
    let transport: String
    let ports: Ports
    let peer: Peer
    /// Whether it is a rule of an ACL that denies.
    var isDenial = false
    /// The position among the rules of an ACL, the first of which that fits decides.
    var number: String?

    var area: SecurityChange.Area { .network }
    var widens: Bool { !isDenial }

    var key: String {
        "\(isDenial ? "Deny" : "Allow") \(flow.rawValue) \(subject) \(transport) \(portKey) \(peerKey) \(number ?? "")"
    }

    private var portKey: String {
        switch ports {
        case .all: "all"
        case .range(let range): "\(range.lowerBound)-\(range.upperBound)"
        case .named(let text): text
        }
    }

    private var peerKey: String {
        if case .range(let range, _) = peer { range.key } else { peer.text }
    }

    func covers(_ other: NetworkRule) -> Bool {
        guard flow == other.flow, number == other.number, transport == "all" || transport == other.transport else {
            return false
        }
        return coversPorts(of: other) && coversPeer(of: other)
    }

    private func coversPorts(of other: NetworkRule) -> Bool {
        switch (ports, other.ports) {
        case (.all, _): true
        case (.range(let mine), .range(let theirs)):
            mine.lowerBound <= theirs.lowerBound && mine.upperBound >= theirs.upperBound
        default: ports == other.ports
        }
    }

    private func coversPeer(of other: NetworkRule) -> Bool {
        switch (peer, other.peer) {
        case (.everywhere, _): true
        case (.range(let mine, _), .range(let theirs, _)): mine.covers(theirs)
        default: peer == other.peer
        }
    }

    func likeness(to other: NetworkRule) -> Int {
        guard flow == other.flow else { return 0 }
        if let number, number == other.number { return 3 }
        // The same door for others, or another door for the same.
        return transport == other.transport && (ports == other.ports || peer == other.peer) ? 3 : 0
    }

    var remark: String? {
        guard !isDenial else { return nil }
        switch peer {
        case .everywhere: return "by default, as no egress rule is given"
        case .range(let range, _) where range.isEverything:
            return flow == .ingress ? "anyone on the internet" : "anywhere on the internet"
        default: return nil
        }
    }

    func text(beside other: NetworkRule?) -> String {
        let what = "\(isDenial ? "Deny" : "Allow") \(traffic)"
        let (inside, outside) = (CompactText.shown(subject), CompactText.shown(peer.text))
        let ends = flow == .ingress ? "from \(outside) to \(inside)" : "from \(inside) to \(outside)"
        return number.map { "\(what) \(ends), rule \(CompactText.shown($0))" } ?? "\(what) \(ends)"
    }

    private var traffic: String {
        if transport == "all" { return "all traffic" }
        let isICMP = transport.hasPrefix("icmp")
        switch ports {
        case .all: return "all \(transport)"
        case .range(let range) where isICMP: return "\(transport) type \(range.lowerBound)"
        case .range(let range) where range.count == 1: return "\(transport) \(range.lowerBound)"
        case .range(let range): return "\(transport) \(range.lowerBound)-\(range.upperBound)"
        case .named(let text): return "\(transport) \(CompactText.shown(text))"
        }
    }

    /// What stands for a group: its `Ref` and its `GroupId` are the same.
    static func group(_ text: String) -> String { text.replacing(".GroupId}", with: "}") }
}
