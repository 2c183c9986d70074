import CloudFormation
import DependencyGraph
import OrderedCollections
import TemplateDiff
import Testing

@Suite("For all templates")
struct LawTests {
    private static func stack(_ id: String, _ template: Template) -> GraphStack {
        GraphStack(id: id, template: GraphTemplate(id: id, template: template))
    }

    @Test("one does not differ from itself, nor from itself in other words")
    func same() {
        for seed in 0..<300 {
            var templates = RandomTemplates(seed: UInt64(seed))
            let one = templates.template()
            let other = templates.respelled(one)
            #expect(TemplateDiff(from: [Self.stack("s", one)], to: [Self.stack("s", one)]).isEmpty)
            let diff = TemplateDiff(from: [Self.stack("s", one)], to: [Self.stack("s", other)])
            #expect(diff.isEmpty, "seed \(seed): \(diff.stacks)")
        }
    }

    @Test("the difference is all there is: without it both are the same, and what it quotes is there")
    func complete() throws {
        var changes = 0
        for seed in 0..<600 {
            var templates = RandomTemplates(seed: UInt64(seed))
            let old = templates.template()
            let new = templates.changed(old)
            let diff = TemplateDiff(from: [Self.stack("s", old)], to: [Self.stack("s", new)])
            var (before, after) = (old, new)
            let found = Dictionary(
                (diff.stacks.first?.resources ?? []).map { ($0.logicalID, $0) }, uniquingKeysWith: { first, _ in first }
            )
            for id in Set(old.resources.keys).union(new.resources.keys) {
                guard let change = found[id] else { continue }
                guard var one = before.resources[id], var other = after.resources[id] else {
                    #expect(
                        change.kind
                            == (new.resources[id] == nil
                                ? (change.oldResource == .retained ? .orphaned : .removed) : .added))
                    before.resources[id] = nil
                    after.resources[id] = nil
                    continue
                }
                (one.properties, other.properties) = (Cut.opened(one.properties), Cut.opened(other.properties))
                let own = change.properties.filter(\.because.isEmpty)
                changes += own.count
                for property in own {
                    if let value = property.old {
                        #expect(
                            TemplateValue.object(one.properties)[property.oldPath ?? property.path] == Cut.opened(value)
                        )
                    }
                    if let value = property.new {
                        #expect(TemplateValue.object(other.properties)[property.path] == Cut.opened(value))
                    }
                }
                one.properties = Cut.out(of: one.properties, own.filter { $0.old != nil }.map { $0.oldPath ?? $0.path })
                other.properties = Cut.out(of: other.properties, own.filter { $0.new != nil }.map(\.path))
                if change.attributes.contains(where: { $0.name == "Metadata" }) {
                    (one.metadata, other.metadata) = (nil, nil)
                }
                before.resources[id] = one
                after.resources[id] = other
            }
            #expect(
                Cut.plain(before.resources.mapValues(\.templateValue))
                    == Cut.plain(after.resources.mapValues(\.templateValue)),
                "seed \(seed)")
        }
        #expect(changes > 1_000)
    }

    @Test("the order of stacks and of what they hold makes no difference, nor does the run")
    func order() {
        for seed in 0..<150 {
            var templates = RandomTemplates(seed: UInt64(seed))
            let (one, two) = (templates.template(), templates.template())
            let (newOne, newTwo) = (templates.changed(one), templates.changed(two))
            let diff = TemplateDiff(
                from: [Self.stack("a", one), Self.stack("b", two)],
                to: [Self.stack("a", newOne), Self.stack("b", newTwo)])
            let again = TemplateDiff(
                from: [Self.stack("b", templates.reordered(two)), Self.stack("a", templates.reordered(one))],
                to: [Self.stack("b", templates.reordered(newTwo)), Self.stack("a", templates.reordered(newOne))])
            #expect(diff == again, "seed \(seed)")
        }
    }

    @Test("a difference is one in both directions")
    func directions() {
        for seed in 0..<200 {
            var templates = RandomTemplates(seed: UInt64(seed))
            let old = templates.template()
            let new = templates.changed(old)
            let there = TemplateDiff(from: [Self.stack("s", old)], to: [Self.stack("s", new)])
            let back = TemplateDiff(from: [Self.stack("s", new)], to: [Self.stack("s", old)])
            #expect(there.isEmpty == back.isEmpty)
            let ids = { (diff: TemplateDiff) in
                diff.stacks.first?.resources.filter { $0.properties.contains { $0.because.isEmpty } }.map(\.logicalID)
                    ?? []
            }
            #expect(ids(there) == ids(back), "seed \(seed)")
        }
    }
}

/// Takes values out of templates.
enum Cut {
    /// Properties without what stands at some places. A list keeps its other elements where they are until all are out.
    static func out(
        of properties: OrderedDictionary<String, TemplateValue>, _ paths: [TemplatePath]
    ) -> OrderedDictionary<String, TemplateValue> {
        var value = TemplateValue.object(properties)
        for path in paths { value = replace(value, path.components[...]) }
        return sweep(value).objectValue ?? [:]
    }

    /// Properties with what JSON texts say in place of them.
    static func opened(_ properties: OrderedDictionary<String, TemplateValue>) -> OrderedDictionary<
        String, TemplateValue
    > {
        properties.mapValues(opened)
    }

    /// What a JSON text says.
    static func opened(_ value: TemplateValue) -> TemplateValue {
        guard let text = value.stringValue, text.hasPrefix("{") else { return value }
        return (try? TemplateValue(json: text)) ?? value
    }

    private static let hole: TemplateValue = ["hole": .null]

    private static func replace(_ value: TemplateValue, _ path: ArraySlice<TemplatePath.Component>) -> TemplateValue {
        guard let first = path.first else { return hole }
        switch (value, first) {
        case (.object(var members), .key(let key)):
            members[key] = members[key].map { replace($0, path.dropFirst()) }
            return .object(members)
        case (.array(var elements), .index(let index)) where elements.indices.contains(index):
            elements[index] = replace(elements[index], path.dropFirst())
            return .array(elements)
        default: return value
        }
    }

    private static func sweep(_ value: TemplateValue) -> TemplateValue {
        switch value {
        case .array(let elements): return .array(elements.filter { $0 != hole }.map(sweep))
        case .object(let members):
            var result: OrderedDictionary<String, TemplateValue> = [:]
            for (key, member) in members where member != hole { result[key] = sweep(member) }
            return .object(result)
        default: return value
        }
    }

    /// Resources as text in which no order counts, and nothing is written as nothing.
    static func plain(_ resources: OrderedDictionary<String, TemplateValue>) -> String {
        plain(.object(resources))
    }

    private static func plain(_ value: TemplateValue) -> String {
        switch value {
        case .array(let elements): "[\(elements.filter { $0 != noValue }.map(plain).sorted().joined(separator: ","))]"
        case .object(let members):
            "{\(members.filter { $0.value != noValue }.map { "\($0.key):\(plain($0.value))" }.sorted().joined(separator: ","))}"
        default: value.json
        }
    }

    private static let noValue: TemplateValue = ["Ref": "AWS::NoValue"]
}
