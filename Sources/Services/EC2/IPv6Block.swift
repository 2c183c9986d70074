/// Whether a text is a block of IPv6 addresses in CIDR notation, such as `2001:db8::/32`.
/// <https://www.rfc-editor.org/rfc/rfc4291#section-2.2>
enum IPv6Block {
    static func isValid(_ text: String) -> Bool {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, CIDRBlock.decimal(halves[1], through: 128) != nil else { return false }
        let address = String(halves[0])
        guard !address.contains(":::") else { return false }
        let sides = split(address)
        guard sides.count <= 2 else { return false }
        let groups = sides.map { $0.isEmpty ? [] : $0.split(separator: ":", omittingEmptySubsequences: false) }
        guard groups.joined().allSatisfy(isGroup) else { return false }
        let count = groups.reduce(0) { $0 + $1.count }
        return sides.count == 2 ? count < 8 : count == 8
    }

    /// What stands before and after `::`.
    private static func split(_ address: String) -> [Substring] {
        var sides: [Substring] = []
        var start = address.startIndex
        var index = address.startIndex
        while index < address.endIndex {
            let next = address.index(after: index)
            if address[index] == ":", next < address.endIndex, address[next] == ":" {
                sides.append(address[start..<index])
                start = address.index(after: next)
                index = start
            } else {
                index = next
            }
        }
        return sides + [address[start...]]
    }

    private static func isGroup(_ text: Substring) -> Bool {
        (1...4).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && $0.isHexDigit }
    }
}
