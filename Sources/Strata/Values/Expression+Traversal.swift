extension Expression {
    /// Whether neither a reference nor a function is in it.
    var isLiteral: Bool {
        switch self {
        case .null, .boolean, .integer, .number, .string: true
        case .array(let elements): elements.allSatisfy(\.isLiteral)
        case .object(let fields): fields.allSatisfy(\.value.isLiteral)
        case .reference, .logicalID, .condition, .function, .substitution: false
        }
    }

    /// Every reference in the value, in the order of writing.
    func forEachReference(_ body: (Reference) -> Void) {
        switch self {
        case .reference(let reference): body(reference)
        case .array(let elements): for element in elements { element.forEachReference(body) }
        case .object(let fields): for field in fields { field.value.forEachReference(body) }
        case .function(_, let argument): argument.forEachReference(body)
        case .substitution(let segments):
            for case .value(let value) in segments { value.forEachReference(body) }
        case .null, .boolean, .integer, .number, .string, .logicalID, .condition: break
        }
    }

    /// The value with all of its references made in the given way.
    func withStrength(_ strength: ReferenceStrength) -> Expression {
        switch self {
        case .reference(let reference):
            return .reference(
                Reference(reference.node, reference.target, strength: strength, isList: reference.isList)
            )
        case .array(let elements): return .array(elements.map { $0.withStrength(strength) })
        case .object(let fields): return .object(fields.map { Field($0.name, $0.value.withStrength(strength)) })
        case .function(let name, let argument): return .function(name, argument.withStrength(strength))
        case .substitution(let segments):
            return .substitution(
                segments.map { segment in
                    if case .value(let value) = segment { .value(value.withStrength(strength)) } else { segment }
                }
            )
        default: return self
        }
    }

    /// The value with its literal strings replaced.
    /// - Parameter transform: Receives each string; returns what stands there instead, or `nil` to leave it.
    /// - Returns: The new value, or `nil` if nothing was replaced.
    public func replacingStrings(_ transform: (String) -> String?) -> Expression? {
        switch self {
        case .string(let text): return transform(text).map(Expression.string)
        case .array(let elements):
            return Self.replace(in: elements) { $0.replacingStrings(transform) }.map(Expression.array)
        case .object(let fields):
            return Self.replace(in: fields) { field in
                field.value.replacingStrings(transform).map { Field(field.name, $0) }
            }.map(Expression.object)
        case .function(let name, let argument):
            return argument.replacingStrings(transform).map { .function(name, $0) }
        case .substitution(let segments):
            return Self.replace(in: segments) { segment in
                switch segment {
                case .text(let text): transform(text).map(Segment.text)
                case .value(let value): value.replacingStrings(transform).map(Segment.value)
                }
            }.map(Expression.substitution)
        case .null, .boolean, .integer, .number, .reference, .logicalID, .condition: return nil
        }
    }

    private static func replace<Element>(in elements: [Element], _ transform: (Element) -> Element?) -> [Element]? {
        var changed: [Element]?
        for (index, element) in elements.enumerated() {
            guard let replacement = transform(element) else { continue }
            if changed == nil { changed = elements }
            changed?[index] = replacement
        }
        return changed
    }
}
