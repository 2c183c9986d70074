import CloudFormation
import ReportText

/// A value on one line, functions in the short forms of YAML: `!Ref Queue`, `"text"`, `["a", 1]`.
///
/// Nothing in it can break a line or move a cursor. It is cut behind a number of characters, so that a value of megabytes
/// costs no more than what is shown of it.
struct ValueLine {
    private let limit: Int
    private var text = ""
    private var count = 0
    private var isCut: Bool { count > limit }

    /// The text of a value.
    /// - Parameters:
    ///   - value: The value.
    ///   - limit: After how many characters it is cut, about.
    /// - Returns: The text.
    static func text(_ value: TemplateValue, limit: Int = 2_000) -> String {
        var line = ValueLine(limit: limit)
        line.add(value)
        return line.isCut ? line.text + "…" : line.text
    }

    private init(limit: Int) { self.limit = limit }

    private mutating func add(_ value: TemplateValue) {
        guard !isCut else { return }
        switch value {
        case .null: add("null")
        case .boolean(let flag): add(flag ? "true" : "false")
        case .integer(let number): add(String(number))
        case .number(let digits): add(digits)
        case .string(let text): add(quoted(text))
        case .array(let elements):
            add("[")
            for (index, element) in elements.enumerated() where !isCut {
                if index > 0 { add(", ") }
                add(element)
            }
            add("]")
        case .object(let members):
            if let short = ShortForm(value) {
                add(short.tag + " ")
                if let word = short.word { add(Printable.text(cut(word))) } else { add(short.operand) }
                return
            }
            add("{")
            for (index, (key, member)) in members.enumerated() where !isCut {
                if index > 0 { add(", ") }
                add(Self.key(cut(key)) + ": ")
                add(member)
            }
            add("}")
        }
    }

    private mutating func add(_ part: String) {
        text += part
        count += part.utf8.count
    }

    private func quoted(_ text: String) -> String { Printable.quoted(cut(text)) }

    private func cut(_ text: String) -> String { text.utf8.count > limit * 4 ? String(text.prefix(limit + 1)) : text }

    /// A key as it is shown: in quotation marks where it is no plain word.
    static func key(_ key: String) -> String {
        let isPlain =
            !key.isEmpty
            && key.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
                    UInt8(ascii: ":"), UInt8(ascii: "/"):
                    true
                default: false
                }
            }
        return isPlain ? key : Printable.quoted(key)
    }
}
