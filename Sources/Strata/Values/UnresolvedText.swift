/// What stands in plain Swift text for a value that is known only at deployment.
///
/// A value has no text, so making one of it is always a mistake: `"\(queue.url)"` as a `String`, `String(describing:
/// queue.url)`. The compiler warns of most ways; what slips through carries a mark, by which synthesis finds it wherever it
/// ends up (values, keys, ids, names, tags, descriptions) and refuses.
public enum UnresolvedText {
    /// The mark, U+FDD1: a character that Unicode keeps for use within a program, so that no other text has it. What the value is
    /// stands between two of them.
    ///
    /// Source: <https://www.unicode.org/faq/private_use.html#noncharacters>
    public static let mark = String(decoding: [0xEF, 0xB7, 0x91] as [UInt8], as: UTF8.self)

    static let help =
        "a value known only at deployment has no text: keep it a StringValue (\"\\(queue.url)\" where a StringValue is due "
        + "is Fn::Sub), or .literalString where it may be a literal; ids, keys and names of stacks are known in the program"

    /// Whether a text was made of a value that is known only at deployment.
    static func isIn(_ text: String) -> Bool {
        // Nearly no text has a byte that begins the mark.
        text.utf8.contains(0xEF) && text.unicodeScalars.contains { $0.value == 0xFDD1 }
    }

    /// What the first marked value in a text is; `nil` if the text holds none, or a piece of its mark only.
    static func source(in text: String) -> String? {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        return parts.count > 2 && !parts[1].isEmpty ? String(parts[1]) : nil
    }

    /// A text with its marks made readable, for messages.
    static func readable(_ text: String) -> String {
        guard isIn(text) else { return text }
        var readable = ""
        for (index, part) in text.split(separator: mark, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { readable += index.isMultiple(of: 2) ? ")" : "(" }
            readable += part
        }
        return readable
    }
}

extension UnresolvedText {
    /// The text of an expression: what is literal as it is, lists and objects as JSON; else the mark.
    static func text(of expression: Expression) -> String {
        switch expression {
        case .string(let text): text
        case .integer(let number): String(number)
        case .boolean(let truth): String(truth)
        default: JSONText.literal(expression) ?? mark + name(of: expression) + mark
        }
    }

    private static func name(of expression: Expression) -> String {
        switch expression {
        case .reference(let reference): return name(of: reference)
        case .function("Ref", .string(let name)): return name
        default:
            var first: Reference?
            expression.forEachReference { if first == nil { first = $0 } }
            return first.map { "what is made of \(name(of: $0))" } ?? "a value"
        }
    }

    private static func name(of reference: Reference) -> String {
        switch reference.target {
        case .ref: "Ref of \(reference.node.path)"
        case .attribute(let name): "\(name) of \(reference.node.path)"
        }
    }
}

// Types made of these, such as a property type or a construct, are described by way of them.
extension Expression: CustomStringConvertible {
    /// What is literal as text, anything else as the mark of a value that has none; see ``UnresolvedText``.
    public var description: String { UnresolvedText.text(of: self) }
}

extension Node: CustomStringConvertible {
    /// The path with a mark, since a construct has no text; what has one is its ``path``. See ``UnresolvedText``.
    public var description: String { UnresolvedText.mark + path + UnresolvedText.mark }
}

// Not `CustomStringConvertible`, by which a value would have a `description` to be used.
extension ValueConvertible {
    /// What `print` and `String(describing:)` write: what is literal as text, anything else as the mark of a value that has
    /// none; see ``UnresolvedText``.
    public func write<Target: TextOutputStream>(to target: inout Target) {
        target.write(UnresolvedText.text(of: expression))
    }
}

extension StringValue: TextOutputStreamable {}
extension IntegerValue: TextOutputStreamable {}
extension NumberValue: TextOutputStreamable {}
extension BooleanValue: TextOutputStreamable {}
extension ListValue: TextOutputStreamable {}
extension MapValue: TextOutputStreamable {}
extension JSON: TextOutputStreamable {}
