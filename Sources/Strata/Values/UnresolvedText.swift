/// What stands in plain Swift text for a value that is known only at deployment.
///
/// A value has no text, so interpolating one into a `String` is always a mistake. The compiler warns of it; what slips
/// through carries a mark, by which synthesis finds it and refuses.
public enum UnresolvedText {
    /// The mark. It begins with a control character, which no template has a use for.
    public static let mark = "\u{1}unresolved-value"
}

extension DefaultStringInterpolation {
    /// Marks the place of a value in plain text; literal values are written out.
    @available(
        *, deprecated,
        message: "a value known only at deployment has no text; use StringValue instead of String, or .literalString"
    )
    public mutating func appendInterpolation<Value: ValueConvertible>(_ value: Value) {
        appendLiteral(value.literalString ?? UnresolvedText.mark)
    }
}
