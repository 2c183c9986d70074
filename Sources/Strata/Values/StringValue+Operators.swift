// A `String` on one side is a variable: literals are taken for StringValue, so that they may hold values.
extension StringValue {
    /// One text after the other, as interpolation joins them: `queue.arn + "/*"` is `"\(queue.arn)/*"`.
    public static func + (left: StringValue, right: StringValue) -> StringValue { "\(left)\(right)" }

    /// A value and a Swift string.
    @_disfavoredOverload
    public static func + (left: StringValue, right: String) -> StringValue { "\(left)\(right)" }

    /// A Swift string and a value.
    @_disfavoredOverload
    public static func + (left: String, right: StringValue) -> StringValue { "\(left)\(right)" }

    /// Adds a text at the end.
    public static func += (left: inout StringValue, right: StringValue) { left = left + right }
}

extension Sequence<StringValue> {
    /// `Fn::Join`: the elements with a separator between them. Literal elements alone make a literal.
    public func joined(separator: String = "") -> StringValue { .join(separator, Array(self)) }
}
