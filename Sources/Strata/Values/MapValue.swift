/// A map from names to values, or a CloudFormation expression that yields one.
public struct MapValue<Element: ValueConvertible>: ValueConvertible, ExpressibleByDictionaryLiteral {
    /// What the value is made of.
    public let expression: Expression

    /// Wraps an expression.
    @inlinable
    public init(expression: Expression) { self.expression = expression }

    /// A map with its keys in the given order.
    @inlinable
    public init(dictionaryLiteral elements: (String, Element)...) {
        expression = .object(elements.map { Expression.Field($0.0, $0.1.expression) })
    }

    /// A map from a Swift dictionary; keys are sorted, because a dictionary has no order of its own.
    public init(_ elements: [String: Element]) {
        expression = .object(
            elements.sorted { $0.key < $1.key }.map { Expression.Field($0.key, $0.value.expression) }
        )
    }

    /// A map of literal strings, from a Swift dictionary; keys are sorted.
    @_disfavoredOverload
    public init(_ texts: [String: String]) where Element == StringValue {
        self.init(texts.mapValues { StringValue($0) })
    }

    /// The value of a key. Setting `nil` removes it; on a map known only at deployment reading yields `nil`, and writing
    /// replaces it by a map of that key alone.
    public subscript(key: String) -> Element? {
        get { fields.first { $0.name == key }.map { Element(expression: $0.value) } }
        set {
            var fields = fields
            fields.setValue(newValue?.expression, for: key)
            self = MapValue(expression: .object(fields))
        }
    }

    private var fields: [Expression.Field] {
        if case .object(let fields) = expression { fields } else { [] }
    }
}
