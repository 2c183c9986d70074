extension YAMLBuilder {
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// Where a node begins behind its tag and anchor, whose order is free.
    func contentStart(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "!"), UInt8(ascii: "&"):
                while index < end, !Self.isSpace(bytes[index]) { index += 1 }
            case UInt8(ascii: "#"):
                while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            case let byte where Self.isSpace(byte):
                index += 1
            default:
                return index
            }
        }
        return end
    }

    /// Where the tag of a node stands.
    func tagRange(from start: Int, to end: Int) -> Range<Int> {
        var first = start
        while first < end, bytes[first] != UInt8(ascii: "!") { first += 1 }
        var last = first
        while last < end, !Self.isSpace(bytes[last]) { last += 1 }
        return first..<last
    }
}
