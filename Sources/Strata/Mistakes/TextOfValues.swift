// What Swift does with a String cannot be done with a text that is known only at deployment.
extension StringValue {
    /// Not to be had: the text is known only at deployment.
    @available(
        *, unavailable, message: "the text is known only at deployment; ask .literalString?.hasPrefix of a literal"
    )
    public func hasPrefix(_ prefix: String) -> Bool { false }

    /// Not to be had: the text is known only at deployment.
    @available(
        *, unavailable, message: "the text is known only at deployment; ask .literalString?.hasSuffix of a literal"
    )
    public func hasSuffix(_ suffix: String) -> Bool { false }

    /// Not to be had: the text is known only at deployment.
    @available(
        *, unavailable, message: "the text is known only at deployment; ask .literalString?.contains of a literal"
    )
    public func contains(_ other: String) -> Bool { false }

    /// Not to be had: the text is known only at deployment.
    @available(*, unavailable, message: "the text is known only at deployment; ask .literalString?.count of a literal")
    public var count: Int { 0 }

    /// Not to be had: the text is known only at deployment.
    @available(
        *, unavailable, message: "the text is known only at deployment; ask .literalString?.isEmpty of a literal"
    )
    public var isEmpty: Bool { false }

    /// Not to be had: CloudFormation cannot change letters.
    @available(
        *, unavailable,
        message: "CloudFormation cannot change the case of a value; change the String that it is made of"
    )
    public func uppercased() -> StringValue { self }

    /// Not to be had: CloudFormation cannot change letters.
    @available(
        *, unavailable,
        message: "CloudFormation cannot change the case of a value; change the String that it is made of"
    )
    public func lowercased() -> StringValue { self }
}

extension String {
    /// Not to be had: the text is known only at deployment.
    @available(
        *, unavailable,
        message:
            "a value has no text before deployment: use StringValue instead of String, or .literalString of a literal"
    )
    public init(_ value: some ValueConvertible) { self = "" }
}

extension ValueInterpolation {
    /// Not to be had: there is nothing to fall back on.
    @available(*, unavailable, message: "unwrap it first, or give it a default with ??")
    public mutating func appendInterpolation<Wrapped>(_ value: Wrapped?) {}

    /// Not to be had: a construct is no text, only its values are.
    @available(
        *, unavailable,
        message: "a construct has no text; interpolate one of its values, such as .arn, .name, .url or .ref"
    )
    public mutating func appendInterpolation(_ construct: some Scope) {}

    /// Not to be had: a list has no text.
    @available(
        *, unavailable, message: "a list has no text; write .joined(separator: \",\"), or .select(0) for an element"
    )
    public mutating func appendInterpolation<Element>(_ list: ListValue<Element>) {}

    /// Not to be had: a list has no text.
    @available(*, unavailable, message: "a list has no text; write .joined(separator: \",\")")
    public mutating func appendInterpolation<Element>(_ list: [Element]) {}
}
