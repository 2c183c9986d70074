/// The table of strings that the records refer to by number.
enum PackedStrings {
    private static let text = PackedText(PackedFacts.strings)
    private static let offsets = PackedText(PackedFacts.stringOffsets)

    /// The bytes of a string, as they are packed.
    static func bytes(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        text.line(at: offsets.fixed(at: PackedTable.position(of: number)))
    }

    /// A string. A `~`, and what is not printable ASCII, is packed as `~<hexadecimal>;`.
    static func string(_ number: Int) -> String {
        let bytes = self.bytes(number)
        guard bytes.contains(UInt8(ascii: "~")) else { return String(decoding: bytes, as: UTF8.self) }
        var string = ""
        for (index, part) in String(decoding: bytes, as: UTF8.self).split(
            separator: "~", omittingEmptySubsequences: false
        ).enumerated() {
            guard index > 0, let end = part.firstIndex(of: ";"), let code = UInt32(part[..<end], radix: 16),
                let scalar = UnicodeScalar(code)
            else {
                string += part
                continue
            }
            string.unicodeScalars.append(scalar)
            string += part[part.index(after: end)...]
        }
        return string
    }
}
