import CloudFormation
import OrderedCollections
import TemplateDiff

/// Writes a difference as JSON; docs/diff.schema.json describes the members.
struct DiffJSON {
    /// The version of the schema: raised when a member goes or changes its meaning, not when one is added.
    static let version = 1

    let diff: TemplateDiff

    init(_ diff: TemplateDiff) { self.diff = diff }

    var text: String { JSONWriter.string(value, style: .indented) }

    var value: TemplateValue {
        [
            "version": .integer(Self.version),
            "summary": summary,
            "stacks": .array(
                diff.stacks.map { stack in object(["id": .string(stack.id), "kind": word(stack.kind)], stack.location) }
            ),
            "changes": .array(diff.stacks.flatMap { stack in stack.resources.map { value($0, in: stack.id) } }),
            "entries": .array(diff.stacks.flatMap { stack in stack.entries.map { value($0, in: stack.id) } }),
            "security": .array(diff.security.map(value)),
            "renames": .array(diff.renames.map(value)),
            "orderOnly": .array(diff.orders.map(value)),
            "findings": .array(diff.findings.map(value)),
        ]
    }

    private var summary: TemplateValue {
        let summary = DiffSummary(diff)
        func counts<Key: RawRepresentable<String> & Hashable>(_ keys: [Key], _ counts: [Key: Int]) -> TemplateValue {
            .object(OrderedDictionary(uniqueKeysWithValues: keys.map { ($0.rawValue, .integer(counts[$0] ?? 0)) }))
        }
        return [
            "text": .string(summary.text),
            "stacks": counts(StackChange.Kind.allCases, summary.stacks),
            "resources": counts(ResourceChange.Kind.allCases, summary.resources),
            "entries": .integer(summary.entries),
            "dataAtRisk": .integer(summary.dataAtRisk),
            "accessWidened": .integer(summary.accessWidened),
            "renames": .integer(summary.renames),
            "orderOnly": .integer(summary.orderOnly),
            "findings": counts(Severity.allCases, summary.findings),
        ]
    }

    // MARK: Changes

    private func value(_ change: ResourceChange, in stack: String) -> TemplateValue {
        var members: OrderedDictionary<String, TemplateValue> = [
            "stack": .string(stack), "logicalId": .string(change.logicalID), "type": .string(change.type),
        ]
        if let type = change.oldType { members["oldType"] = .string(type) }
        members["kind"] = word(change.kind)
        if let fate = change.oldResource { members["oldResource"] = word(fate) }
        members["properties"] = .array(change.properties.map(value))
        members["attributes"] = .array(
            change.attributes.map { object(["name": .string($0.name)], old: $0.old, new: $0.new, nil) })
        if let data = change.data {
            members["data"] = [
                "content": .string(data.content), "verdict": word(data.verdict), "reason": .string(data.reason),
            ]
        }
        if let address = change.movedFrom { members["movedFrom"] = value(address) }
        if let address = change.movedTo { members["movedTo"] = value(address) }
        return object(members, change.location)
    }

    private func value(_ change: PropertyChange) -> TemplateValue {
        var members: OrderedDictionary<String, TemplateValue> = [
            "path": .string(change.path.description), "keys": keys(change.path),
        ]
        if let path = change.oldPath {
            members["oldPath"] = .string(path.description)
            members["oldKeys"] = keys(path)
        }
        if let label = change.label { members["label"] = .string(label) }
        members["old"] = change.old
        members["new"] = change.new
        members["impact"] = word(change.impact)
        if change.isOrderOnly { members["orderOnly"] = true }
        if !change.because.isEmpty { members["because"] = .array(change.because.map(value)) }
        return object(members, change.location)
    }

    private func value(_ cause: Cause) -> TemplateValue {
        var members: OrderedDictionary<String, TemplateValue> = [
            "stack": .string(cause.target.stack), "name": .string(cause.target.logicalID),
            "mechanism": .string(cause.mechanism), "event": .string(cause.event),
        ]
        if let path = cause.path { members["path"] = .string(path.description) }
        return .object(members)
    }

    private func value(_ entry: EntryChange, in stack: String) -> TemplateValue {
        var members: OrderedDictionary<String, TemplateValue> = [
            "stack": .string(stack), "section": .string(entry.section),
        ]
        if let name = entry.name { members["name"] = .string(name) }
        return object(members, old: entry.old, new: entry.new, entry.location)
    }

    // MARK: The rest

    private func value(_ change: SecurityChange) -> TemplateValue {
        var members: OrderedDictionary<String, TemplateValue> = [
            "area": word(change.area), "direction": word(change.direction), "stack": .string(change.resource.stack),
            "logicalId": .string(change.resource.logicalID), "type": .string(change.type),
            "path": .string(change.path.description),
        ]
        if let condition = change.condition { members["condition"] = .string(condition) }
        if let remark = change.remark { members["remark"] = .string(remark) }
        return object(
            members, old: change.old.map(TemplateValue.string), new: change.new.map(TemplateValue.string),
            change.location)
    }

    private func value(_ rename: ProbableRename) -> TemplateValue {
        // Hundredths: more digits than that would promise what the measure does not hold.
        let percent = Int((min(1, max(0, rename.similarity)) * 100).rounded(.down))
        return object(
            [
                "old": value(rename.old), "new": value(rename.new), "type": .string(rename.type),
                "similarityPercent": .integer(percent), "advice": .string(rename.advice),
            ], rename.location)
    }

    private func value(_ order: OrderChange) -> TemplateValue {
        object(
            [
                "stack": .string(order.resource.stack), "logicalId": .string(order.resource.logicalID),
                "type": .string(order.type), "path": .string(order.path.description), "keys": keys(order.path),
                "label": .string(order.label),
            ], order.location)
    }

    private func value(_ finding: Finding) -> TemplateValue {
        var members: OrderedDictionary<String, TemplateValue> = [
            "rule": .string(finding.ruleID), "severity": word(finding.severity), "message": .string(finding.message),
        ]
        if let help = finding.help { members["help"] = .string(help) }
        if let path = finding.constructPath { members["constructPath"] = .string(path) }
        if let template = finding.template { members["template"] = .string(template) }
        if let path = finding.templatePath { members["templatePath"] = .string(path) }
        if !finding.related.isEmpty {
            members["related"] = .array(
                finding.related.map { object(["message": .string($0.message)], $0.location) })
        }
        return object(members, finding.location)
    }

    private func value(_ address: ResourceAddress) -> TemplateValue {
        ["stack": .string(address.stack), "logicalId": .string(address.logicalID)]
    }

    private func keys(_ path: TemplatePath) -> TemplateValue {
        .array(
            path.components.map { component in
                switch component {
                case .key(let key): .string(key)
                case .index(let index): .integer(index)
                }
            })
    }

    private func word(_ value: some RawRepresentable<String>) -> TemplateValue { .string(value.rawValue) }

    /// Members with the old and the new value, where there are such: `null` is a value of a template, so what is missing is
    /// left out.
    private func object(
        _ members: OrderedDictionary<String, TemplateValue>, old: TemplateValue? = nil, new: TemplateValue? = nil,
        _ location: SourceLocation?
    ) -> TemplateValue {
        var members = members
        if let old { members["old"] = old }
        if let new { members["new"] = new }
        if let location {
            var place: OrderedDictionary<String, TemplateValue> = [
                "file": .string(location.file), "line": .integer(location.line),
            ]
            if let column = location.column { place["column"] = .integer(column) }
            members["location"] = .object(place)
        }
        return .object(members)
    }
}
