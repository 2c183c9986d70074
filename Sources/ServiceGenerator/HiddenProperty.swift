/// A property of a nested type that a template cannot set, because the schema lists its path as read-only.
///
/// A definition that is used in several places keeps the property: it may be read-only in one of them alone.
struct HiddenProperty: Hashable {
    /// The definition's name, or the path of keys where the object is written in place.
    let owner: String
    /// The property's name.
    let property: String

    static func all(in schema: ResourceSchema) throws(GeneratorError) -> Set<HiddenProperty> {
        var uses: [String: Int] = [:]
        count(schema.document, into: &uses)
        var hidden: Set<HiddenProperty> = []
        for path in schema.readOnly where path.count > 1 {
            var key = ""
            var node: JSONValue? = .object(["properties": schema.document["properties"] ?? .null])
            for component in path.dropLast() {
                guard let child = try schema.child(component, of: node) else {
                    node = nil
                    break
                }
                let (resolved, definition) = try schema.resolve(child)
                node = resolved
                key = definition ?? (key.isEmpty ? component : "\(key)/\(component)")
            }
            guard node != nil, let last = path.last, uses[key, default: 1] == 1 else { continue }
            hidden.insert(HiddenProperty(owner: key, property: last))
        }
        return hidden
    }

    private static func count(_ node: JSONValue, into uses: inout [String: Int]) {
        switch node {
        case .object(let members):
            if let name = members["$ref"]?.string?.split(separator: "/").last { uses[String(name), default: 0] += 1 }
            for value in members.values { count(value, into: &uses) }
        case .array(let elements):
            for element in elements { count(element, into: &uses) }
        default: break
        }
    }
}

extension ResourceSchema {
    /// The node below an object's property, a list's element or a map's value (`*`), not resolved.
    func child(_ component: String, of node: JSONValue?) throws(GeneratorError) -> JSONValue? {
        guard let node else { return nil }
        if component == "*" { return node["items"] ?? node.mapValue }
        return try ObjectSchema(node, in: self).properties[component]
    }
}
