// CloudFormation does not calculate. Without these the compiler would look for a reason among Swift's numbers and metrics.
extension IntegerValue {
    /// Not to be had: CloudFormation has no arithmetic.
    @available(
        *, unavailable,
        message: "CloudFormation cannot calculate with a value: calculate with an Int, or make the result a Parameter"
    )
    public static func + (left: IntegerValue, right: IntegerValue) -> IntegerValue { left }

    /// Not to be had: CloudFormation has no arithmetic.
    @available(
        *, unavailable,
        message: "CloudFormation cannot calculate with a value: calculate with an Int, or make the result a Parameter"
    )
    public static func - (left: IntegerValue, right: IntegerValue) -> IntegerValue { left }

    /// Not to be had: CloudFormation has no arithmetic.
    @available(
        *, unavailable,
        message: "CloudFormation cannot calculate with a value: calculate with an Int, or make the result a Parameter"
    )
    public static func * (left: IntegerValue, right: IntegerValue) -> IntegerValue { left }

    /// Not to be had: CloudFormation has no arithmetic.
    @available(
        *, unavailable,
        message: "CloudFormation cannot calculate with a value: calculate with an Int, or make the result a Parameter"
    )
    public static func / (left: IntegerValue, right: IntegerValue) -> IntegerValue { left }
}

extension Int {
    /// Not to be had: the number is known only at deployment.
    @available(*, unavailable, message: "a value is known only at deployment; use .literalInteger of a literal")
    public init(_ value: IntegerValue) { self = 0 }
}
