/// Characters that no XML has, and so none of CloudFormation's answers: those below U+0020 but tabs and line breaks.
/// <https://www.w3.org/TR/xml/#charsets>
enum ControlCharacter {
    /// The place of the first one, from 0. Looks at eight bytes at once: nearly no text has one.
    static func firstIndex(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < raw.count {
            if index &+ 8 <= raw.count,
                !mayHold(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            {
                index &+= 8
                continue
            }
            if isOne(bytes[index]) { return index }
            index &+= 1
        }
        return nil
    }

    /// The first one of a text, and its place, from 1.
    static func first(in text: String) -> (byte: UInt8, position: Int)? {
        var position = 0
        for scalar in text.unicodeScalars {
            position += 1
            if scalar.value < 0x20, isOne(UInt8(scalar.value)) { return (UInt8(scalar.value), position) }
        }
        return nil
    }

    private static func isOne(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
    }

    /// Whether one of eight bytes is below 0x20, as `JSONEscape` finds it.
    private static func mayHold(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        return (word &- ones &* 0x20) & ~word & (ones &* 0x80) != 0
    }
}
