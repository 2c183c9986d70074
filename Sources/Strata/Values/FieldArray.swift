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
