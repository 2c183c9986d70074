import CloudFormation
import OrderedCollections

extension TemplateValue {
    /// The one key of an object that is a function's.
    var function: (key: String, operand: TemplateValue)? {
        guard case .object(let members) = self, members.count == 1, let (key, operand) = members.elements.first,
            key == "Ref" || key.utf8.starts(with: "Fn::".utf8)
        else { return nil }
        return (key, operand)
    }

    /// Whether it is `Ref` of `AWS::NoValue`.
    var isNoValue: Bool {
        guard case .object(let members) = self, members.count == 1 else { return false }
        return members["Ref"] == .string(PseudoParameter.noValue.rawValue)
    }

    /// The value; `nil` if it is `AWS::NoValue`, which CloudFormation takes as not written.
    var unlessAbsent: TemplateValue? {
        // No conditional expression: in one, `nil` could be read as JSON `null`.
        if isNoValue { return nil }
        return self
    }

    /// The digits of a number.
    var numberText: String? {
        switch self {
        case .integer(let number): String(number)
        case .number(let text): text
        default: nil
        }
    }

    /// The text that CloudFormation makes of a scalar.
    var scalarText: String? {
        switch self {
        case .string(let text): text
        case .boolean(let truth): truth ? "true" : "false"
        default: numberText
        }
    }

    /// The condition and the branches of an `Fn::If`.
    var branches: (condition: String, then: TemplateValue, otherwise: TemplateValue)? {
        guard let (key, operand) = function, key == "Fn::If",
            case .ifElse(let condition, let then, let otherwise)? = IntrinsicFunction(key: key, operand: operand)
        else { return nil }
        return (condition, then, otherwise)
    }

    /// A text by which values may be sorted: equal for equal ones.
    func appendSortText(to text: inout String) {
        switch self {
        case .null: text += "n"
        case .boolean(let truth): text += truth ? "t" : "f"
        case .integer(let number): text += "#\(number)"
        case .number(let digits): text += "#\(digits)"
        case .string(let string): text += "\"\(string)\""
        case .array(let elements):
            text += "["
            for element in elements {
                element.appendSortText(to: &text)
                text += ","
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (key, value) in members {
                text += "\(key):"
                value.appendSortText(to: &text)
                text += ","
            }
            text += "}"
        }
    }
}
