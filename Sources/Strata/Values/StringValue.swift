/// A string, or a CloudFormation expression that yields one.
///
/// Interpolation builds `Fn::Sub`: `"arn:aws:s3:::\(bucket.name)/*"`. An interpolation of one value and no text is that
/// value itself.
public struct StringValue: ValueConvertible {
    /// What the value is made of.
    public let expression: Expression

    /// Wraps an expression.
    public init(expression: Expression) { self.expression = expression }

    /// A literal string, from a Swift variable.
    public init(_ text: String) { expression = .string(text) }

    /// A string made of an enumeration's value.
    public init(_ value: some EnumerationValue) { expression = value.expression }
}

extension StringValue: ExpressibleByStringInterpolation {
    /// A literal string.
    public init(stringLiteral value: String) { expression = .string(value) }

    /// An interpolated string.
    public init(stringInterpolation: ValueInterpolation) { expression = stringInterpolation.expression }
}
