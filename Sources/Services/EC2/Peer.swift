public import Strata
public import StrataKit

/// Who is at the other end of a rule of a ``SecurityGroup``. A security group is one too, given as it is.
public struct Peer {
    enum Kind {
        case ipv4(StringValue)
        case ipv6(StringValue)
        case prefixList(StringValue)
        case group(StringValue)
    }

    let kind: Kind

    /// Every IPv4 address there is.
    public static var anywhere: Peer { .cidr("0.0.0.0/0") }
    /// Every IPv6 address there is.
    public static var anywhereIPv6: Peer { .cidrIPv6("::/0") }

    /// A block of IPv4 addresses, such as `10.0.0.0/8`.
    public static func cidr(_ block: StringValue) -> Peer { Peer(kind: .ipv4(block)) }

    /// A block of IPv6 addresses, such as `2001:db8::/32`.
    public static func cidrIPv6(_ block: StringValue) -> Peer { Peer(kind: .ipv6(block)) }

    /// A prefix list by its id, such as `pl-68a54001` for S3 in a region:
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html>.
    public static func prefixList(_ id: StringValue) -> Peer { Peer(kind: .prefixList(id)) }

    /// A security group.
    public static func group(_ group: any SecurityGroupReference) -> Peer { Peer(kind: .group(group.id)) }

    var value: StringValue {
        switch kind {
        case .ipv4(let value), .ipv6(let value), .prefixList(let value), .group(let value): value
        }
    }

    /// The property that each kind of addresses stands in.
    var fields: (ipv4: StringValue?, ipv6: StringValue?, prefixList: StringValue?) {
        switch kind {
        case .ipv4(let block): (block, nil, nil)
        case .ipv6(let block): (nil, block, nil)
        case .prefixList(let id): (nil, nil, id)
        case .group: (nil, nil, nil)
        }
    }

    /// The words for it in a rule's description.
    var words: String {
        if let text = value.literalString { return text }
        switch kind {
        case .ipv4, .ipv6: return "addresses"
        case .prefixList: return "a prefix list"
        case .group: return "a security group"
        }
    }

    var isGroup: Bool { if case .group = kind { true } else { false } }

    /// What is wrong with it; `nil` if nothing is, or nothing is known yet.
    var problem: (message: String, help: String)? {
        guard let text = value.literalString else { return nil }
        switch kind {
        case .ipv4:
            guard let (block, isExact) = CIDRBlock.read(text) else {
                return (
                    "'\(text)', which is no block of IPv4 addresses", "write it in CIDR notation, such as 10.0.0.0/8"
                )
            }
            return isExact ? nil : ("'\(text)', which does not begin at its first address", "did you mean \(block)?")
        case .ipv6:
            return IPv6Block.isValid(text)
                ? nil
                : ("'\(text)', which is no block of IPv6 addresses", "write it in CIDR notation, such as 2001:db8::/32")
        case .prefixList: return Self.problem(text, "pl-", "a prefix list")
        case .group: return Self.problem(text, "sg-", "a security group")
        }
    }

    private static func problem(_ id: String, _ prefix: String, _ what: String) -> (message: String, help: String)? {
        let rest = id.dropFirst(prefix.count)
        if id.hasPrefix(prefix), !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isHexDigit }) { return nil }
        return ("'\(id)', which is no id of \(what)", "an id begins with \(prefix), and hexadecimal digits follow")
    }
}
