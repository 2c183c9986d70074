/// Kinds of characters that hardly any text has, looked for in one pass.
struct UnusualCharacters: OptionSet {
    let rawValue: UInt8

    /// See ``ControlCharacter``.
    static let control = UnusualCharacters(rawValue: 1)
    /// U+FDD0 to U+FDEF, which Unicode keeps for use within a program.
    /// <https://www.unicode.org/faq/private_use.html#noncharacters>
    static let noncharacter = UnusualCharacters(rawValue: 2)
    static let all: UnusualCharacters = [.control, .noncharacter]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What a text in UTF-8 holds. Looks at eight bytes at once: most texts are ASCII without control characters.
    init(in bytes: UnsafeBufferPointer<UInt8>) {
        self = []
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < raw.count {
            if index &+ 8 <= raw.count, Self.isUsual(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index &+= 8
                continue
            }
            let byte = bytes[index]
            if ControlCharacter.isOne(byte) { insert(.control) }
            if byte == 0xEF, Self.isNoncharacter(bytes[index...]) { insert(.noncharacter) }
            index &+= 1
        }
    }

    // U+FDD0 is EF B7 90 in UTF-8, U+FDEF is EF B7 AF.
    private static func isNoncharacter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard bytes.count >= 3 else { return false }
        let start = bytes.startIndex
        return bytes[start + 1] == 0xB7 && (0x90...0xAF).contains(bytes[start + 2])
    }

    /// Whether none of eight bytes is below 0x20, or above 0x7F; `JSONEscape` finds the former in the same way.
    private static func isUsual(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        return ((word &- ones &* 0x20) | word) & (ones &* 0x80) == 0
    }
}
