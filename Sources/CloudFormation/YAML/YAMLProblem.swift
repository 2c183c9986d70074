/// What libyaml complains of, in words that help.
enum YAMLProblem {
    /// A character that YAML does not allow in a text.
    static func unprintable(in bytes: UnsafeBufferPointer<UInt8>, fallback: String) -> TextProblem {
        let text = String(decoding: bytes, as: UTF8.self)
        var offset = 0
        for scalar in text.unicodeScalars {
            if !isAllowed(scalar.value) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                return TextProblem(
                    ruleID: TextRule.encoding,
                    message: "the text holds the control character U+\(code), which YAML does not allow",
                    help: scalar.value == 0
                        ? "save the file as UTF-8; a text full of U+0000 is UTF-16 without a byte order mark"
                        : "remove it, or write it in double quotation marks as \\u\(code)",
                    offset: offset
                )
            }
            offset += scalar.utf8.count
        }
        return TextProblem(ruleID: TextRule.encoding, message: "YAML cannot be read: \(fallback)", offset: 0)
    }

    /// [Printable characters](https://yaml.org/spec/1.1/#c-printable), without the byte order mark that may come first.
    private static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
            0x10000...0x10FFFF:
            true
        default: false
        }
    }

    /// - Parameters:
    ///   - problem: libyaml's words.
    ///   - offset: Where.
    ///   - context: What libyaml was at, and since where.
    ///   - bytes: The text.
    /// - Returns: The problem in words that help.
    static func explain(
        _ problem: String,
        at offset: Int,
        context: (words: String, offset: Int)?,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> TextProblem {
        let found = Found(offset, in: bytes)
        var (message, help) = words(for: problem, found: found)
        if found.isTab {
            (message, help) = ("a tab stands where only spaces may indent", "indent with spaces")
        }
        return TextProblem(
            ruleID: TextRule.yaml,
            message: message,
            help: help,
            offset: offset,
            related: context.flatMap { related($0.words, $0.offset) }
        )
    }

    private static func related(_ words: String, _ offset: Int) -> TextProblem.Related? {
        let prefixes = ["while scanning ", "while parsing "]
        guard let prefix = prefixes.first(where: words.hasPrefix) else { return nil }
        return TextProblem.Related(message: "\(words.dropFirst(prefix.count)) begins here", offset: offset)
    }

    private static func words(for problem: String, found: Found) -> (message: String, help: String?) {
        switch problem {
        case "mapping values are not allowed in this context":
            (
                "a second \":\" stands where the value of a key is",
                "put text that holds \": \" in quotation marks, or mend the indentation"
            )
        case "could not find expected ':'":
            (
                "expected \":\" after a key",
                "write `Key: value`; text over several lines goes after `|`, or in quotation marks"
            )
        case "did not find expected key" where found.byte == UInt8(ascii: "!"),
            "did not find expected node content" where found.byte == UInt8(ascii: "!"):
            (
                "one short form cannot stand directly in another",
                "write the outer one in full, such as `Fn::Base64: !Sub …`"
            )
        case "did not find expected key":
            (
                "expected a key, found \(found.text)",
                "the keys of one object begin in the same column; text that goes on after its quotation mark, or that "
                    + "begins with one, goes wholly into quotation marks"
            )
        case "did not find expected '-' indicator":
            ("expected \"- \" and the next element of the list, found \(found.text)", "mend the indentation")
        case "block sequence entries are not allowed in this context":
            ("a list cannot begin here", "begin a list in a line of its own, or write it as [a, b]")
        case "did not find expected ',' or ']'":
            ("expected \",\" or \"]\" in the list, found \(found.text)", nil)
        case "did not find expected ',' or '}'":
            ("expected \",\" or \"}\" in the object, found \(found.text)", nil)
        case "found unexpected end of stream":
            ("the text ends inside quotation marks; is the file cut off?", nil)
        case "found character that cannot start any token":
            ("\(found.text) cannot begin a value", "put the text in quotation marks")
        case "did not find expected node content":
            ("expected a value, found \(found.text)", nil)
        case "did not find expected <document start>":
            ("expected the end of the text, found \(found.text)", "the keys of the template begin in the same column")
        case "found unknown escape character":
            (
                "the backslash begins no escape that YAML knows",
                "write \\\\ for a backslash, or use single quotation marks"
            )
        default:
            ("the text is no YAML: \(problem)", nil)
        }
    }

    /// What stands at a place.
    private struct Found {
        let byte: UInt8?
        let text: String

        init(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
            byte = offset < bytes.count ? bytes[offset] : nil
            switch byte {
            case nil: text = "the end of the text; is the file cut off?"
            case 0x0A, 0x0D: text = "the end of the line"
            default:
                let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first ?? " "
                text = "\"\(Character(scalar))\""
            }
        }

        var isTab: Bool { byte == 0x09 }
    }
}
