import CloudFormation
import DependencyGraph
import TemplateDiff

/// Stacks for tests, from the JSON of their resources, and differences as lines of text.
enum SecurityFixtures {
    static func template(_ json: String) throws -> Template { try Template(TemplateValue(json: json)) }

    static func stack(_ id: String, _ template: Template, nested: [String: GraphTemplate] = [:]) -> GraphStack {
        GraphStack(id: id, template: GraphTemplate(id: id, template: template, nested: nested))
    }

    /// What changes between the resources of two templates.
    static func changes(_ old: String, _ new: String, conditions: String = "{}") throws -> [SecurityChange] {
        let stacks = try [old, new].map { resources in
            stack("app", try template("{\"Conditions\": \(conditions), \"Resources\": {\(resources)}}"))
        }
        return SecurityComparison(from: [stacks[0]], to: [stacks[1]]).changes
    }

    /// The same as lines: `widened ${Role}: Allow … -> Allow … [IsProd] (remark)`.
    static func lines(_ old: String, _ new: String, conditions: String = "{}") throws -> [String] {
        try changes(old, new, conditions: conditions).map(line)
    }

    static func line(_ change: SecurityChange) -> String {
        let texts = [change.old ?? "nothing", change.new ?? "nothing"].joined(separator: " -> ")
        let condition = change.condition.map { " [\($0)]" } ?? ""
        return "\(change.direction.rawValue): \(texts)\(condition)\(change.remark.map { " (\($0))" } ?? "")"
    }
}
