/// Collects the parts of an interpolated string; see ``StringValue`` and ``JSON``.
public struct ValueInterpolation: StringInterpolationProtocol {
    private var segments: [Expression.Segment] = []

    /// Prepares for a string of about the given size.
    public init(literalCapacity: Int, interpolationCount: Int) {
        segments.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Adds literal text.
    public mutating func appendLiteral(_ literal: String) {
        guard !literal.isEmpty else { return }
        if case .text(let text)? = segments.last {
            segments[segments.count - 1] = .text(text + literal)
        } else {
            segments.append(.text(literal))
        }
    }

    /// Adds a value; what is literal in it becomes text.
    public mutating func appendInterpolation(_ value: StringValue) { append(value.expression) }

    /// Adds an enumeration's value.
    public mutating func appendInterpolation(_ value: some EnumerationValue) { append(value.expression) }

    /// Adds a whole number that may be known only at deployment.
    public mutating func appendInterpolation(_ value: IntegerValue) { append(value.expression) }

    /// Adds a number that may be known only at deployment.
    public mutating func appendInterpolation(_ value: NumberValue) { append(value.expression) }

    /// Adds a truth value that may be known only at deployment.
    public mutating func appendInterpolation(_ value: BooleanValue) { append(value.expression) }

    /// Adds a Swift string, taken literally.
    public mutating func appendInterpolation(_ value: String) { appendLiteral(value) }

    /// Adds a Swift number.
    public mutating func appendInterpolation(_ value: Int) { appendLiteral(String(value)) }

    /// Adds a Swift number that may have a fraction.
    public mutating func appendInterpolation(_ value: Double) { append(.number(value)) }

    /// Adds a Swift truth value: `true` or `false`.
    public mutating func appendInterpolation(_ value: Bool) { appendLiteral(String(value)) }

    /// Adds a Swift value that is its own text, such as an enumeration with raw values.
    public mutating func appendInterpolation<Raw: RawRepresentable<String>>(_ value: Raw) {
        appendLiteral(value.rawValue)
    }

    private mutating func append(_ expression: Expression) {
        switch expression {
        case .string(let text): appendLiteral(text)
        case .integer(let number): appendLiteral(String(number))
        case .boolean(let truth): appendLiteral(String(truth))
        case .substitution(let inner):
            for segment in inner {
                if case .text(let text) = segment { appendLiteral(text) } else { segments.append(segment) }
            }
        default: segments.append(.value(expression))
        }
    }

    var expression: Expression {
        if segments.isEmpty { return .string("") }
        if segments.count == 1 {
            switch segments[0] {
            case .text(let text): return .string(text)
            case .value(let value): return value
            }
        }
        return .substitution(segments)
    }
}
