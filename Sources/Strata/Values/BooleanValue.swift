/// `true`, `false`, or a CloudFormation expression that yields one of them.
public struct BooleanValue: ValueConvertible, ExpressibleByBooleanLiteral {
    /// What the value is made of.
    public let expression: Expression

    /// Wraps an expression.
    public init(expression: Expression) { self.expression = expression }

    /// A literal.
    public init(booleanLiteral value: Bool) { expression = .boolean(value) }

    /// A literal, from a Swift variable.
    public init(_ value: Bool) { expression = .boolean(value) }

    /// A truth value that CloudFormation knows as a string, such as a parameter's value.
    public init(_ value: StringValue) { expression = value.expression }
}
