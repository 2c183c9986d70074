/// A value of a registry schema's JSON.
///
/// Numbers keep their text, so that `0.5` and `1e30` reach the packed facts as they were written.
public enum JSONValue: Hashable, Sendable {
    /// JSON `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number, as its JSON text.
    case number(String)
    /// A string.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// An object.
    case object([String: JSONValue])

    /// The value of a key of an object; nil for anything that is no object or lacks the key.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The string, if it is one.
    public var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The number's text, if it is one.
    public var number: String? {
        guard case .number(let text) = self else { return nil }
        return text
    }

    /// The boolean, if it is one.
    public var boolean: Bool? {
        guard case .boolean(let flag) = self else { return nil }
        return flag
    }

    /// The elements, if it is a list.
    public var array: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members, if it is an object.
    public var object: [String: JSONValue]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The members of an object in UTF-8 order of their keys; empty for anything else.
    public var sortedMembers: [(key: String, value: JSONValue)] {
        (object ?? [:]).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    /// The strings of a list of strings; empty for anything else.
    public var strings: [String] { (array ?? []).compactMap(\.string) }
}
