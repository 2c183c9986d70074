import CloudFormation
import ResourceRegistry

/// Adds tags to one resource beside those that it has.
struct TagMerge {
    private let node: Node
    private let form: TagForm

    init(_ node: Node, _ form: TagForm) {
        self.node = node
        self.form = form
    }

    func apply() {
        guard let existing = node.properties.value(for: form.property) else {
            node.setProperty(form.property, to: form.value)
            return
        }
        // The aspect comes by again: both share one buffer, so that this costs nothing.
        if existing == form.value { return }
        guard let merged = merge(existing) else { return reportUnknown() }
        if merged != existing { node.setProperty(form.property, to: merged) }
    }

    private func merge(_ existing: Expression) -> Expression? {
        switch form.tagging {
        case .none: return nil
        case .list(let facts):
            guard let container = facts.container else { return mergeList(existing) }
            guard case .object(var fields) = existing else { return nil }
            guard let list = mergeList(fields.value(for: container) ?? .array([])) else { return nil }
            fields.setValue(list, for: container)
            return .object(fields)
        case .map: return mergeMap(existing)
        case .specifications(let facts): return mergeSpecifications(existing, facts)
        }
    }

    private func mergeMap(_ existing: Expression) -> Expression? {
        guard case .object(let own) = existing, !Self.isFunction(own) else { return nil }
        TagRules.check(own.map { ($0.name, $0.value) }, of: node, adding: form.tags)
        let added = form.tags.filter { tag in !own.contains { $0.name == tag.key } }
        let fields = own + added.map { Expression.Field($0.key, $0.value) }
        return .object(fields.sorted { $0.name < $1.name })
    }

    private func mergeList(_ existing: Expression) -> Expression? {
        guard case .array(let own) = existing else { return nil }
        let names = form.memberNames
        let known = own.map { Self.tags(of: $0, names.key, names.value) }
        let ownTags = known.flatMap { $0 }
        TagRules.check(ownTags, of: node, adding: form.tags)
        let added = form.tags.filter { tag in !ownTags.contains { $0.key == tag.key } }
        // What has no key that is known before deployment comes last, in the order in which it was written.
        let all =
            zip(own, known).map { (key: $1.first?.key, element: $0) }
            + added.map { (key: $0.key, element: form.element($0)) }
        let sorted = all.enumerated().sorted { left, right in
            switch (left.element.key, right.element.key) {
            case (let leftKey?, let rightKey?) where leftKey != rightKey: leftKey < rightKey
            case (_?, nil): true
            case (nil, _?): false
            default: left.offset < right.offset
            }
        }
        return .array(sorted.map(\.element.element))
    }

    private func mergeSpecifications(_ existing: Expression, _ facts: TagSpecifications) -> Expression? {
        guard case .array(var own) = existing else { return nil }
        for index in own.indices {
            guard case .object(var fields) = own[index],
                fields.value(for: facts.resourceType) == .string(form.kind)
            else { continue }
            guard let list = mergeList(fields.value(for: facts.tags) ?? .array([])) else { return nil }
            fields.setSortedValue(list, for: facts.tags)
            own[index] = .object(fields)
            return .array(own)
        }
        guard case .array(let added) = form.value else { return nil }
        return .array(own + added)
    }

    /// The keys and values of an element of a list: one, or those of both branches of an `Fn::If`.
    private static func tags(of element: Expression, _ key: String, _ value: String) -> [(
        key: String, value: Expression
    )] {
        switch element {
        case .object(let fields):
            guard case .string(let text)? = fields.value(for: key) else { return [] }
            return [(text, fields.value(for: value) ?? .string(""))]
        case .function("Fn::If", .array(let parts)) where parts.count == 3:
            let first = tags(of: parts[1], key, value)
            return first + tags(of: parts[2], key, value).filter { other in !first.contains { $0.key == other.key } }
        default: return []
        }
    }

    private static func isFunction(_ fields: [Expression.Field]) -> Bool {
        fields.count == 1 && (fields[0].name == "Ref" || fields[0].name.hasPrefix("Fn::"))
    }

    private func reportUnknown() {
        let keys = form.tags.map(\.key).joined(separator: ", ")
        node.annotate(
            .warning(
                "'\(node.path)' is not tagged with \(keys): its \(form.property) are known only at deployment",
                help: "write the tags as a literal list, or put these into each branch of the function",
                rule: "tag/intrinsic"
            )
        )
    }
}
