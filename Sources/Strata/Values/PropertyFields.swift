/// Builds the object behind a property type: what is `nil` is left out.
public struct PropertyFields {
    @usableFromInline var fields: [Expression.Field] = []

    /// Prepares for at most the given number of properties.
    @inlinable
    public init(capacity: Int) {}

    /// Adds a property, unless it is `nil`.
    @inlinable
    public mutating func add<Value: ValueConvertible>(_ name: String, _ value: Value?) {
        if let value { fields.append(Expression.Field(name, value.expression)) }
    }

    /// The object.
    @inlinable public var expression: Expression { .object(fields) }
}
