import CloudFormation
import OrderedCollections

/// Values as short text: `arn:aws:s3:::${Bucket}/*`, however the text is put together.
///
/// References stand as ``marker`` and a name in braces, so that they are not taken for text that an author wrote: policies
/// have variables of their own, such as `${aws:username}`. ``shown(_:)`` writes them for readers.
struct CompactText {
    /// What begins a reference: a character of the private use area, which templates do not hold.
    static let marker: Character = "\u{E000}"

    private let scope: Scope

    init(_ scope: Scope) { self.scope = scope }

    /// The text as a reader sees it.
    static func shown(_ text: String) -> String { text.replacing(String(marker), with: "$") }

    /// The logical id of the one resource that a text refers to, by name or by attribute; `nil` if it is anything else.
    static func resource(_ text: String) -> String? {
        guard text.first == marker, text.hasSuffix("}"), !text.dropFirst().contains(marker) else { return nil }
        return text.dropFirst(2).dropLast().split(separator: ".").first.map(String.init)
    }

    private static func reference(_ name: String) -> String { "\(marker){\(name)}" }

    /// The text of a value.
    func callAsFunction(_ value: TemplateValue) -> String {
        switch value {
        case .string(let text): return text
        case .integer(let number): return String(number)
        case .number(let text): return text
        case .boolean(let truth): return truth ? "true" : "false"
        case .null: return "null"
        case .array(let elements): return "[\(list(elements))]"
        case .object(let members):
            guard let place = Place(value, path: TemplatePath(), in: scope) else { return "nothing" }
            guard let function = IntrinsicFunction(place.value) else {
                if place.value != value { return self(place.value) }
                let parts = members.sorted { $0.key < $1.key }.map { "\($0.key): \(self($0.value))" }
                return "{\(parts.joined(separator: ", "))}"
            }
            return text(of: function, place.value)
        }
    }

    private func text(of function: IntrinsicFunction, _ value: TemplateValue) -> String {
        switch function {
        case .ref(let name): return scope.given[name] ?? Self.reference(name)
        case .getAttribute(let resource, let attribute): return Self.reference("\(resource).\(self(attribute))")
        case .substitute(let template, let variables): return substitution(template, variables ?? [:])
        case .join(let delimiter, .array(let elements)):
            return elements.compactMap { Place($0, path: TemplatePath(), in: scope) }
                .map(\.text).joined(separator: delimiter)
        case .findInMap(let map, let top, let second, _):
            let keys = [map, top, second].map { self($0) }
            let entry = scope.mappings[keys[0]]?.constant(keys[1], keys[2])
            return entry.map { self($0) } ?? Self.reference(Self.shown(keys.joined(separator: ".")))
        default:
            guard case .object(let members) = value, let (key, operand) = members.elements.first else { return "" }
            let name = key.hasPrefix("Fn::") ? String(key.dropFirst(4)) : key
            let operands = if case .array(let elements) = operand { list(elements) } else { self(operand) }
            return Self.reference("\(name)(\(Self.shown(operands)))")
        }
    }

    private func list(_ elements: [TemplateValue]) -> String {
        elements.compactMap { Place($0, path: TemplatePath(), in: scope) }.map(\.text).joined(separator: ", ")
    }

    private func substitution(
        _ template: SubstitutionTemplate, _ variables: OrderedDictionary<String, TemplateValue>
    ) -> String {
        template.segments.map { segment in
            switch segment {
            case .literal(let text): text
            case .escaped(let text): "${\(text)}"
            case .attribute(let resource, let attribute):
                variables["\(resource).\(attribute)"].map { self($0) } ?? Self.reference("\(resource).\(attribute)")
            case .reference(let name):
                variables[name].map { self($0) } ?? scope.given[name] ?? Self.reference(name)
            }
        }.joined()
    }
}
