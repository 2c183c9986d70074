import CloudFormation
import OrderedCollections

/// JSON that a text holds, whether the text is written as one string or put together by `Fn::Sub` or `Fn::Join`.
enum EmbeddedJSON {
    /// The object or list that a text is. What the text refers to stands in its strings as `Fn::Sub`.
    /// - Returns: `nil` if the value is no text, or not JSON as far as the template tells.
    static func read(_ value: TemplateValue) -> TemplateValue? {
        if let text = value.stringValue { return JSONText.read(text) }
        guard let text = template(value), let read = JSONText.read(text) else { return nil }
        return read.mapped { value in
            guard let text = value.stringValue, text.utf8.contains(UInt8(ascii: "$")), text.contains("${") else {
                return value
            }
            return ["Fn::Sub": value]
        }
    }

    /// The text of an `Fn::Sub` that comes to the same as a function.
    private static func template(_ value: TemplateValue) -> String? {
        switch value.function?.key {
        case "Fn::Sub"?, "Fn::Join"?: break
        default: return nil
        }
        guard case .object(let members) = Meaning.of(value, .free(.text)),
            case .array(let operands)? = members["Fn::Join"],
            operands.count == 2, operands[0] == .string(""), let parts = operands[1].arrayValue
        else {
            // All of it is known.
            return Meaning.of(value, .free(.text)).stringValue.flatMap(literal)
        }
        var text = ""
        for part in parts {
            guard let piece = piece(part) else { return nil }
            text += piece
        }
        return text
    }

    private static func piece(_ part: TemplateValue) -> String? {
        if let text = part.stringValue { return literal(text) }
        switch IntrinsicFunction(part) {
        case .ref(let name)?: return "${\(name)}"
        case .getAttribute(let resource, .string(let attribute))?: return "${\(resource).\(attribute)}"
        default: return nil
        }
    }

    private static func literal(_ text: String) -> String? {
        SubstitutionTemplate.literal(text).map { SubstitutionTemplate($0).text }
    }
}
