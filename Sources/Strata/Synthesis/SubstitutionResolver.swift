import CloudFormation
import OrderedCollections

/// Writes an interpolated string as `Fn::Sub`, or as a plain string if all of it is literal after all.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html>
struct SubstitutionResolver {
    /// A resolved part; texts never stand side by side.
    private enum Part {
        case text(String)
        case value(TemplateValue)
    }

    private var parts: [Part] = []
    /// The names that the text refers to itself, which no variable may have.
    private var names: Set<String> = []
    private var variables: OrderedDictionary<String, TemplateValue> = [:]

    static func resolve(
        _ segments: [Expression.Segment], _ resolve: (Expression) -> TemplateValue
    ) -> TemplateValue {
        var resolver = SubstitutionResolver()
        for segment in segments {
            switch segment {
            case .text(let literal): resolver.append(literal)
            case .value(let value): resolver.append(resolve(value))
            }
        }
        return resolver.written()
    }

    private mutating func append(_ literal: String) {
        if case .text(let text)? = parts.last {
            parts[parts.count - 1] = .text(text + literal)
        } else {
            parts.append(.text(literal))
        }
    }

    private mutating func append(_ value: TemplateValue) {
        switch value {
        case .string(let literal): append(literal)
        case .integer(let number): append(String(number))
        case .boolean(let truth): append(String(truth))
        case .number(let digits): append(digits)
        case .null, .array, .object:
            if let name = Self.referenceName(value) { names.insert(name) }
            parts.append(.value(value))
        }
    }

    private mutating func written() -> TemplateValue {
        if parts.isEmpty { return .string("") }
        if parts.count == 1, case .text(let text) = parts[0] { return .string(text) }
        var template = ""
        for part in parts {
            switch part {
            case .text(let text): escape(text, into: &template)
            case .value(let value): template += "${\(Self.referenceName(value) ?? variable(for: value))}"
            }
        }
        if variables.isEmpty { return ["Fn::Sub": .string(template)] }
        return ["Fn::Sub": [.string(template), .object(variables)]]
    }

    private mutating func variable(for value: TemplateValue) -> String {
        let value = StackOutputValue.wrapped(value)
        if let known = variables.first(where: { $0.value == value }) { return known.key }
        var number = variables.count + 1
        while names.contains("Value\(number)") || variables["Value\(number)"] != nil { number += 1 }
        variables["Value\(number)"] = value
        return "Value\(number)"
    }

    /// What `${…}` says for the value, if it can.
    private static func referenceName(_ value: TemplateValue) -> String? {
        guard case .object(let object) = value, object.count == 1 else { return nil }
        switch (object.elements[0].key, object.elements[0].value) {
        case ("Ref", .string(let name)): return name
        case ("Fn::GetAtt", .array(let parts)):
            guard parts.count == 2, case .string(let name) = parts[0], case .string(let attribute) = parts[1],
                attribute.utf8.allSatisfy(isAttributeByte)
            else { return nil }
            return "\(name).\(attribute)"
        default: return nil
        }
    }

    // Custom resources may have attributes of any name.
    private static func isAttributeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Adds text that `Fn::Sub` gives back as it is: a literal `${name}` is written `${!name}`. A `${` that is not closed
    /// before the next one, or before a value, has no such form; it becomes a variable.
    private mutating func escape(_ text: String, into template: inout String) {
        guard text.utf8.contains(UInt8(ascii: "$")) else {
            template += text
            return
        }
        let bytes = Array(text.utf8)
        var written = 0
        var index = 0
        while index + 1 < bytes.count {
            defer { index += 1 }
            guard bytes[index] == UInt8(ascii: "$"), bytes[index + 1] == UInt8(ascii: "{") else { continue }
            template += String(decoding: bytes[written..<index], as: UTF8.self)
            template += Self.isClosed(bytes[(index + 2)...]) ? "${!" : "${\(variable(for: .string("${")))}"
            written = index + 2
        }
        template += String(decoding: bytes[written...], as: UTF8.self)
    }

    /// Whether a closing brace comes before another `${`, and something before it.
    private static func isClosed(_ bytes: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "}") { return offset > 0 }
            if previous == UInt8(ascii: "$"), byte == UInt8(ascii: "{") { return false }
            previous = byte
        }
        return false
    }
}
