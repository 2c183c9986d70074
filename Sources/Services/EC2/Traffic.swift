/// What a rule of a ``SecurityGroup`` lets through: a protocol and its ports.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html>
public struct Traffic: Hashable, Sendable {
    /// The protocol as EC2 names it: `tcp`, `udp`, `icmp`, `icmpv6`, a number, `-1` for all.
    let ipProtocol: String
    /// The first port, or the type of ICMP; `nil` where there are none.
    let from: Int?
    /// The last port, or the code of ICMP; `nil` where there are none.
    let to: Int?
    /// What was given as the protocol's number.
    private let number: Int?

    private init(ipProtocol: String, from: Int?, to: Int?, number: Int? = nil) {
        self.ipProtocol = ipProtocol
        self.from = from
        self.to = to
        self.number = number
    }

    /// All protocols and ports.
    public static let all = Traffic(ipProtocol: "-1", from: nil, to: nil)
    /// TCP on all ports.
    public static let allTCP = Traffic.tcp(0...65_535)
    /// UDP on all ports.
    public static let allUDP = Traffic.udp(0...65_535)
    /// ICMP of every type.
    public static let allICMP = Traffic(ipProtocol: "icmp", from: -1, to: -1)
    /// The echo requests of ICMP.
    public static let ping = Traffic(ipProtocol: "icmp", from: 8, to: -1)

    /// TCP on a port, 0 to 65,535.
    public static func tcp(_ port: Int) -> Traffic { Traffic(ipProtocol: "tcp", from: port, to: port) }

    /// TCP on a range of ports within 0 to 65,535.
    public static func tcp(_ ports: ClosedRange<Int>) -> Traffic {
        Traffic(ipProtocol: "tcp", from: ports.lowerBound, to: ports.upperBound)
    }

    /// UDP on a port, 0 to 65,535.
    public static func udp(_ port: Int) -> Traffic { Traffic(ipProtocol: "udp", from: port, to: port) }

    /// UDP on a range of ports within 0 to 65,535.
    public static func udp(_ ports: ClosedRange<Int>) -> Traffic {
        Traffic(ipProtocol: "udp", from: ports.lowerBound, to: ports.upperBound)
    }

    /// ICMP of a type and a code, each 0 to 255; -1 for all codes.
    public static func icmp(type: Int, code: Int = -1) -> Traffic { Traffic(ipProtocol: "icmp", from: type, to: code) }

    /// ICMPv6 of every type.
    public static let allICMPv6 = Traffic(ipProtocol: "icmpv6", from: nil, to: nil)

    /// A protocol by its number, 0 to 255, such as 50 for ESP; of TCP (6), UDP (17) and ICMP (1, 58) with all ports.
    /// <https://www.iana.org/assignments/protocol-numbers/protocol-numbers.xhtml>
    public static func protocolNumber(_ number: Int) -> Traffic {
        switch number {
        case 1: .allICMP
        case 6: .allTCP
        case 17: .allUDP
        case 58: .allICMPv6
        default: Traffic(ipProtocol: String(number), from: nil, to: nil, number: number)
        }
    }

    /// The words for it in ids, as the AWS CDK has them.
    var words: String {
        switch (ipProtocol, from, to) {
        case ("-1", _, _): "ALL TRAFFIC"
        case ("tcp", 0, 65_535): "ALL PORTS"
        case ("udp", 0, 65_535): "UDP ALL PORTS"
        case ("icmp", -1, -1): "ALL ICMP"
        case ("tcp", let from?, let to?): from == to ? "\(from)" : "\(from)-\(to)"
        case ("udp", let from?, let to?): from == to ? "UDP \(from)" : "UDP \(from)-\(to)"
        case ("icmp", let type?, let code?): "ICMP Type \(type)" + (code == -1 ? "" : " Code \(code)")
        default: "PROTO \(ipProtocol)"
        }
    }

    /// What is wrong with it; `nil` if nothing is.
    var problem: String? {
        if let number, !(0...255).contains(number) { return "has protocol number \(number), allowed are 0 to 255" }
        switch ipProtocol {
        case "tcp", "udp":
            guard let from, let to, !(0...65_535).contains(from) || !(0...65_535).contains(to) else { return nil }
            return "has \(from == to ? "port \(from)" : "ports \(from) to \(to)"), allowed are 0 to 65535"
        case "icmp":
            guard let from, let to else { return nil }
            if !(-1...255).contains(from) { return "has ICMP type \(from), allowed are -1 to 255" }
            return (-1...255).contains(to) ? nil : "has ICMP code \(to), allowed are -1 to 255"
        default: return nil
        }
    }
}
