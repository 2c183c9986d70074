/// An object inside a resource's properties, with the properties that the registry knows for it.
public protocol PropertyType: ValueConvertible {}

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

extension [Expression.Field] {
    /// The value of a key, the first if the author wrote it twice.
    func value(for name: String) -> Expression? { first { $0.name == name }?.value }

    /// Replaces a key's value, adds the key at the end, or removes it when `value` is `nil`.
    mutating func setValue(_ value: Expression?, for name: String) {
        if let index = firstIndex(where: { $0.name == name }) {
            if let value { self[index].value = value } else { remove(at: index) }
        } else if let value {
            append(Expression.Field(name, value))
        }
    }

    /// Like ``setValue(_:for:)``, but a new key goes where the alphabet puts it: properties are kept sorted.
    mutating func setSortedValue(_ value: Expression?, for name: String) {
        if let index = firstIndex(where: { $0.name == name }) {
            if let value { self[index].value = value } else { remove(at: index) }
        } else if let value {
            insert(Expression.Field(name, value), at: firstIndex { $0.name > name } ?? count)
        }
    }
}
