import CloudFormation
import DependencyGraph
import OrderedCollections

/// What changes in templates outside of their resources.
struct EntryComparison {
    private let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    func run() {
        for index in context.pairs.indices {
            let pair = context.pairs[index]
            let old = pair.old?.written ?? Template()
            let new = pair.new?.written ?? Template()
            context.entries[index] = Self.changes(old, new, pair)
        }
    }

    /// What changes, by section and name.
    static func changes(_ old: Template, _ new: Template, _ pair: TemplatePair) -> [EntryChange] {
        var found = Found(pair: pair)
        if old.parameters != new.parameters {
            found.compare(.parameters, old.parameters, new.parameters) { $0.templateValue }
        }
        if old.rules != new.rules { found.compare(.rules, old.rules, new.rules) { $0.templateValue } }
        if old.mappings != new.mappings {
            found.compare(.mappings, old.mappings, new.mappings) { $0.templateValue }
        }
        if old.conditions != new.conditions { found.compare(.conditions, old.conditions, new.conditions) { $0 } }
        if old.outputs != new.outputs { found.compare(.outputs, old.outputs, new.outputs) { $0.templateValue } }
        if old.verbatimEntries != new.verbatimEntries {
            for section in TemplateSection.allCases {
                let (olds, news) = (old.verbatimEntries[section] ?? [:], new.verbatimEntries[section] ?? [:])
                found.compare(section, olds, news) { $0 }
            }
        }
        found.compare("AWSTemplateFormatVersion", nil, version(old), version(new))
        found.compare(
            "Description", nil, old.description.map(TemplateValue.string), new.description.map(TemplateValue.string))
        found.compare("Transform", nil, transform(old), transform(new))
        found.compareMembers("Metadata", old.metadata, new.metadata)
        for name in Set(old.other.keys).union(new.other.keys) {
            found.compareMembers(name, written(old.other[name]), written(new.other[name]))
        }
        return found.changes.sorted { left, right in
            (left.section, left.name ?? "") < (right.section, right.name ?? "")
        }
    }

    /// One version exists, and means the same written or not.
    private static func version(_ template: Template) -> TemplateValue? {
        template.formatVersion == "2010-09-09" ? nil : template.formatVersion.map(TemplateValue.string)
    }

    /// One macro means the same in a list of its own.
    private static func transform(_ template: Template) -> TemplateValue? {
        if case .array(let elements)? = template.transform, elements.count == 1 { return elements[0] }
        return template.transform
    }

    /// A section written though empty means nothing.
    private static func written(_ value: TemplateValue?) -> TemplateValue? {
        if case .object(let members)? = value, members.isEmpty { nil } else { value }
    }

    private struct Found {
        let pair: TemplatePair
        var changes: [EntryChange] = []

        mutating func compare<Entry: Equatable>(
            _ section: TemplateSection, _ old: OrderedDictionary<String, Entry>,
            _ new: OrderedDictionary<String, Entry>,
            _ value: (Entry) -> TemplateValue
        ) {
            for (name, entry) in new where old[name] != entry {
                compare(section.rawValue, name, old[name].map(value), value(entry))
            }
            for (name, entry) in old where new[name] == nil { compare(section.rawValue, name, value(entry), nil) }
        }

        /// Compares what may be an object, member by member.
        mutating func compareMembers(_ section: String, _ old: TemplateValue?, _ new: TemplateValue?) {
            if old == new { return }
            guard let olds = members(old), let news = members(new) else {
                compare(section, nil, old, new)
                return
            }
            for (name, value) in news { compare(section, name, olds[name], value) }
            for (name, value) in olds where news[name] == nil { compare(section, name, value, nil) }
        }

        private func members(_ value: TemplateValue?) -> OrderedDictionary<String, TemplateValue>? {
            value == nil ? [:] : value?.objectValue
        }

        mutating func compare(_ section: String, _ name: String?, _ old: TemplateValue?, _ new: TemplateValue?) {
            if old == new { return }
            let known = TemplateSection(rawValue: section)
            let node = SchemaNode.free(known == nil || known == .resources ? .plain : .text)
            if let old, let new, Meaning.of(old, node) == Meaning.of(new, node) { return }
            let side = new == nil ? pair.old : pair.new
            var location: SourceLocation?
            if let known, let name {
                location = side?.location(of: name, in: known)
            } else {
                location =
                    side?.sources.location(of: TemplatePath([.key(section)] + (name.map { [.key($0)] } ?? [])))
                    ?? side?.sources.template.location
            }
            changes.append(EntryChange(section: section, name: name, old: old, new: new, location: location))
        }
    }
}
