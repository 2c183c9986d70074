/// Numbers as text.
enum DecimalText {
    /// The one spelling of a decimal number: significant digits, `e`, exponent. `nil` if the text is no number.
    static func normal(_ text: String) -> String? {
        var rest = Substring(text).utf8
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        var digits: [UInt8] = []
        var exponent = 0
        var sawPoint = false
        var sawDigit = false
        while let byte = rest.first {
            if byte >= 48, byte <= 57 {
                sawDigit = true
                if byte != 48 || !digits.isEmpty { digits.append(byte) }
                if sawPoint { exponent -= 1 }
            } else if byte == UInt8(ascii: "."), !sawPoint {
                sawPoint = true
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        guard sawDigit else { return nil }
        if let mark = rest.first {
            guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E"),
                let written = Int(String(rest.dropFirst()) ?? ""), abs(written) < 1_000_000
            else { return nil }
            exponent += written
        }
        while digits.last == 48 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { return "0" }
        return "\(isNegative ? "-" : "")\(String(decoding: digits, as: UTF8.self))e\(exponent)"
    }
}
