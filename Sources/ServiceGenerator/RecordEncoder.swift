/// Turns a schema into a packed record; ResourceFacts in ResourceRegistry reads it in the same order.
struct RecordEncoder {
    /// What precedes the pool of objects.
    private(set) var header: [PackToken] = []
    /// The objects: number 0 is the resource type itself.
    private(set) var objects: [[PackToken]] = []

    private let schema: ResourceSchema
    private var numbers: [JSONValue: Int] = [:]
    private var waiting: [JSONValue] = []

    init(_ schema: ResourceSchema) throws(GeneratorError) {
        self.schema = schema
        try encodeHeader()
        _ = number(of: schema.document)
        while objects.count < waiting.count { objects.append(try object(waiting[objects.count])) }
    }

    private mutating func encodeHeader() throws(GeneratorError) {
        switch schema.document["replacementStrategy"]?.string {
        case "create_then_delete": header.append(.number(1))
        case "delete_then_create": header.append(.number(2))
        default: header.append(.number(0))
        }
        try encodeTagging()
        try encodeName()
        for key in [
            "createOnlyProperties", "conditionalCreateOnlyProperties", "readOnlyProperties", "writeOnlyProperties",
            "deprecatedProperties",
        ] {
            encode(schema.paths(key))
        }
        encode(try moreAttributes())
        // The order of an identifier's parts is part of it.
        encode((schema.document["primaryIdentifier"]?.strings ?? []).map(ResourceSchema.path))
        let additional = (schema.document["additionalIdentifiers"]?.array ?? []).map {
            $0.strings.map(ResourceSchema.path)
        }
        header.append(.number(additional.count))
        for identifier in additional { encode(identifier) }
    }

    /// What `Fn::GetAtt` gives and `readOnlyProperties` does not list.
    private func moreAttributes() throws(GeneratorError) -> [[String]] {
        switch schema.typeName {
        // Whatever the custom resource answers, and whatever the template of the stack or product puts out.
        case "AWS::CloudFormation::CustomResource": return [["*"]]
        case "AWS::CloudFormation::Stack", "AWS::Serverless::Application",
            "AWS::ServiceCatalog::CloudFormationProvisionedProduct":
            return [["Outputs", "*"]]
        default:
            return try AttributeModel.all(of: schema, settable: .possible, besides: []).map {
                $0.name.split(separator: ".").map(String.init)
            }
            .filter { !schema.readOnly.contains($0) }
        }
    }

    private mutating func encode(_ paths: [[String]]) {
        header.append(.number(paths.count))
        for path in paths { header += [.number(path.count)] + path.map(PackToken.string) }
    }

    private mutating func encodeTagging() throws(GeneratorError) {
        func property(_ name: String) -> [PackToken] {
            let tagging = schema.document["tagging"]
            return [
                .string(name), .optionalFlag(tagging?["tagOnCreate"]?.boolean),
                .optionalFlag(tagging?["tagUpdatable"]?.boolean),
            ]
        }
        switch try TagRule(schema) {
        case .none: header.append(.number(0))
        case .list(let name, let container, let key, let value, let propagation):
            header += [.number(1)] + property(name)
            header += [.optionalString(container), .string(key), .string(value), .optionalString(propagation)]
        case .map(let name): header += [.number(2)] + property(name)
        case .specifications(let name, let resourceType, let tags, let types):
            header += [.number(3)] + property(name)
            header += [.string(resourceType), .string(tags), .number(types.count)] + types.map(PackToken.string)
        }
    }

    private mutating func encodeName() throws(GeneratorError) {
        guard let name = try NameRule(schema) else {
            header.append(.optionalString(nil))
            return
        }
        header += [
            .optionalString(name.property), .number((name.isRequired ? 1 : 0) + (name.isCreateOnly ? 2 : 0)),
            .optionalNumber(name.minLength), .optionalNumber(name.maxLength), .optionalString(name.pattern),
            .optionalString(name.source),
        ]
    }

    private mutating func number(of node: JSONValue) -> Int {
        if let number = numbers[node] { return number }
        numbers[node] = waiting.count
        waiting.append(node)
        return waiting.count - 1
    }

