import CloudFormation
import OrderedCollections

/// The one spelling of what a value means to CloudFormation, so that values that mean the same are equal.
///
/// Keys of objects are sorted, `AWS::NoValue` is left out, lists without order are sorted, scalars are of the type that the
/// schema says, JSON text is read where the schema says an object, and functions with several spellings have one.
enum Meaning {
    static func of(_ value: TemplateValue, _ node: SchemaNode) -> TemplateValue {
        switch value {
        case .null: return .null
        case .string(let text):
            if node.readsJSON, let read = JSONText.read(text) { return of(read, node) }
            return node.meaning(of: value)
        case .boolean, .integer, .number: return node.meaning(of: value)
        case .array(let elements):
            let element = node.element
            var meanings: [TemplateValue] = []
            meanings.reserveCapacity(elements.count)
            for value in elements where !value.isNoValue { meanings.append(of(value, element)) }
            if node.isUnordered { meanings = sorted(meanings) }
            return node.mayBeSingle && meanings.count == 1 ? meanings[0] : .array(meanings)
        case .object(let members):
            if let (key, operand) = value.function { return function(key, operand, node) }
            return object(members, node.reading(value, nil))
        }
    }

    private static func object(_ members: OrderedDictionary<String, TemplateValue>, _ node: SchemaNode) -> TemplateValue
    {
        var result = OrderedDictionary<String, TemplateValue>(minimumCapacity: members.count)
        for key in members.keys.sorted() {
            guard let value = members[key], !value.isNoValue else { continue }
            result[key] = of(value, node.child(key))
        }
        return .object(result)
    }

    private static func sorted(_ values: [TemplateValue]) -> [TemplateValue] {
        let keyed = values.map { value in
            var text = ""
            value.appendSortText(to: &text)
            return (text, value)
        }
        return keyed.sorted { $0.0 < $1.0 }.map(\.1)
    }

    // MARK: Functions

    private static func operands() -> SchemaNode { .free(.text) }

    private static func function(_ key: String, _ operand: TemplateValue, _ node: SchemaNode) -> TemplateValue {
        switch IntrinsicFunction(key: key, operand: operand) {
        case .ref?: return .object([key: operand])
        case .getAttribute(let resource, let attribute)?:
            return .object([key: [.string(resource), of(attribute, operands())]])
        case .ifElse(let condition, let then, let otherwise)?:
            let branches = (of(then, node), of(otherwise, node))
            return branches.0 == branches.1
                ? branches.0 : .object([key: [.string(condition), branches.0, branches.1]])
        case .substitute(let template, let variables)?: return joined(parts(of: template, variables ?? [:]), node)
        case .join(let delimiter, .array(let elements))?:
            var pieces: [TemplateValue] = []
            for element in elements where !element.isNoValue {
                if !pieces.isEmpty { pieces.append(.string(delimiter)) }
                pieces.append(of(element, operands()))
            }
            return joined(pieces, node)
        default: return .object([key: of(operand, operands())])
        }
    }

    private static func parts(
        of template: SubstitutionTemplate, _ variables: OrderedDictionary<String, TemplateValue>
    ) -> [TemplateValue] {
        template.segments.map { segment in
            switch segment {
            case .literal(let text): .string(text)
            case .escaped(let text): .string("${\(text)}")
            case .reference(let name): variables[name].map { of($0, operands()) } ?? .object(["Ref": .string(name)])
            case .attribute(let resource, let attribute):
                variables["\(resource).\(attribute)"].map { of($0, operands()) }
                    ?? .object(["Fn::GetAtt": [.string(resource), .string(attribute)]])
            }
        }
    }

    /// Pieces of a text, put together as far as they are known.
    private static func joined(_ pieces: [TemplateValue], _ node: SchemaNode) -> TemplateValue {
        var parts: [TemplateValue] = []
        func append(_ piece: TemplateValue) {
            if case .object(let members) = piece, case .array(let inner)? = members["Fn::Join"], inner.count == 2,
                inner[0] == .string(""), case .array(let pieces) = inner[1]
            {
                for piece in pieces { append(piece) }
            } else if let text = piece.scalarText {
                guard !text.isEmpty else { return }
                if case .string(let last)? = parts.last {
                    parts[parts.count - 1] = .string(last + text)
                } else {
                    parts.append(.string(text))
                }
            } else {
                parts.append(piece)
            }
        }
        for piece in pieces { append(piece) }
        switch parts.count {
        case 0: return node.meaning(of: .string(""))
        case 1: return parts[0].scalarText == nil ? parts[0] : of(parts[0], node)
        default: return .object(["Fn::Join": ["", .array(parts)]])
        }
    }
}
