public import OrderedCollections

extension TemplateValue {
    /// The string, if it is one.
    public var stringValue: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// The whole number, if it is one.
    public var integerValue: Int? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    /// `true` or `false`, if it is one of them.
    public var booleanValue: Bool? {
        guard case .boolean(let value) = self else { return nil }
        return value
    }

    /// The elements, if it is a list.
    public var arrayValue: [TemplateValue]? {
        guard case .array(let value) = self else { return nil }
        return value
    }

    /// The members, if it is an object.
    public var objectValue: OrderedDictionary<String, TemplateValue>? {
        guard case .object(let value) = self else { return nil }
        return value
    }

    /// The member of that name. Reading is `nil` where there is none or this is no object; setting adds the member, or
    /// removes it with `nil`, and does nothing to what is no object.
    public subscript(key: String) -> TemplateValue? {
        get { objectValue?[key] }
        set {
            guard case .object(var members) = self else { return }
            self = .null  // The only reference to the storage, so that it is not copied.
            members[key] = newValue
            self = .object(members)
        }
    }

    /// The element at that index; `nil` out of range or where this is no list.
    public subscript(index: Int) -> TemplateValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The word for what kind of value this is, for messages: `a string`, `a list`, `an object`.
    public var kindDescription: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer, .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
