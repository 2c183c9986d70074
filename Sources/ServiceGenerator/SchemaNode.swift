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

    /// The allowed values, or those that any spelling in capitals and small letters is allowed of.
    var offeredStrings: [String]? {
        guard self["enum"] == nil, let values = self["enumCaseInsensitive"]?.array, !values.isEmpty else {
            return allowedStrings
        }
        let strings = values.compactMap(\.string)
        return strings.count == values.count ? strings : nil
    }

    /// Whether it says nothing of what a value is like: the part of an `allOf` that only holds the default.
    var isRemark: Bool {
        guard case .object(let members) = self, !members.isEmpty else { return false }
        return members.keys.allSatisfy { ["default", "title", "examples"].contains($0) }
    }

    /// What the values of a map must be: the first of `patternProperties`, or `additionalProperties` where that is a schema.
    var mapValue: JSONValue? {
        if let patterns = self["patternProperties"]?.sortedMembers, let first = patterns.first { return first.value }
        guard let additional = self["additionalProperties"], additional.object != nil else { return nil }
        return additional
    }

    /// The schema with every node in it put through a function, inner ones before those that hold them. What stands in a
    /// schema without being one (names of properties, examples, allowed values) is left alone.
    func mapSchemas(_ transform: (JSONValue) -> JSONValue) -> JSONValue {
        guard case .object(var members) = self else { return self }
        for key in ["properties", "patternProperties", "definitions"] {
            guard case .object(var schemas)? = members[key] else { continue }
            for (name, schema) in schemas { schemas[name] = schema.mapSchemas(transform) }
            members[key] = .object(schemas)
        }
        for key in ["allOf", "anyOf", "oneOf", "items", "additionalProperties", "not", "if", "then", "else"] {
            switch members[key] {
            case .array(var schemas)?:
                for index in schemas.indices { schemas[index] = schemas[index].mapSchemas(transform) }
                members[key] = .array(schemas)
            case .object?: members[key] = members[key]?.mapSchemas(transform)
            default: continue
            }
        }
        return transform(.object(members))
    }
}
