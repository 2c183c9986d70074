import OrderedCollections

extension Template {
    /// The names of the macros in ``transform``, in the order in which they stand.
    public var transformNames: [String] {
        let elements: [TemplateValue] =
            switch transform {
            case nil: []
            case .array(let elements)?: elements
            case let single?: [single]
            }
        return elements.compactMap { $0.stringValue ?? $0["Name"]?.stringValue }
    }

    /// Whether an `Fn::Transform` stands somewhere in the resources or as an entry of a section.
    var usesInlineTransform: Bool {
        let key = IntrinsicFunction.Key.transform.rawValue
        if verbatimEntries.values.contains(where: { $0.keys.contains(key) }) || conditions.keys.contains(key) {
            return true
        }
        return resources.values.contains { resource in
            resource.other[key] != nil || TemplateValue.object(resource.properties).containsKey(key)
        }
            || mappings.values.contains { mapping in
                mapping.rows.contains { $0.key == key || $0.value[key] != nil }
            }
    }
}

extension TemplateValue {
    /// Whether an object inside has a member of that name.
    func containsKey(_ key: String) -> Bool {
        switch self {
        case .object(let members): members[key] != nil || members.values.contains { $0.containsKey(key) }
        case .array(let elements): elements.contains { $0.containsKey(key) }
        default: false
        }
    }
}
