/// A string out of a set that the registry knows: `.aes256`, or any literal for what the registry does not know yet.
public protocol EnumerationValue: ValueConvertible, ExpressibleByStringLiteral where StringLiteralType == String {}

extension EnumerationValue {
    /// A literal, taken as it is.
    public init(stringLiteral value: String) { self.init(expression: .string(value)) }

    /// A string that may be known only at deployment.
    public init(_ value: StringValue) { self.init(expression: value.expression) }
}
