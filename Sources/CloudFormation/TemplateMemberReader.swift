import OrderedCollections

/// Takes the members of an object one by one; what is not taken, or does not have the shape asked for, stays behind in
/// ``rest``.
struct TemplateMemberReader {
    private(set) var rest: OrderedDictionary<String, TemplateValue>

    init?(_ value: TemplateValue) {
        guard case .object(let members) = value else { return nil }
        rest = members
    }

    /// Takes a member of any shape.
    mutating func value(_ key: String) -> TemplateValue? { rest.removeValue(forKey: key) }

    /// Takes a member if `shape` accepts it.
    mutating func take<Shape>(_ key: String, as shape: (TemplateValue) -> Shape?) -> Shape? {
        guard let value = rest[key], let shaped = shape(value) else { return nil }
        rest.removeValue(forKey: key)
        return shaped
    }

    /// Takes a member that is a string.
    mutating func string(_ key: String) -> String? { take(key, as: \.stringValue) }
}
