/// Doc comments: facts of the registry, and a link to AWS's page. No description is copied.
enum DocComment {
    /// Longer patterns are left to the packed facts.
    private static let longestPattern = 100

    private static let root = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference"

    private static let serverless =
        "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide"

    /// The page of a resource type: `aws-resource-<service>-<resource>.html`, in lower case; in the guide of the serverless
    /// application model `sam-resource-<resource>.html`.
    static func page(_ schema: ResourceSchema) -> String {
        let parts = schema.nameParts
        if schema.typeName == ServerlessSchema.globals {
            return "\(serverless)/sam-specification-template-anatomy-globals.html"
        }
        if schema.typeName.hasPrefix(ServerlessSchema.prefix) {
            return "\(serverless)/sam-resource-\(parts[2].lowercased()).html"
        }
        return "\(root)/aws-resource-\(parts[1].lowercased())-\(parts[2].lowercased()).html"
    }

    /// The page of a property type: `aws-properties-<service>-<resource>-<definition>.html`, in lower case.
    static func page(_ definition: String, of schema: ResourceSchema) -> String {
        let parts = schema.nameParts
        return
            "\(root)/aws-properties-\(parts[1].lowercased())-\(parts[2].lowercased())-\(definition.lowercased()).html"
    }

    /// A property's facts in one line.
    static func facts(_ property: PropertyModel, replacement: String? = nil) -> String {
        let node = property.node
        var facts = ["`\(property.name)`: \(kind(property.shape))\(property.isRequired ? ", required" : "")."]
        if let values = node["enum"]?.array, let list = short(values) { facts.append("One of \(list).") }
        if let range = range(node["minLength"]?.number, node["maxLength"]?.number) {
            facts.append("\(range) characters.")
        }
        if let range = range(node["minimum"]?.number, node["maximum"]?.number) { facts.append("From \(range).") }
        if let range = range(node["minItems"]?.number, node["maxItems"]?.number) { facts.append("\(range) elements.") }
        if let pattern = node["pattern"]?.string, pattern.utf8.count <= longestPattern, isPlain(pattern) {
            facts.append("Pattern `\(pattern)`.")
        }
        if let format = node["format"]?.string, format.contains("::"), isPlain(format) {
            facts.append("Format `\(format)`.")
        }
        if let replacement { facts.append(replacement) }
        return facts.joined(separator: " ")
    }

    /// Whether a change of a top-level property replaces the resource.
    static func replacement(_ property: String, _ schema: ResourceSchema) -> String? {
        let always = schema.paths("createOnlyProperties").filter { $0[0] == property }
        let sometimes = schema.paths("conditionalCreateOnlyProperties").filter { $0[0] == property }
        if always.contains([property]) { return "Change replaces the resource." }
        if sometimes.contains([property]) { return "Change may replace the resource." }
        let inner = (always + sometimes).map { "`\($0.joined(separator: "."))`" }
        guard !inner.isEmpty else { return nil }
        return inner.count <= 3
            ? "Change of \(inner.joined(separator: ", ")) \(always.isEmpty ? "may replace" : "replaces") the resource."
            : "Change of some of its parts replaces the resource."
    }

    private static func kind(_ shape: PropertyShape) -> String {
        switch shape {
        case .string: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .json: "JSON"
        case .list(let element): "list of \(kind(element))"
        case .map(let element): "map of \(kind(element))"
        case .nested(let name): "`\(name)`"
        }
    }

    private static func short(_ values: [JSONValue]) -> String? {
        let texts = values.compactMap { $0.string ?? $0.number }
        guard texts.count == values.count, texts.count <= 6, texts.allSatisfy({ isPlain($0) && !$0.isEmpty }) else {
            return nil
        }
        return texts.map { "`\($0)`" }.joined(separator: ", ")
    }

    private static func range(_ low: String?, _ high: String?) -> String? {
        switch (low, high) {
        case (nil, nil): nil
        case (let low?, nil): low == "0" ? nil : "\(low) or more"
        case (nil, let high?): "up to \(high)"
        case (let low?, let high?): low == high ? low : "\(low) to \(high)"
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "`") }
    }
}
