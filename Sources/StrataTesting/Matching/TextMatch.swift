import CloudFormation
import OrderedCollections

/// What a text should be.
enum TextMatch: Sendable, CustomStringConvertible {
    case prefix(String)
    case suffix(String)
    case part(String)
    case pattern(String)

    var description: String {
        switch self {
        case .prefix(let text): "a text that begins with \(JSONWriter.string(.string(text)))"
        case .suffix(let text): "a text that ends with \(JSONWriter.string(.string(text)))"
        case .part(let text): "a text with \(JSONWriter.string(.string(text)))"
        case .pattern(let text):
            isReadable ? "a text of the pattern /\(text)/" : "a text of /\(text)/, which is no regular expression"
        }
    }

    // Made anew for each value: a `Regex` cannot be handed from task to task.
    private var isReadable: Bool {
        if case .pattern(let text) = self { (try? Regex(text)) != nil } else { true }
    }

    func matches(_ text: String) -> Bool {
        switch self {
        case .prefix(let prefix): text.hasPrefix(prefix)
        case .suffix(let suffix): text.hasSuffix(suffix)
        case .part(let part): text.contains(part)
        case .pattern(let pattern): (try? Regex(pattern)).flatMap { try? $0.firstMatch(in: text) } != nil
        }
    }
}

/// Texts. A text with references in it (`Fn::Sub`) is looked at as it is written: `arn:aws:s3:::${Bucket}/*`.
extension Match {
    /// A text that begins so.
    public static func prefix(_ text: String) -> Match { Match(.text(.prefix(text))) }

    /// A text that ends so.
    public static func suffix(_ text: String) -> Match { Match(.text(.suffix(text))) }

    /// A text that has this in it.
    public static func text(containing part: String) -> Match { Match(.text(.part(part))) }

    /// A text in which a regular expression finds something; `^…$` for all of it.
    /// - Parameter expression: The expression, as Swift's `Regex` reads it.
    /// - Returns: A match of such texts.
    public static func pattern(_ expression: String) -> Match { Match(.text(.pattern(expression))) }
}

extension TemplateValue {
    /// The text that this is, or that `Fn::Sub` makes something of.
    var writtenText: String? {
        if let stringValue { return stringValue }
        guard let members = objectValue, members.count == 1, let argument = members["Fn::Sub"] else { return nil }
        return argument.stringValue ?? argument[0]?.stringValue
    }
}
