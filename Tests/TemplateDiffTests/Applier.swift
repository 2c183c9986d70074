import CloudFormation
import DependencyGraph
import OrderedCollections
import TemplateDiff

/// Applies a difference to the old templates, and knows nothing but what the difference says: what it leaves out is missed.
struct Applier {
    /// What could not be applied: a place that is not there.
    private(set) var problems: [String] = []

    /// The templates that come out.
    mutating func apply(_ diff: TemplateDiff, to old: [GraphStack]) -> [GraphStack] {
        var stacks = old
        for change in diff.stacks {
            let names = change.id.split(separator: "/").map(String.init)
            switch change.kind {
            case .removed where names.count == 1: stacks.removeAll { $0.id == change.id }
            case .removed: self.change(&stacks, names) { $0 = nil }
            case .added:
                let template = GraphTemplate(id: names[names.count - 1], template: Template())
                if names.count == 1 { stacks.append(GraphStack(id: change.id, template: template)) }
                self.change(&stacks, names) { $0 = $0 ?? template }
                fallthrough
            case .changed:
                var template = Self.template(stacks, names) ?? Template()
                apply(change, to: &template)
                self.change(&stacks, names) { $0?.template = template }
            }
        }
        return stacks
    }

    private static func template(_ stacks: [GraphStack], _ names: [String]) -> Template? {
        var template = stacks.first { $0.id == names[0] }?.template
        for name in names.dropFirst() { template = template?.nested[name] }
        return template?.template
    }

    private func change(
        _ stacks: inout [GraphStack], _ names: [String], _ body: (inout GraphTemplate?) -> Void
    ) {
        guard let index = stacks.firstIndex(where: { $0.id == names[0] }) else { return }
        func go(_ template: inout GraphTemplate, _ rest: ArraySlice<String>) {
            guard let name = rest.first else { return }
            if rest.count == 1 {
                body(&template.nested[name])
            } else if var nested = template.nested[name] {
                go(&nested, rest.dropFirst())
                template.nested[name] = nested
            }
        }
        if names.count == 1 {
            var whole: GraphTemplate? = stacks[index].template
            body(&whole)
            if let whole { stacks[index].template = whole }
        } else {
            go(&stacks[index].template, names.dropFirst())
        }
    }

    // MARK: Templates

    private mutating func apply(_ change: StackChange, to template: inout Template) {
        var whole = template.templateValue.objectValue ?? [:]
        for entry in change.entries where entry.because.isEmpty {
            guard let name = entry.name else {
                set(&whole, entry.section, entry.old, entry.new)
                continue
            }
            var section = whole[entry.section]?.objectValue ?? [:]
            set(&section, name, entry.old, entry.new)
            if section.isEmpty {
                whole.removeValue(forKey: entry.section)
            } else {
                whole[entry.section] = .object(section)
            }
        }
        var resources = whole["Resources"]?.objectValue ?? [:]
        for resource in change.resources { apply(resource, to: &resources) }
        if resources.isEmpty { whole.removeValue(forKey: "Resources") } else { whole["Resources"] = .object(resources) }
        do {
            template = try Template(.object(whole))
        } catch {
            problems.append("\(change.id): \(error)")
        }
    }

    private mutating func apply(
        _ change: ResourceChange, to resources: inout OrderedDictionary<String, TemplateValue>
    ) {
        let changesInside = !change.properties.isEmpty || !change.attributes.isEmpty
        if change.kind == .removed || change.kind == .orphaned, !changesInside {
            resources[change.logicalID] = nil
            return
        }
        // What is new is named only: `withAdditions` looks its content up, as a reader does.
        if change.kind == .added || change.kind == .imported, !changesInside { return }
        guard var resource = resources[change.logicalID]?.objectValue else {
            problems.append("\(change.logicalID) is not there")
            return
        }
        if change.oldType != nil { resource["Type"] = .string(change.type) }
        for attribute in change.attributes where attribute.because.isEmpty {
            set(&resource, attribute.name, attribute.old, attribute.new)
        }
        var properties = resource["Properties"] ?? [:]
        Edit.apply(change.properties.filter(\.because.isEmpty), to: &properties, &problems)
        if properties == [:] { resource.removeValue(forKey: "Properties") } else { resource["Properties"] = properties }
        resources[change.logicalID] = .object(resource)
    }

    private mutating func set(
        _ members: inout OrderedDictionary<String, TemplateValue>, _ key: String, _ old: TemplateValue?,
        _ new: TemplateValue?
    ) {
        if let old, members[key] == nil { problems.append("\(key) is not there, and was \(old)") }
        members[key] = new
    }

