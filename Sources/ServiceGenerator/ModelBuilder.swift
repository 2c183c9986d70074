/// Makes the Swift model of one resource type from its schema.
struct ModelBuilder {
    /// Enumerations with more values stay plain strings: a few lists of machine sizes and languages hold half of all values.
    static let mostEnumerationValues = 64

    private let schema: ResourceSchema
    private let hidden: Set<HiddenProperty>
    private var definitionShapes: [String: PropertyShape] = [:]
    private var reserved: [String: String] = [:]
    private var nestedTypes: [String: NestedTypeModel] = [:]
    private var enumerations: [String: (model: EnumerationModel, values: [String])] = [:]

    private init(_ schema: ResourceSchema) throws(GeneratorError) {
        self.schema = schema
        hidden = try HiddenProperty.all(in: schema)
        for (name, definition) in schema.document["definitions"]?.sortedMembers ?? [] {
            let node = try schema.resolve(definition).node
            guard try isNamed(node) else { continue }
            let swiftName = SwiftName.type(name)
            if let other = reserved[swiftName] {
                throw .collision(type: schema.typeName, name: swiftName, first: other, second: name)
            }
            reserved[swiftName] = name
        }
        for name in KeptNames.all(of: schema.typeName) { reserved[name] = name }
    }

    /// Builds the model.
    ///
    /// - Throws: ``GeneratorError`` for a schema that is not understood, or names that collide.
    static func resource(_ schema: ResourceSchema) throws(GeneratorError) -> ResourceModel {
        var builder = try ModelBuilder(schema)
        let resourceName = SwiftName.type(schema.nameParts[2])
        var properties: [PropertyModel] = []
        for (name, node) in schema.properties where !schema.readOnly.contains([name]) {
            properties.append(
                PropertyModel(
                    name: name, swiftName: SwiftName.resourceMember(name),
                    shape: try builder.shape(node, owner: resourceName, hint: name, key: name),
                    isRequired: schema.required.contains(name), node: try schema.resolve(node).node
                ))
        }
        let attributes = try AttributeModel.all(of: schema, settable: .sure, besides: Set(properties.map(\.swiftName)))
        return ResourceModel(
            schema: schema, swiftName: resourceName, properties: properties, attributes: attributes,
            nestedTypes: builder.nestedTypes.sorted { $0.key < $1.key }.map(\.value),
            enumerations: builder.enumerations.sorted { $0.key < $1.key }.map(\.value.model)
        )
    }

    private func isNamed(_ node: JSONValue) throws(GeneratorError) -> Bool {
        if isEnumeration(node) { return true }
        return try !ObjectSchema(node, in: schema).properties.isEmpty
    }

    private func isEnumeration(_ node: JSONValue) -> Bool {
        guard node.declaredTypes == ["string"], let values = node.offeredStrings else { return false }
        return values.count <= Self.mostEnumerationValues && !EnumerationModel.members(of: values).isEmpty
    }

    private mutating func shape(
        _ node: JSONValue, owner: String, hint: String, key: String
    ) throws(GeneratorError) -> PropertyShape {
        let (node, definition) = try schema.resolve(node)
        if let definition, let known = definitionShapes[definition] { return known }
        let key = definition ?? key
        let object = try ObjectSchema(node, in: schema)
        let shape: PropertyShape
        if !object.properties.isEmpty {
            let name = try typeName(definition, owner: owner, hint: hint)
            reserved[name] = reserved[name] ?? key
            if let definition { definitionShapes[definition] = .nested(name) }
            try addNestedType(object, name: name, definition: definition, hint: hint, key: key)
            shape = .nested(name)
        } else if isEnumeration(node), let values = node.offeredStrings {
            shape = .nested(try enumeration(values, definition, owner: owner, hint: hint))
        } else {
            shape = try plainShape(node, owner: owner, hint: definition ?? hint, key: key)
        }
        if let definition { definitionShapes[definition] = shape }
        return shape
    }

