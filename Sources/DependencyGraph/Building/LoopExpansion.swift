import CloudFormation
import OrderedCollections

/// Unrolls `Fn::ForEach`, so that the graph shows what CloudFormation will make.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html>
struct LoopExpansion {
    private let template: Template
    /// What may still be made: nested loops multiply.
    private var budget = 10_000

    private init(_ template: Template) { self.template = template }

    /// The template without loops. A collection that only deployment knows counts as one element, whose text is the
    /// placeholder itself.
    static func expand(_ template: Template) -> Template {
        guard template.transformNames.contains("AWS::LanguageExtensions") else { return template }
        var expansion = LoopExpansion(template)
        return (try? Template(expansion.expand(template.templateValue, [:]))) ?? template
    }

    private mutating func expand(_ value: TemplateValue, _ bindings: [String: String]) -> TemplateValue {
        switch value {
        case .string(let text): return .string(Self.fill(text, bindings))
        case .array(let elements): return .array(elements.map { expand($0, bindings) })
        case .object(let members):
            if members.count == 1, case .string(let name)? = members["Ref"], let text = bindings[name] {
                return .string(text)
            }
            var result = OrderedDictionary<String, TemplateValue>(minimumCapacity: members.count)
            for (key, member) in members { add(key, member, bindings, to: &result) }
            return .object(result)
        default: return value
        }
    }

    private mutating func add(
        _ key: String, _ member: TemplateValue, _ bindings: [String: String],
        to result: inout OrderedDictionary<String, TemplateValue>
    ) {
        guard
            case .forEach(_, let identifier, let collection, let outputKey, let body)? =
                IntrinsicFunction(key: key, operand: member)
        else {
            result[Self.fill(key, bindings)] = expand(member, bindings)
            return
        }
        for element in elements(collection, bindings) ?? ["${\(identifier)}"] {
            guard budget > 0 else { return }
            budget -= 1
            var inner = bindings
            inner[identifier] = element
            add(outputKey, body, inner, to: &result)
        }
    }

    private func elements(_ collection: TemplateValue, _ bindings: [String: String]) -> [String]? {
        switch collection {
        case .array(let elements):
            var texts: [String] = []
            for element in elements {
                if let text = element.stringValue {
                    texts.append(Self.fill(text, bindings))
                } else if case .ref(let name)? = IntrinsicFunction(element), let text = defaultText(of: name) {
                    texts.append(text)
                } else {
                    return nil
                }
            }
            return texts
        default:
            guard case .ref(let name)? = IntrinsicFunction(collection) else { return nil }
            return defaultText(of: name)?.split(separator: ",").map { String($0.trimmingSpaces) }
        }
    }

    private func defaultText(of parameter: String) -> String? {
        template.parameters[parameter]?.defaultValue?.stringValue
    }

    private static func fill(_ text: String, _ bindings: [String: String]) -> String {
        guard !bindings.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var text = text
        for (identifier, value) in bindings.sorted(by: { $0.key < $1.key }) {
            text = text.replacing("${\(identifier)}", with: value)
            text = text.replacing("&{\(identifier)}", with: value.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
        }
        return text
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var rest = self
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
