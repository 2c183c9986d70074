import CLibYAML
import OrderedCollections

/// Writes values as YAML that CloudFormation reads as the same values.
///
/// - Objects keep their order of keys, lists stand in block style, `[]` and `{}` for what is empty.
/// - Functions take their short form where CloudFormation allows it: not directly inside each other
///   (`Fn::Base64: !Sub …`), `!Condition` only inside of conditions, rule functions always in full.
/// - Text of several lines stands behind `|`.
/// - Strings stand in quotation marks where any reader of YAML 1.1 or 1.2 would take them for something else: `'yes'`,
///   `'0123'`, `'2012-10-17'`, `'1:30'`.
///
/// Reading it back with ``TemplateReader`` gives the same value.
public enum YAMLWriter {
    /// The YAML of a value as UTF-8, with a final newline.
    ///
    /// - Parameter value: What to write.
    /// - Returns: The bytes.
    /// - Throws: ``YAMLWriteError`` where memory runs out.
    public static func bytes(_ value: TemplateValue) throws(YAMLWriteError) -> [UInt8] {
        if let bytes = try bytes(value, disguises: true) { return bytes }
        return try bytes(value, disguises: false) ?? []
    }

    private static func bytes(_ value: TemplateValue, disguises: Bool) throws(YAMLWriteError) -> [UInt8]? {
        let emitter = YAMLEmitter(disguises: disguises)
        try emitter.begin()
        try write(value, to: emitter, isInCondition: false, depth: 0)
        return try emitter.end()
    }

    private static func write(
        _ value: TemplateValue,
        to emitter: borrowing YAMLEmitter,
        tag: String? = nil,
        isInCondition: Bool,
        depth: Int
    ) throws(YAMLWriteError) {
        switch value {
        case .null: try emitter.scalar("null", YAML_PLAIN_SCALAR_STYLE, tag: nil)
        case .boolean(let flag): try emitter.scalar(flag ? "true" : "false", YAML_PLAIN_SCALAR_STYLE, tag: nil)
        case .integer(let number): try emitter.scalar(String(number), YAML_PLAIN_SCALAR_STYLE, tag: nil)
        case .number(let digits): try emitter.scalar(digits, YAML_PLAIN_SCALAR_STYLE, tag: nil)
        case .string(let text): try emitter.scalar(text, YAMLStyle.style(of: text), tag: tag)
        case .array(let elements):
            try emitter.beginList(isEmpty: elements.isEmpty, tag: tag)
            for element in elements {
                try write(element, to: emitter, isInCondition: isInCondition, depth: depth + 1)
            }
            try emitter.endList()
        case .object(let members):
            if tag == nil, let short = YAMLShortForm(members, isInCondition: isInCondition) {
                let inCondition = isInCondition || short.takesConditions
                return try write(
                    short.operand, to: emitter, tag: short.tag, isInCondition: inCondition, depth: depth + 1)
            }
            try emitter.beginObject(isEmpty: members.isEmpty, tag: tag)
            for (key, member) in members {
                try emitter.scalar(key, YAMLStyle.keyStyle(of: key), tag: nil)
                let inCondition = isInCondition || YAMLShortForm.holdsConditions(key, depth: depth)
                try write(member, to: emitter, isInCondition: inCondition, depth: depth + 1)
            }
            try emitter.endObject()
        }
    }
}

extension Template {
    /// The template as YAML in UTF-8, with a final newline. See ``YAMLWriter``.
    ///
    /// - Returns: The bytes.
    /// - Throws: ``YAMLWriteError`` where memory runs out.
    public func yaml() throws(YAMLWriteError) -> [UInt8] { try YAMLWriter.bytes(templateValue) }
}