    /// Everything but objects with declared properties, and enumerations.
    private mutating func plainShape(
        _ node: JSONValue, owner: String, hint: String, key: String
    ) throws(GeneratorError) -> PropertyShape {
        var types = Set(node.declaredTypes).subtracting(["null"])
        if types.isEmpty {
            if node["items"] != nil { types = ["array"] }
            if node.mapValue != nil { types = ["object"] }
        }
        switch types {
        case ["string"]: return .string
        case ["integer"], ["integer", "string"]: return .integer
        case ["number"], ["number", "string"], ["integer", "number"]: return .number
        case ["boolean"], ["boolean", "string"]: return .boolean
        case ["array"]:
            guard let items = node["items"], items.object != nil else { return .list(.json) }
            return .list(try shape(items, owner: owner, hint: hint + "Item", key: key + "/*"))
        case ["object"]:
            guard let value = node.mapValue else { return .json }
            return .map(try shape(value, owner: owner, hint: hint + "Value", key: key + "/*"))
        case []:
            var shapes: Set<PropertyShape> = []
            for alternative in node.alternatives where !alternative.isRemark {
                shapes.insert(try shape(alternative, owner: owner, hint: hint, key: key))
            }
            return shapes.count == 1 ? shapes.first ?? .json : .json
        default: return .json
        }
    }

    private mutating func addNestedType(
        _ object: ObjectSchema, name: String, definition: String?, hint: String, key: String
    ) throws(GeneratorError) {
        var properties: [PropertyModel] = []
        for (property, node) in JSONValue.object(object.properties).sortedMembers {
            if hidden.contains(HiddenProperty(owner: key, property: property)) { continue }
            properties.append(
                PropertyModel(
                    name: property, swiftName: SwiftName.nestedLabel(property),
                    shape: try shape(node, owner: name, hint: property, key: "\(key)/\(property)"),
                    isRequired: object.required.contains(property), node: try schema.resolve(node).node
                ))
        }
        nestedTypes[name] = NestedTypeModel(
            name: definition ?? hint, swiftName: name, isDefinition: definition != nil, isUnion: object.isUnion,
            properties: properties)
    }

    /// The name of a property type: the definition's, else the property's, with its owner's before it where that is taken.
    private func typeName(_ definition: String?, owner: String, hint: String) throws(GeneratorError) -> String {
        if let definition, reserved[SwiftName.type(definition)] == definition { return SwiftName.type(definition) }
        return try free([SwiftName.type(definition ?? hint), SwiftName.type(owner + hint)], hint) { name in
            reserved[name] == nil && nestedTypes[name] == nil && enumerations[name] == nil
        }
    }

    private mutating func enumeration(
        _ values: [String], _ definition: String?, owner: String, hint: String
    ) throws(GeneratorError) -> String {
        let name: String
        if let kept = KeptNames.name(type: schema.typeName, owner: owner, property: hint) {
            name = kept
        } else if let definition, reserved[SwiftName.type(definition)] == definition {
            name = SwiftName.type(definition)
        } else {
            name = try free([SwiftName.type(hint), SwiftName.type(owner + hint)], hint) { name in
                if let known = enumerations[name] { return known.values == values }
                return reserved[name] == nil && nestedTypes[name] == nil
            }
        }
        enumerations[name] = (EnumerationModel(swiftName: name, members: EnumerationModel.members(of: values)), values)
        return name
    }

    private func free(
        _ candidates: [String], _ hint: String, where isFree: (String) -> Bool
    ) throws(GeneratorError) -> String {
        if let name = candidates.first(where: isFree) { return name }
        // The third and later types of one name in one resource are numbered from 2.
        for number in 2..<100 {
            let name = (candidates.last ?? hint) + String(number)
            if isFree(name) { return name }
        }
        throw .collision(type: schema.typeName, name: candidates.first ?? hint, first: hint, second: hint)
    }
}
