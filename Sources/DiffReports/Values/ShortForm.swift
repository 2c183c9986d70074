import CloudFormation
import OrderedCollections

/// A function as YAML abbreviates it: `!GetAtt Queue.Arn`.
struct ShortForm {
    /// `!GetAtt`.
    let tag: String
    /// The operand where it is written without quotation marks: `Queue.Arn`.
    let word: String?
    /// The operand.
    let operand: TemplateValue

    init?(_ value: TemplateValue) {
        guard case .object(let members) = value, members.count == 1, let (key, operand) = members.elements.first,
            key == "Ref" || key.hasPrefix("Fn::"), IntrinsicFunction(value) != nil
        else { return nil }
        tag = "!" + (key == "Ref" ? key : String(key.dropFirst(4)))
        self.operand = operand
        switch (key, operand) {
        case ("Ref", .string(let text)): word = text
        case ("Fn::GetAtt", .string(let text)): word = text
        case ("Fn::GetAtt", .array(let parts)):
            let texts = parts.compactMap(\.stringValue)
            word = texts.count == parts.count ? texts.joined(separator: ".") : nil
        default: word = nil
        }
    }
}
