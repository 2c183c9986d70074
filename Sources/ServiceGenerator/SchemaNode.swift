/// What the generator asks a schema node.
extension JSONValue {
    /// The JSON types that the node declares, in the schema's order.
    var declaredTypes: [String] { self["type"]?.string.map { [$0] } ?? self["type"]?.strings ?? [] }

    /// The alternatives of `oneOf` and `anyOf`, and the parts of `allOf`.
    var alternatives: [JSONValue] { ["oneOf", "anyOf", "allOf"].flatMap { self[$0]?.array ?? [] } }

    /// The allowed values, if all are strings.
    var allowedStrings: [String]? {
        guard let values = self["enum"]?.array, !values.isEmpty else { return self["const"]?.string.map { [$0] } }
        let strings = values.compactMap(\.string)
        return strings.count == values.count ? strings : nil
    }

    /// What the values of a map must be: the first of `patternProperties`, or `additionalProperties` where that is a schema.
    var mapValue: JSONValue? {
        if let patterns = self["patternProperties"]?.sortedMembers, let first = patterns.first { return first.value }
        guard let additional = self["additionalProperties"], additional.object != nil else { return nil }
        return additional
    }
}