    private mutating func object(_ node: JSONValue) throws(GeneratorError) -> [PackToken] {
        let object = try ObjectSchema(node, in: schema)
        let isOpen = node["patternProperties"] != nil || node["additionalProperties"] == .boolean(true)
        var tokens: [PackToken] = [
            .number((object.isUnion ? 1 : 0) + (isOpen ? 2 : 0)), .number(object.properties.count),
        ]
        let required = node == schema.document ? schema.required : object.required
        for (name, property) in JSONValue.object(object.properties).sortedMembers {
            tokens += [.string(name), .number(required.contains(name) ? 1 : 0)]
            tokens += try value(property, depth: 0)
        }
        return tokens
    }

    private mutating func value(_ node: JSONValue, depth: Int) throws(GeneratorError) -> [PackToken] {
        let node = try schema.resolve(node).node
        var facts = Facts()
        let isObject = try !ObjectSchema(node, in: schema).properties.isEmpty
        if let element = node["items"] ?? (isObject ? nil : node.mapValue), element.object != nil, depth < 8 {
            facts.add(0, try value(element, depth: depth + 1))
        }
        if isObject { facts.add(1, [.number(number(of: node))]) }
        facts.add(2, number: node["maxLength"])
        facts.add(3, number: node["minLength"])
        facts.add(4, string: node["pattern"]?.string.flatMap { $0.isEmpty ? nil : $0 })
        if let values = node["enum"]?.array ?? node["const"].map({ [$0] }) {
            let texts = values.compactMap { $0.string ?? $0.number ?? $0.boolean.map { $0 ? "true" : "false" } }
            facts.add(5, [.number(texts.count)] + texts.map(PackToken.string))
        }
        facts.add(6, string: node["minimum"]?.number)
        facts.add(7, string: node["maximum"]?.number)
        facts.add(8, number: node["minItems"] ?? node["minProperties"])
        facts.add(9, number: node["maxItems"] ?? node["maxProperties"])
        facts.add(10, flag: node["uniqueItems"])
        facts.add(12, flag: node["insertionOrder"])
        facts.add(14, string: node["format"]?.string)
        if node["items"] == nil, !isObject, node.mapValue != nil {
            facts.add(15, string: node["patternProperties"]?.sortedMembers.first?.key)
            facts.add(16, [])
        }
        return [.number(try types(node, depth: 0)), .number(facts.present)] + facts.tokens
    }

    /// The bits of the JSON types; those of the alternatives where the node itself says none.
    private func types(_ node: JSONValue, depth: Int) throws(GeneratorError) -> Int {
        let names = ["string", "integer", "number", "boolean", "array", "object", "null"]
        var bits = 0
        for type in node.declaredTypes {
            guard let index = names.firstIndex(of: type) else {
                throw .unsupported(type: schema.typeName, what: "JSON type '\(type)'")
            }
            bits |= 1 << index
        }
        guard bits == 0, depth < 8 else { return bits }
        if node["items"] != nil { bits |= 1 << 4 }
        if node["properties"] != nil || node.mapValue != nil { bits |= 1 << 5 }
        for alternative in node.alternatives {
            bits |= try types(schema.resolve(alternative).node, depth: depth + 1)
        }
        return bits
    }

    /// The facts of a value that are there, with a bit for each.
    private struct Facts {
        var present = 0
        var tokens: [PackToken] = []

        mutating func add(_ bit: Int, _ facts: [PackToken]) {
            present |= 1 << bit
            tokens += facts
        }

        mutating func add(_ bit: Int, number: JSONValue?) {
            guard let number = number?.number.flatMap({ Int($0) }), number >= 0 else { return }
            add(bit, [.number(number)])
        }

        mutating func add(_ bit: Int, string: String?) {
            if let string { add(bit, [.string(string)]) }
        }

        mutating func add(_ bit: Int, flag: JSONValue?) {
            if let flag = flag?.boolean { add(flag ? bit : bit + 1, []) }
        }
    }
}
