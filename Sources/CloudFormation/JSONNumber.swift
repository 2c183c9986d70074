/// The grammar of JSON numbers.
enum JSONNumber {
    /// Whether the text is a number without fraction and exponent; `nil` if it is no JSON number at all.
    static func isWhole(_ text: some Collection<UInt8>) -> Bool? {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let leading = rest.first
        let whole = dropDigits(&rest)
        guard whole > 0, whole == 1 || leading != UInt8(ascii: "0") else { return nil }
        if rest.isEmpty { return true }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard dropDigits(&rest) > 0 else { return nil }
        }
        if let exponent = rest.first, exponent == UInt8(ascii: "e") || exponent == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard dropDigits(&rest) > 0 else { return nil }
        }
        return rest.isEmpty ? false : nil
    }

    private static func dropDigits<Text: Collection<UInt8>>(_ text: inout Text) -> Int where Text.SubSequence == Text {
        let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        text = text.dropFirst(digits)
        return digits
    }
}
