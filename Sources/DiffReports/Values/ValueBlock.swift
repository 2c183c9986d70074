import CloudFormation
import OrderedCollections
import ReportText

/// A value over several lines, like YAML: what does not fit one line is laid out by its structure, texts of several lines
/// line by line, JSON in texts as what it says.
struct ValueBlock {
    /// How wide the lines may be.
    let width: Int

    /// The lines of a value.
    /// - Parameters:
    ///   - value: The value.
    ///   - model: A value whose order of keys is taken where both have them, so that only what differs differs.
    /// - Returns: The lines.
    func lines(_ value: TemplateValue, like model: TemplateValue? = nil) -> [String] {
        var lines: [String] = []
        add(Self.ordered(value, like: model), like: model, indent: 0, first: "", to: &lines)
        return lines
    }

    // `first` is what stands before the value in its first line, indented already: `Statement:`, `-`.
    private func add(
        _ value: TemplateValue, like model: TemplateValue?, indent: Int, first: String, to lines: inout [String]
    ) {
        let lead = first.isEmpty ? spaces(indent) : first + " "
        let line = ValueLine.text(value, limit: max(40, width))
        let isShort = !first.isEmpty && lead.count + line.count <= max(40, width)
        switch value {
        case .string(let text):
            if let structure = Self.structure(of: text) {
                lines.append(lead + "JSON")
                let inner = model.flatMap(Self.structure)
                let ordered = Self.ordered(structure, like: inner)
                return add(ordered, like: inner, indent: indent + 2, first: "", to: &lines)
            }
            let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard rows.count > 1 else { return lines.append(lead + ValueLine.text(value, limit: 10_000)) }
            if !first.isEmpty { lines.append(lead + "|") }
            let space = spaces(first.isEmpty ? indent : indent + 2)
            lines += rows.map { space + Printable.text(String($0)) }
        case .array(let elements) where !elements.isEmpty && !isShort:
            if !first.isEmpty { lines.append(first) }
            let inner = first.isEmpty ? indent : indent + 2
            for (index, element) in elements.enumerated() {
                add(element, like: model?[index], indent: inner + 2, first: spaces(inner) + "-", to: &lines)
            }
        case .object(let members) where !members.isEmpty && !isShort:
            if let short = ShortForm(value) {
                let inner = model.flatMap(ShortForm.init)?.operand
                return add(short.operand, like: inner, indent: indent, first: lead + short.tag, to: &lines)
            }
            let isElement = first.hasSuffix("-")
            if !first.isEmpty, !isElement { lines.append(first) }
            let inner = first.isEmpty || isElement ? indent : indent + 2
            for (index, (key, member)) in members.enumerated() {
                let start = isElement && index == 0 ? first + " " : spaces(inner)
                let keyText = start + ValueLine.key(key) + ":"
                add(member, like: model?[key], indent: inner, first: keyText, to: &lines)
            }
        default: lines.append(lead + line)
        }
    }

    /// A value with the keys of its objects in the order of another's, where both have them.
    private static func ordered(_ value: TemplateValue, like model: TemplateValue?) -> TemplateValue {
        switch (value, model) {
        case (.object(let members), .object(let known)):
            let keys = known.keys.filter { members[$0] != nil } + members.keys.filter { known[$0] == nil }
            return .object(
                OrderedDictionary(
                    uniqueKeysWithValues: keys.compactMap { key in
                        members[key].map { (key, ordered($0, like: known[key])) }
                    }))
        case (.array(let elements), .array(let known)):
            return .array(
                elements.enumerated().map { index, element in
                    ordered(element, like: index < known.count ? known[index] : nil)
                })
        default: return value
        }
    }

    private static func structure(_ value: TemplateValue) -> TemplateValue? {
        value.stringValue.flatMap(structure(of:))
    }

    /// What a text of JSON says; `nil` for other texts.
    static func structure(of text: String) -> TemplateValue? {
        guard let first = text.utf8.first(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "["), text.utf8.count <= 1_048_576
        else { return nil }
        return try? TemplateValue(json: text)
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
