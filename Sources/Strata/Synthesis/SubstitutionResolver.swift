import CloudFormation
import OrderedCollections

/// Writes an interpolated string as `Fn::Sub`, or as a plain string if all of it is literal after all.
struct SubstitutionResolver {
    private let resolver: ExpressionResolver
    private var text = ""
    private var escaped = ""
    private var isLiteral = true
    private var variables: OrderedDictionary<String, TemplateValue> = [:]

    init(_ resolver: ExpressionResolver) { self.resolver = resolver }

    func resolve(_ segments: [Expression.Segment]) -> TemplateValue {
        var copy = self
        return copy.write(segments)
    }

    private mutating func write(_ segments: [Expression.Segment]) -> TemplateValue {
        for segment in segments {
            switch segment {
            case .text(let literal): append(literal)
            case .value(let value): append(resolver.resolve(value))
            }
        }
        if isLiteral { return .string(text) }
        if variables.isEmpty { return ["Fn::Sub": .string(escaped)] }
        return ["Fn::Sub": [.string(escaped), .object(variables)]]
    }

    private mutating func append(_ literal: String) {
        text += literal
        escaped += Self.escape(literal)
    }

    private mutating func append(_ value: TemplateValue) {
        switch value {
        case .string(let literal): return append(literal)
        case .integer(let number): return append(String(number))
        case .boolean(let truth): return append(String(truth))
        case .number(let digits): return append(digits)
        default: break
        }
        isLiteral = false
        if let name = Self.referenceName(value) {
            escaped += "${\(name)}"
        } else {
            escaped += "${\(variable(for: value))}"
        }
    }

    private mutating func variable(for value: TemplateValue) -> String {
        if let known = variables.first(where: { $0.value == value }) { return known.key }
        let name = "Value\(variables.count + 1)"
        variables[name] = value
        return name
    }

    private static func referenceName(_ value: TemplateValue) -> String? {
        guard case .object(let object) = value, object.count == 1 else { return nil }
        switch (object.elements[0].key, object.elements[0].value) {
        case ("Ref", .string(let name)): return name
        case ("Fn::GetAtt", .array(let parts)):
            guard parts.count == 2, case .string(let name) = parts[0], case .string(let attribute) = parts[1] else {
                return nil
            }
            return "\(name).\(attribute)"
        default: return nil
        }
    }

    /// Text that `Fn::Sub` gives back as it is: a literal `${` is written `${!`.
    static func escape(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        var escaped: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            escaped.append(byte)
            if previous == UInt8(ascii: "$"), byte == UInt8(ascii: "{") { escaped.append(UInt8(ascii: "!")) }
            previous = byte
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
