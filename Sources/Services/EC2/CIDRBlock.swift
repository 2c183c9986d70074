/// A block of IPv4 addresses in CIDR notation: `10.0.0.0/16`.
struct CIDRBlock: Hashable, CustomStringConvertible {
    /// The first address, as a number.
    let network: UInt32
    /// How many bits all addresses have in common, 0 to 32.
    let prefix: Int

    /// A block whose first address is the given one with all bits beyond the prefix cleared.
    init(containing address: UInt32, prefix: Int) {
        network = prefix == 0 ? 0 : address & (UInt32.max << UInt32(32 - prefix))
        self.prefix = prefix
    }

    /// Reads CIDR notation.
    /// - Parameter text: Four numbers with dots between them, a slash and the prefix.
    /// - Returns: The block and whether the text named its first address, or `nil` if it is no block.
    static func read(_ text: String) -> (block: CIDRBlock, isExact: Bool)? {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let prefix = decimal(halves[1], through: 32) else { return nil }
        let parts = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        let bytes = parts.compactMap { decimal($0, through: 255) }
        guard parts.count == 4, bytes.count == 4 else { return nil }
        let address = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let block = CIDRBlock(containing: address, prefix: prefix)
        return (block, block.network == address)
    }

    /// A number without leading zeros, which some programs read as octal.
    static func decimal(_ text: Substring, through maximum: Int) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            text.utf8.count == 1 || text.utf8.first != 48, let number = Int(text), number <= maximum
        else { return nil }
        return number
    }

    /// How many addresses it has.
    var size: UInt64 { 1 << UInt64(32 - prefix) }

    /// The first address, and the one after the last.
    var range: Range<UInt64> { UInt64(network)..<UInt64(network) + size }

    func contains(_ other: CIDRBlock) -> Bool {
        range.lowerBound <= other.range.lowerBound && other.range.upperBound <= range.upperBound
    }

    func overlaps(_ other: CIDRBlock) -> Bool { range.overlaps(other.range) }

    var description: String {
        let bytes = [24, 16, 8, 0].map { String((network >> UInt32($0)) & 255) }
        return "\(bytes.joined(separator: "."))/\(prefix)"
    }
}
