import OrderedCollections

/// Collects the members of an object that is about to be written.
struct TemplateMembers {
    private var members: OrderedDictionary<String, TemplateValue>

    init(capacity: Int) {
        members = OrderedDictionary(minimumCapacity: capacity)
    }

    /// Adds a member, unless there is no value.
    mutating func add(_ key: String, _ value: TemplateValue?) {
        if let value { members[key] = value }
    }

    /// The object, with what was kept verbatim at its end. What was added wins over an entry of the same key.
    func value(with other: OrderedDictionary<String, TemplateValue>) -> TemplateValue {
        var result = members
        for (key, value) in other where result[key] == nil { result[key] = value }
        return .object(result)
    }
}
