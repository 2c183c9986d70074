/// A range of IPv4 or IPv6 addresses: `10.0.0.0/8`, `::/0`.
struct AddressRange: Hashable {
    private let bytes: [UInt8]
    private let prefix: Int

    /// Reads a range; an address alone is a range of one.
    /// - Returns: `nil` for what is none.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let bytes = Self.v4(first) ?? Self.v6(first) else {
            return nil
        }
        var prefix = bytes.count * 8
        if parts.count == 2 {
            guard let number = Int(parts[1]), (0...prefix).contains(number) else { return nil }
            prefix = number
        }
        self.init(bytes, prefix: prefix)
    }

    private init(_ bytes: [UInt8], prefix: Int) {
        self.prefix = prefix
        // The bits behind the prefix do not count.
        self.bytes = bytes.enumerated().map { index, byte in
            let kept = min(max(prefix - index * 8, 0), 8)
            return kept == 0 ? 0 : byte & (0xFF << UInt8(8 - kept))
        }
    }

    /// The same text for every spelling of a range.
    var key: String {
        var text = ""
        for byte in bytes { text += String(byte, radix: 16) + "." }
        return text + "/" + String(prefix)
    }

    /// How many bits of the addresses are given.
    var length: Int { prefix }

    /// Of how many bits the addresses are: 32 or 128.
    var width: Int { bytes.count * 8 }

    /// The range around it with fewer bits given.
    func widened(to length: Int) -> AddressRange { AddressRange(bytes, prefix: min(length, prefix)) }

    /// Whether it is every address there is.
    var isEverything: Bool { prefix == 0 }

    /// Whether all addresses of the other are in this one.
    func covers(_ other: AddressRange) -> Bool {
        guard bytes.count == other.bytes.count, prefix <= other.prefix else { return false }
        return bytes.indices.allSatisfy { index in
            let kept = min(max(prefix - index * 8, 0), 8)
            return kept == 0 || (bytes[index] ^ other.bytes[index]) >> UInt8(8 - kept) == 0
        }
    }

    private static func v4(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        let bytes = parts.compactMap { $0 }
        return parts.count == 4 && bytes.count == 4 ? bytes : nil
    }

    private static func v6(_ text: Substring) -> [UInt8]? {
        guard text.contains(":") else { return nil }
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, let head = groups(halves[0]) else { return nil }
        guard halves.count == 2 else { return head.count == 16 ? head : nil }
        guard let tail = groups(halves[1]), head.count + tail.count < 16 else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    private static func groups(_ text: Substring) -> [UInt8]? {
        if text.isEmpty { return [] }
        var bytes: [UInt8] = []
        for group in text.split(separator: ":", omittingEmptySubsequences: false) {
            if let address = v4(group) {
                bytes += address
            } else if let number = UInt16(group, radix: 16) {
                bytes += [UInt8(number >> 8), UInt8(number & 0xFF)]
            } else {
                return nil
            }
        }
        return bytes.count <= 16 ? bytes : nil
    }
}
