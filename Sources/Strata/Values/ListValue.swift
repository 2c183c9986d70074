/// A list, or a CloudFormation expression that yields one.
public struct ListValue<Element: ValueConvertible>: ValueConvertible, ExpressibleByArrayLiteral {
    /// What the value is made of.
    public let expression: Expression

    /// Wraps an expression.
    @inlinable
    public init(expression: Expression) { self.expression = expression }

    /// A list of values, from a Swift sequence.
    @inlinable
    public init(_ elements: some Sequence<Element>) { expression = .array(elements.map(\.expression)) }

    /// A list of values.
    @inlinable
    public init(arrayLiteral elements: Element...) { expression = .array(elements.map(\.expression)) }

    /// `true`.
    public static var isList: Bool { true }

    /// The elements, if the list itself is not known only at deployment.
    public var elements: [Element]? {
        if case .array(let elements) = expression { elements.map(Element.init(expression:)) } else { nil }
    }
}

extension ListValue where Element == StringValue {
    /// A list of literal strings, from a Swift sequence.
    public init(_ elements: some Sequence<String>) { expression = .array(elements.map { .string($0) }) }
}
