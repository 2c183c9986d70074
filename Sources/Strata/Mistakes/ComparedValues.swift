// Values are known at deployment, so Swift can neither compare nor look them up. Conformances that cannot be used say so,
// where the compiler would else talk of `StringProtocol` and `BinaryInteger`.

extension ValueConvertible {
    /// Not to be had: see the message.
    @available(
        *, unavailable,
        message:
            "a value is known only at deployment: compare parameters in Condition(\"Id\", in: stack, a == b), literals by .literalString"
    )
    public static func == (left: Self, right: Self) -> Bool { left.expression == right.expression }
}

extension StringValue {
    /// Not to be had: see the message.
    @available(
        *, unavailable,
        message:
            "a value is known only at deployment: compare parameters in Condition(\"Id\", in: stack, a == b), literals by .literalString"
    )
    public static func == (left: StringValue, right: String) -> Bool { left.literalString == right }

    /// Not to be had: see the message.
    @available(
        *, unavailable,
        message:
            "a value is known only at deployment: compare parameters in Condition(\"Id\", in: stack, a != b), literals by .literalString"
    )
    public static func != (left: StringValue, right: String) -> Bool { left.literalString != right }
}

@available(
    *, unavailable,
    message:
        "a value is known only at deployment: Swift cannot compare it or use it as a key; compare in Condition(\"Id\", in: stack, a == b), use .literalString of literals"
)
extension StringValue: Comparable, Hashable {
    /// Not to be had: see the message.
    public static func < (left: StringValue, right: StringValue) -> Bool { false }
    /// Not to be had: see the message.
    public func hash(into hasher: inout Hasher) {}
}

@available(
    *, unavailable,
    message:
        "a value is known only at deployment, and CloudFormation compares for equality only: Condition(\"Id\", in: stack, .equals(a, b)); use .literalInteger of literals"
)
extension IntegerValue: Comparable, Hashable {
    /// Not to be had: see the message.
    public static func < (left: IntegerValue, right: IntegerValue) -> Bool { false }
    /// Not to be had: see the message.
    public func hash(into hasher: inout Hasher) {}
}

@available(
    *, unavailable,
    message:
        "a value is known only at deployment, and CloudFormation compares for equality only: Condition(\"Id\", in: stack, .equals(a, b))"
)
extension NumberValue: Comparable, Hashable {
    /// Not to be had: see the message.
    public static func < (left: NumberValue, right: NumberValue) -> Bool { false }
    /// Not to be had: see the message.
    public func hash(into hasher: inout Hasher) {}
}

@available(
    *, unavailable,
    message: "a value is known only at deployment: compare in Condition(\"Id\", in: stack, .equals(a, b))"
)
extension BooleanValue: Hashable {
    /// Not to be had: see the message.
    public func hash(into hasher: inout Hasher) {}
}
