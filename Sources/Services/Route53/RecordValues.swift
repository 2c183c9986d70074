public import Strata

/// What the records of one name and type say.
///
/// <https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html>
public struct RecordValues {
    let type: String
    let values: [StringValue]
    var alias: AWS.Route53.RecordSet.AliasTarget?

    /// IPv4 addresses.
    public static func a(_ addresses: StringValue...) -> RecordValues { RecordValues(type: "A", values: addresses) }

    /// IPv6 addresses.
    public static func aaaa(_ addresses: StringValue...) -> RecordValues {
        RecordValues(type: "AAAA", values: addresses)
    }

    /// Addresses of something that AWS runs, such as a distribution or a load balancer.
    /// - Parameters:
    ///   - name: Its name in the DNS.
    ///   - zoneID: The id of the zone that AWS keeps that name in, not of one's own.
    /// - Returns: The values.
    public static func alias(_ name: StringValue, zoneID: StringValue) -> RecordValues {
        RecordValues(type: "A", values: [], alias: .init(dnsName: name, hostedZoneId: zoneID))
    }

    /// Another name for the same thing.
    public static func cname(_ name: StringValue) -> RecordValues { RecordValues(type: "CNAME", values: [name]) }

    /// Servers that take mail; that with the smallest preference first.
    public static func mx(_ servers: (preference: Int, host: StringValue)...) -> RecordValues {
        RecordValues(type: "MX", values: servers.map { "\(String($0.preference)) \($0.host)" })
    }

    /// Name servers.
    public static func ns(_ hosts: StringValue...) -> RecordValues { RecordValues(type: "NS", values: hosts) }

    /// Texts, without quotes around them. Literal ones may be of any length: a record holds them in pieces of 255.
    public static func txt(_ texts: StringValue...) -> RecordValues {
        RecordValues(type: "TXT", values: texts.map(quoted))
    }

    private static func quoted(_ text: StringValue) -> StringValue {
        guard let literal = text.literalString else { return "\"\(text)\"" }
        var pieces: [String] = [""]
        var length = 0
        for byte in literal.utf8 {
            if length == 255 {
                pieces.append("")
                length = 0
            }
            length += 1
            // What is no printable ASCII stands as a backslash and three octal digits.
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): pieces[pieces.count - 1] += "\\" + String(Unicode.Scalar(byte))
            case 0x20...0x7E: pieces[pieces.count - 1] += String(Unicode.Scalar(byte))
            default:
                let octal = String(byte, radix: 8)
                pieces[pieces.count - 1] += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            }
        }
        return StringValue(pieces.map { "\"\($0)\"" }.joined(separator: " "))
    }
}
