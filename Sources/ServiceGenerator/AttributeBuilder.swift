/// The attributes of a resource type.
extension AttributeModel {
    /// Which of the settable properties count as attributes.
    enum Settable {
        /// Where only the type is listed and no name: strings that identify the resource, being create-only. What else can
        /// be read of such a type is not known, and gets no member that might fail at deployment.
        case sure
        /// All of them: what a check must let pass.
        case possible
    }

    /// What `Fn::GetAtt` gives: every read-only path without a list or map on the way, objects taken apart to their leaves.
    ///
    /// - Parameters:
    ///   - schema: the resource type's schema.
    ///   - settable: also what ``ReadableProperties`` lists among the properties that a template may set.
    ///   - taken: members that properties have; an attribute of that name has `Attribute` appended.
    /// - Returns: the attributes in UTF-8 order of their dotted names.
    /// - Throws: ``GeneratorError`` for a broken reference, or two attributes with one name.
    static func all(of schema: ResourceSchema, settable: Settable, besides taken: Set<String>) throws(GeneratorError)
        -> [AttributeModel]
    {
        var shapes: [String: PropertyShape] = [:]
        let createOnly = Set(schema.paths("createOnlyProperties"))
        for path in schema.readOnly where !path.contains("*") {
            var node: JSONValue? = .object(["properties": schema.document["properties"] ?? .null])
            for component in path {
                guard let child = try schema.child(component, of: node) else {
                    node = nil
                    break
                }
                node = try schema.resolve(child).node
            }
            if let node { try collect(node, path, schema, into: &shapes) }
        }
        for (name, property) in schema.properties where shapes[name] == nil && schema.isReadable(name) {
            let node = try schema.resolve(property).node
            let shape = try shape(node, schema)
            guard try ObjectSchema(node, in: schema).properties.isEmpty, shape != .json, shape != .list(.json) else {
                continue
            }
            let isSure = schema.readable != .all || shape == .string && createOnly.contains([name])
            if isSure || settable == .possible { shapes[name] = shape }
        }
        var models: [AttributeModel] = []
        var taken = taken
        for (name, shape) in shapes.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            var member = SwiftName.resourceMember(name)
            if taken.contains(member) { member += "Attribute" }
            guard taken.insert(member).inserted else {
                throw .collision(type: schema.typeName, name: member, first: name, second: name)
            }
            models.append(AttributeModel(name: name, swiftName: member, shape: shape))
        }
        return models
    }

    private static func collect(
        _ node: JSONValue, _ path: [String], _ schema: ResourceSchema, into shapes: inout [String: PropertyShape]
    ) throws(GeneratorError) {
        let object = try ObjectSchema(node, in: schema)
        guard object.properties.isEmpty else {
            guard path.count < 5 else { return }
            for (name, child) in object.properties {
                try collect(schema.resolve(child).node, path + [name], schema, into: &shapes)
            }
            return
        }
        shapes[path.joined(separator: ".")] = try shape(node, schema)
    }

    private static func shape(_ node: JSONValue, _ schema: ResourceSchema) throws(GeneratorError) -> PropertyShape {
        let types = Set(node.declaredTypes).subtracting(["null"])
        switch types {
        case ["string"]: return .string
        case ["integer"]: return .integer
        case ["number"], ["integer", "number"]: return .number
        case ["boolean"]: return .boolean
        case ["array"]:
            guard let items = node["items"], items.object != nil else { return .list(.json) }
            let (item, _) = try schema.resolve(items)
            guard try ObjectSchema(item, in: schema).properties.isEmpty else { return .list(.json) }
            return .list(try shape(item, schema))
        case []:
            for alternative in node.alternatives {
                let shape = try shape(schema.resolve(alternative).node, schema)
                if shape != .json { return shape }
            }
            return .json
        default: return .json
        }
    }
}
