/// The properties of a schema node that describes an object, alternatives merged in.
///
/// The registry writes "one of these members" as `oneOf` or `anyOf` over objects. The union of their properties is what a
/// template may set; what every alternative requires is required.
struct ObjectSchema {
    /// Nodes by property name, not resolved.
    private(set) var properties: [String: JSONValue] = [:]
    /// What must be set.
    private(set) var required: Set<String> = []
    /// Whether there are alternatives.
    private(set) var isUnion = false

    /// Reads a resolved node; no properties means that it is no object with declared properties.
    init(_ node: JSONValue, in schema: ResourceSchema, depth: Int = 0) throws(GeneratorError) {
        // The key schema of a table, a list, has what it says of its elements beside them as well.
        if node.declaredTypes == ["array"] { return }
        properties = node["properties"]?.object ?? [:]
        required = Set(node["required"]?.strings ?? [])
        guard depth < 8 else { return }
        for part in node["allOf"]?.array ?? [] {
            let part = try ObjectSchema(schema.resolve(part).node, in: schema, depth: depth + 1)
            merge(part.properties, in: schema)
            required.formUnion(part.required)
        }
        for key in ["oneOf", "anyOf"] {
            var common: Set<String>?
            for alternative in node[key]?.array ?? [] {
                let alternative = try ObjectSchema(schema.resolve(alternative).node, in: schema, depth: depth + 1)
                isUnion = isUnion || !alternative.properties.isEmpty
                merge(alternative.properties, in: schema)
                common = common?.intersection(alternative.required) ?? alternative.required
            }
            required.formUnion(common ?? [])
        }
        required.formIntersection(properties.keys)
    }

    private mutating func merge(_ others: [String: JSONValue], in schema: ResourceSchema) {
        for (name, node) in others {
            guard let own = properties[name], own != node else {
                properties[name] = node
                continue
            }
            if schema.typeName.hasPrefix(ServerlessSchema.prefix), let both = ServerlessSchema.merged(own, node) {
                properties[name] = both
                continue
            }
            // An alternative that only repeats the name, to require or refine it.
            if node.object?.isEmpty ?? true || (node["type"] == nil && node["$ref"] == nil && node.alternatives.isEmpty)
            {
                continue
            }
            properties[name] =
                own["anyOf"].flatMap { $0.array }.map {
                    .object(["anyOf": .array($0.contains(node) ? $0 : $0 + [node])])
                }
                ?? .object(["anyOf": .array([own, node])])
        }
    }
}
