import CloudFormation
import OrderedCollections

/// The text that a value comes to, as far as that is known before deployment.
///
/// Pseudo parameters stay in it as `${AWS::Region}`, unless the stack's account or region is known: so texts of two stacks
/// that build the same name the same way are equal.
struct StaticText {
    let unit: TemplateUnit
    /// What stands in a text for a part that only deployment knows; `nil` if such a text is of no use.
    var hole: String?

    /// The text; `nil` if it depends on what only deployment knows.
    func callAsFunction(_ value: TemplateValue) -> String? {
        switch value {
        case .string(let text): return text
        case .integer(let number): return String(number)
        case .number(let text): return text
        case .boolean(let truth): return truth ? "true" : "false"
        case .null, .array: return nil
        case .object: break
        }
        switch IntrinsicFunction(value) {
        case .ref(let name)?: return reference(name)
        case .substitute(let template, let variables)?: return substitution(template, variables ?? [:])
        case .join(let delimiter, .array(let elements))?:
            var parts: [String] = []
            for element in elements {
                guard let part = self(element) ?? hole else { return nil }
                parts.append(part)
            }
            return parts.joined(separator: delimiter)
        case .findInMap(let map, let top, let second, let fallback)?:
            guard let map = self(map), let top = self(top), let second = self(second) else { return nil }
            return (unit.template.mappings[map]?.constant(top, second) ?? fallback).flatMap { self($0) }
        default: return nil
        }
    }

    private func substitution(
        _ template: SubstitutionTemplate, _ variables: OrderedDictionary<String, TemplateValue>
    ) -> String? {
        var text = ""
        for segment in template.segments {
            switch segment {
            case .literal(let literal): text += literal
            case .escaped(let literal): text += "${\(literal)}"
            case .attribute(let resource, let attribute):
                guard let part = variables["\(resource).\(attribute)"].flatMap({ self($0) }) ?? hole else { return nil }
                text += part
            case .reference(let name):
                guard let part = variables[name].map({ self($0) }) ?? reference(name) ?? hole else { return nil }
                text += part
            }
        }
        return text
    }

    private func reference(_ name: String) -> String? {
        switch PseudoParameter(rawValue: name) {
        case .accountId?: return unit.stack.account ?? Self.token(.accountId)
        case .region?: return unit.stack.region ?? Self.token(.region)
        case .partition?: return Self.token(.partition)
        case .urlSuffix?: return Self.token(.urlSuffix)
        // A nested stack's own name is made at deployment.
        case .stackName?: return unit.outer == nil ? unit.stack.name : nil
        case .stackId?, .notificationARNs?, .noValue?: return nil
        case nil: break
        }
        guard let parameter = unit.template.parameters[name] else { return nil }
        if let outer = unit.outer, let given = unit.given(name) { return StaticText(unit: outer.unit)(given) }
        // What the parameter store holds is not known; the default of such a parameter is a name there.
        guard !parameter.type.hasPrefix("AWS::SSM::Parameter::Value<") else { return nil }
        return parameter.defaultValue.flatMap { self($0) }
    }

    static func token(_ parameter: PseudoParameter) -> String { "${\(parameter.rawValue)}" }
}
