import CLibYAML

/// How a string is written, so that every reader of YAML 1.1 or 1.2 takes it for that string.
enum YAMLStyle {
    /// The style of a value.
    static func style(of text: String) -> yaml_scalar_style_t {
        var hasLineBreak = false
        for byte in text.utf8 {
            if byte == 0x0A { hasLineBreak = true }
        }
        if hasLineBreak { return keepsItsLines(text) ? YAML_LITERAL_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE }
        return keyStyle(of: text)
    }

    /// The style of a key, or of a value in one line.
    static func keyStyle(of text: String) -> yaml_scalar_style_t {
        if text.utf8.contains(where: { $0 < 0x20 }) || !keepsItsLines(text) { return YAML_DOUBLE_QUOTED_SCALAR_STYLE }
        return mayBeOther(text) ? YAML_SINGLE_QUOTED_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE
    }

    /// Whether the text has none of the line breaks beside LF that YAML 1.1 knows, which a reader would make LF of.
    private static func keepsItsLines(_ text: String) -> Bool {
        !text.unicodeScalars.contains { [0x0D, 0x85, 0x2028, 0x2029, 0xFEFF].contains($0.value) }
    }

    /// Whether some reader may take the plain text for something else than a string: all that begins like a number and
    /// has only what numbers, dates and times have, and the words that YAML 1.1 has, `y` and `n` included.
    static func mayBeOther(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return text.utf8.allSatisfy(isNumberByte) || words.contains(text.lowercased())
        case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "~"):
            return text == "=" || text == "<<" || text == "~"
        default:
            return text.utf8.count <= 5 && words.contains(text.lowercased())
        }
    }

    private static let words: Set = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", ".inf", "+.inf", "-.inf", ".nan", "---", "...",
    ]

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: " "),
            UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: ","):
            true
        default: false
        }
    }
}