    /// The same templates with what is new, which a difference names but does not hold.
    static func withAdditions(_ diff: TemplateDiff, to old: [GraphStack], from new: [GraphStack]) -> [GraphStack] {
        var stacks = old
        let applier = Applier()
        for stack in diff.stacks where stack.kind != .removed {
            let names = stack.id.split(separator: "/").map(String.init)
            for resource in stack.resources where resource.kind == .added || resource.kind == .imported {
                guard let added = template(new, names)?.resources[resource.logicalID],
                    template(stacks, names)?.resources[resource.logicalID] == nil
                else { continue }
                applier.change(&stacks, names) { $0?.template.resources[resource.logicalID] = added }
            }
        }
        return stacks
    }
}

/// A change of one value, as a tree of what changes below it.
private struct Edit {
    private var keys: OrderedDictionary<String, Edit> = [:]
    /// Elements that change: by their old place, with the new one where a change tells it.
    private var elements: OrderedDictionary<Int, (new: Int?, edit: Edit)> = [:]
    private var removed: Set<Int> = []
    private var inserted: [Int: TemplateValue] = [:]
    private var leaf: PropertyChange?

    static func apply(_ changes: [PropertyChange], to value: inout TemplateValue, _ problems: inout [String]) {
        var root = Edit()
        for change in changes {
            let path = change.path.components
            root.add(change, (change.oldPath?.components ?? path)[...], path[...])
        }
        root.run(&value, "", &problems)
    }

    private mutating func add(
        _ change: PropertyChange, _ old: ArraySlice<TemplatePath.Component>, _ new: ArraySlice<TemplatePath.Component>
    ) {
        guard let first = new.first, let before = old.first else {
            leaf = change
            return
        }
        switch (before, first) {
        case (.key(let key), _): keys[key, default: Edit()].add(change, old.dropFirst(), new.dropFirst())
        case (.index(let place), .index) where new.count == 1 && change.new == nil: removed.insert(place)
        case (_, .index(let place)) where new.count == 1 && change.old == nil: inserted[place] = change.new
        case (.index(let from), .index(let to)):
            var element = elements[from] ?? (nil, Edit())
            // The place of what goes is that in the old template.
            if change.new != nil { element.new = to }
            element.edit.add(change, old.dropFirst(), new.dropFirst())
            elements[from] = element
        case (.index, .key): break
        }
    }

    private func run(_ value: inout TemplateValue, _ place: String, _ problems: inout [String]) {
        if let leaf {
            if let old = leaf.old, old != value { problems.append("\(place) is \(value.json), and was \(old.json)") }
            value = leaf.new ?? value
            return
        }
        if let text = value.stringValue, let read = try? TemplateValue(json: text) { value = read }
        if !keys.isEmpty { members(&value, place, &problems) }
        if !elements.isEmpty || !removed.isEmpty || !inserted.isEmpty { list(&value, place, &problems) }
    }

    private func members(_ value: inout TemplateValue, _ place: String, _ problems: inout [String]) {
        guard case .object(var members) = value else {
            // Branches of an `Fn::If` and single elements are told by index alone.
            problems.append("\(place) is no object: \(value.json)")
            return
        }
        for (key, edit) in keys {
            let inner = place.isEmpty ? key : "\(place).\(key)"
            if let leaf = edit.leaf, leaf.new == nil || leaf.old == nil {
                if let old = leaf.old, members[key] != old {
                    problems.append("\(inner) is \(members[key]?.json ?? "nothing"), and was \(old.json)")
                }
                members[key] = leaf.new
            } else if var member = members[key] {
                edit.run(&member, inner, &problems)
                members[key] = member
            } else {
                problems.append("\(inner) is not there")
            }
        }
        value = .object(members)
    }

    private func list(_ value: inout TemplateValue, _ place: String, _ problems: inout [String]) {
        guard case .array(var old) = value else {
            problems.append("\(place) is no list: \(value.json)")
            return
        }
        // What moves gets its new place; what is not told of fills the rest, in its order.
        var placed = inserted
        var taken = removed
        for (from, (to, edit)) in elements {
            guard old.indices.contains(from) else {
                problems.append("\(place)[\(from)] is not there")
                continue
            }
            edit.run(&old[from], "\(place)[\(from)]", &problems)
            guard let to else { continue }
            placed[to] = old[from]
            taken.insert(from)
        }
        for index in removed where !old.indices.contains(index) { problems.append("\(place)[\(index)] is not there") }
        var rest = old.indices.filter { !taken.contains($0) }.map { old[$0] }[...]
        var result: [TemplateValue] = []
        var index = 0
        while !rest.isEmpty || !placed.isEmpty {
            if let element = placed.removeValue(forKey: index) {
                result.append(element)
            } else if let element = rest.popFirst() {
                result.append(element)
            } else {
                // A place beyond the end: the list is longer by what counts as nothing.
                if let next = placed.keys.min(), let element = placed.removeValue(forKey: next) {
                    result.append(element)
                }
            }
            index += 1
        }
        value = .array(result)
    }
}
