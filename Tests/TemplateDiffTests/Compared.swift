import CloudFormation
import DependencyGraph
import TemplateDiff

/// Templates written as JSON in a test, compared.
enum Compared {
    /// A stack of a template in JSON.
    static func stack(
        _ id: String, _ json: String, region: String? = nil, nested: [String: String] = [:]
    ) throws -> GraphStack {
        GraphStack(
            id: id, account: nil, region: region,
            template: GraphTemplate(
                id: id, template: try Template(TemplateValue(json: json)),
                nested: try nested.mapValues {
                    GraphTemplate(id: id, template: try Template(TemplateValue(json: $0)))
                }))
    }

    /// The difference of two templates, as the stack `s`.
    static func templates(_ old: String, _ new: String) throws -> TemplateDiff {
        TemplateDiff(from: [try stack("s", old)], to: [try stack("s", new)])
    }

    /// The difference of the resource `R` of a type with these properties.
    static func resource(_ type: String, _ old: String, _ new: String) throws -> TemplateDiff {
        try templates(
            #"{"Resources": {"R": {"Type": "\#(type)", "Properties": \#(old)}}}"#,
            #"{"Resources": {"R": {"Type": "\#(type)", "Properties": \#(new)}}}"#)
    }

    /// The difference of the resource `R`, each side with all its attributes.
    static func attributes(_ old: String, _ new: String) throws -> TemplateDiff {
        try templates(#"{"Resources": {"R": \#(old)}}"#, #"{"Resources": {"R": \#(new)}}"#)
    }
}

extension TemplateDiff {
    /// The change of a resource: `stack/LogicalId`, or a logical id of the stack `s`.
    subscript(id: String) -> ResourceChange? {
        let slash = id.lastIndex(of: "/")
        let stack = slash.map { String(id[..<$0]) } ?? "s"
        let name = slash.map { String(id[id.index(after: $0)...]) } ?? id
        return stacks.first { $0.id == stack }?.resources.first { $0.logicalID == name }
    }

    /// What happens to the properties of the resource, one line each.
    func lines(_ id: String = "R") -> [String] { self[id]?.properties.map(\.line) ?? [] }

    /// `Outputs.Url`, for what changes outside of resources.
    func entryNames(_ stack: String = "s") -> [String] {
        stacks.first { $0.id == stack }?.entries.map { "\($0.section).\($0.name ?? "")" } ?? []
    }
}

extension PropertyChange {
    /// `Tags[app].Value: update "a" → "b"`.
    var line: String {
        var text = "\(label ?? path.description): \(impact)"
        if because.isEmpty { text += " \(Self.text(old)) → \(Self.text(new))" }
        for cause in because { text += " ← \(cause.target) \(cause.mechanism) \(cause.event)" }
        return text
    }

    private static func text(_ value: TemplateValue?) -> String {
        guard let value else { return "nothing" }
        return value.json
    }
}

extension TemplateValue {
    /// Compact JSON, keys as written.
    var json: String {
        switch self {
        case .null: "null"
        case .boolean(let truth): truth ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let text): text
        case .string(let text): "\"\(text)\""
        case .array(let elements): "[\(elements.map(\.json).joined(separator: ","))]"
        case .object(let members): "{\(members.map { "\"\($0)\":\($1.json)" }.joined(separator: ","))}"
        }
    }
}
