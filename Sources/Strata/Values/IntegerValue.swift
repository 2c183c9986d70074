/// A whole number, or a CloudFormation expression that yields one.
public struct IntegerValue: ValueConvertible, ExpressibleByIntegerLiteral {
    /// What the value is made of.
    public let expression: Expression

    /// Wraps an expression.
    public init(expression: Expression) { self.expression = expression }

    /// A literal number.
    public init(integerLiteral value: Int) { expression = .integer(value) }

    /// A literal number, from a Swift variable.
    public init(_ value: Int) { expression = .integer(value) }

    /// A number that CloudFormation knows as a string, such as a parameter's value.
    public init(_ value: StringValue) { expression = value.expression }
}

extension IntegerValue {
    /// The number, if it is a literal; `nil` if it is known only at deployment.
    public var literalInteger: Int? {
        if case .integer(let number) = expression { number } else { nil }
    }
}
