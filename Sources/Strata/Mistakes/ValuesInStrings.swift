// Most of them twice: the second is as close to the types as what Swift has for whatever is written to a stream, or describes
// itself.

extension DefaultStringInterpolation {
    /// Marks the place of a value in plain text; literal values are written out.
    @available(
        *, deprecated,
        message: "a value known only at deployment has no text; use StringValue instead of String, or .literalString"
    )
    public mutating func appendInterpolation<Value: ValueConvertible>(_ value: Value) {
        appendLiteral(UnresolvedText.text(of: value.expression))
    }

    /// Marks the place of a value in plain text; literal values are written out.
    @available(
        *, deprecated,
        message: "a value known only at deployment has no text; use StringValue instead of String, or .literalString"
    )
    public mutating func appendInterpolation<Value: ValueConvertible & TextOutputStreamable>(_ value: Value) {
        appendLiteral(UnresolvedText.text(of: value.expression))
    }

    /// Marks the place of a construct in plain text.
    @available(
        *, deprecated,
        message: "a construct has no text; interpolate one of its values, such as .arn, .name or .url, or its node.path"
    )
    public mutating func appendInterpolation<Construct: Scope>(_ construct: Construct) {
        appendLiteral(construct.node.description)
    }

    /// Marks the place of a construct in plain text.
    @available(
        *, deprecated,
        message: "a construct has no text; interpolate one of its values, such as .arn, .name or .url, or its node.path"
    )
    public mutating func appendInterpolation<Construct: Scope & CustomStringConvertible>(_ construct: Construct) {
        appendLiteral(construct.node.description)
    }
}

extension String {
    /// Marks the place of a value in plain text; literal values are written out.
    @available(
        *, deprecated,
        message: "a value known only at deployment has no text; use StringValue instead of String, or .literalString"
    )
    public init<Value: ValueConvertible>(describing value: Value) {
        self = UnresolvedText.text(of: value.expression)
    }

    /// Marks the place of a value in plain text; literal values are written out.
    @available(
        *, deprecated,
        message: "a value known only at deployment has no text; use StringValue instead of String, or .literalString"
    )
    public init<Value: ValueConvertible & TextOutputStreamable>(describing value: Value) {
        self = UnresolvedText.text(of: value.expression)
    }

    /// Marks the place of a value in plain text; literal values are written out.
    @available(
        *, deprecated,
        message: "a value known only at deployment has no text; use StringValue instead of String, or .literalString"
    )
    public init<Value: ValueConvertible>(reflecting value: Value) {
        self = UnresolvedText.text(of: value.expression)
    }
}
