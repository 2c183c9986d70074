/// Makes texts harmless where they are shown.
package enum Printable {
    /// Whether a character can move a cursor, break a line, hide, or change the direction of text.
    package static func isBad(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// The text, its bad characters as JSON escapes them: `\n`, `\u001b`.
    package static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isBad) else { return text }
        var result = ""
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return result
    }

    /// The same of a text whose line breaks are its own.
    package static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.text(String($0)) }
            .joined(separator: "\n")
    }

    /// The text in quotation marks, as JSON has it.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
            append(scalar, to: &result)
        }
        return result + "\""
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
        guard isBad(scalar) else { return result.unicodeScalars.append(scalar) }
        switch scalar {
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        default:
            let digits = String(scalar.value, radix: 16)
            let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            result += scalar.value > 0xFFFF ? "\\u{\(padded)}" : "\\u\(padded)"
        }
    }
}
