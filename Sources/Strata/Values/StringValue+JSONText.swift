import CloudFormation

extension StringValue {
    /// A value as JSON text, made now: for properties that take JSON inside a string, such as a filter's pattern.
    ///
    /// References in strings become `Fn::Sub`. What they yield at deployment is not escaped, so it must hold neither quotes
    /// nor backslashes, which ARNs, names and numbers do not. Functions that yield no string have no place in it: use
    /// ``toJSONString(_:)`` for those.
    /// - Parameter value: What to write.
    /// - Returns: The text, without spaces, keys in the order of `value`.
    public static func jsonText(_ value: JSON) -> StringValue {
        StringValue(expression: JSONText.substitution(of: value.expression))
    }
}

extension ValueInterpolation {
    /// Adds a value as JSON; what is known only at deployment as a string of its own.
    mutating func appendJSON(_ expression: Expression) {
        switch expression {
        case .null: appendLiteral("null")
        case .boolean(let truth): appendLiteral(truth ? "true" : "false")
        case .integer(let number): appendLiteral(String(number))
        case .number(let number): appendLiteral(TemplateValue(number).map { JSONWriter.string($0) } ?? "null")
        case .string(let string): appendLiteral(JSONWriter.string(.string(string)))
        case .array(let elements):
            appendLiteral("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { appendLiteral(",") }
                appendJSON(element)
            }
            appendLiteral("]")
        case .object(let fields):
            appendLiteral("{")
            for (index, field) in fields.enumerated() {
                if index > 0 { appendLiteral(",") }
                appendLiteral(JSONWriter.string(.string(field.name)) + ":")
                appendJSON(field.value)
            }
            appendLiteral("}")
        case .substitution(let segments):
            appendLiteral("\"")
            for segment in segments {
                switch segment {
                case .text(let literal):
                    appendLiteral(String(JSONWriter.string(.string(literal)).dropFirst().dropLast()))
                case .value(let value): appendInterpolation(StringValue(expression: value))
                }
            }
            appendLiteral("\"")
        case .reference, .logicalID, .condition, .function:
            appendLiteral("\"")
            appendInterpolation(StringValue(expression: expression))
            appendLiteral("\"")
        }
    }
}
