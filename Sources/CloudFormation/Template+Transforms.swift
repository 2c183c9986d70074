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
}
