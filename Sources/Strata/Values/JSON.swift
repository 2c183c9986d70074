/// Free-form JSON with references inside: policy documents, event patterns, whatever the registry does not type.
///
/// Literals nest: `["Statement": [["Effect": "Allow", "Resource": "\(bucket.arn)/*"]]]`. A bare reference inside one is
/// written `JSON(queue.arn)` or `"\(queue.arn)"`.
public struct JSON: ValueConvertible {
    /// What the value is made of.
    public let expression: Expression

    /// Wraps an expression.
    public init(expression: Expression) { self.expression = expression }

    /// Free JSON as it is; of a literal the JSON that it says: `JSON(["a": 1])`.
    public init(_ json: JSON) { self = json }

    /// Any other value, as free JSON.
    public init(_ value: some ValueConvertible) { expression = value.expression }

    /// A literal string, from a Swift variable.
    @_disfavoredOverload
    public init(_ text: String) { expression = .string(text) }

    /// A literal whole number, from a Swift variable.
    public init(_ number: Int) { expression = .integer(number) }

    /// A literal number, from a Swift variable.
    public init(_ number: Double) { expression = .number(number) }

    /// A literal truth value, from a Swift variable.
    public init(_ truth: Bool) { expression = .boolean(truth) }

    /// A list.
    public init(_ elements: [JSON]) { expression = .array(elements.map(\.expression)) }

    /// A list of literal strings, from a Swift sequence.
    @_disfavoredOverload
    public init(_ texts: some Sequence<String>) { expression = .array(texts.map { .string($0) }) }

    /// An object from a Swift dictionary; keys are sorted, because a dictionary has no order of its own.
    @_disfavoredOverload
    public init(_ fields: [String: JSON]) { expression = MapValue(fields).expression }

    /// An object of literal strings, from a Swift dictionary; keys are sorted.
    @_disfavoredOverload
    public init(_ texts: [String: String]) { expression = MapValue(texts).expression }

    /// An object with its keys in the given order.
    public init(fields: [(String, JSON)]) {
        expression = .object(fields.map { Expression.Field($0.0, $0.1.expression) })
    }

    /// JSON `null`.
    public static var null: JSON { JSON(expression: .null) }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral
{
    /// `null`.
    public init(nilLiteral: ()) { expression = .null }
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { expression = .boolean(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { expression = .integer(value) }
    /// A number.
    public init(floatLiteral value: Double) { expression = .number(value) }
}

extension JSON: ExpressibleByStringInterpolation {
    /// A literal string.
    public init(stringLiteral value: String) { expression = .string(value) }
    /// An interpolated string.
    public init(stringInterpolation: ValueInterpolation) { expression = stringInterpolation.expression }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A list.
    public init(arrayLiteral elements: JSON...) { self.init(elements) }
    /// An object, its keys in the order of the literal.
    public init(dictionaryLiteral elements: (String, JSON)...) { self.init(fields: elements) }
}
