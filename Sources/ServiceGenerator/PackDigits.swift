/// The digits of packed numbers; `PackedText` in ResourceRegistry reads them.
enum PackDigits {
    private static func digit(_ value: Int) -> UInt8 { UInt8(48 + value) }

    /// Five bits to a digit, least significant first; the sixth says that another digit follows.
    static func running(_ number: Int) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = number
        while rest >= 32 {
            digits.append(digit(rest & 31 | 32))
            rest >>= 5
        }
        return digits + [digit(rest)]
    }

    /// Four digits of six bits, most significant first.
    static func fixed(_ number: Int) -> [UInt8] {
        precondition(number < 1 << 24, "a packed table has outgrown four digits")
        return [18, 12, 6, 0].map { digit(number >> $0 & 63) }
    }
}
