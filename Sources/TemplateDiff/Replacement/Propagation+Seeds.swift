import CloudFormation
import DependencyGraph
import OrderedCollections

extension Propagation {
    /// Notes what changes by its text.
    mutating func seed() {
        for pair in context.pairs.indices {
            guard let old = context.pairs[pair].old, let new = context.pairs[pair].new else { continue }
            seedEntries(old.template, new.template, pair)
            for index in context.resources[pair].values.indices { seedResource(pair, index) }
        }
    }

    private mutating func seedEntries(_ old: Template, _ new: Template, _ pair: Int) {
        let outer = context.pairs[pair].outer
        for entry in context.entries[pair] {
            guard let name = entry.name, entry.old != nil, entry.new != nil else { continue }
            switch TemplateSection(rawValue: entry.section) {
            case .parameters:
                guard let change = Self.change(of: old.parameters[name], new.parameters[name]) else { continue }
                // The one who deploys may give a value, or keep the one given before; the stack around a nested one says.
                if let outer, given(name, by: outer) { continue }
                note(
                    .init(pair: pair, kind: .parameter, name: name, isCertain: outer != nil), "\(change) changes",
                    path: [change])
            case .conditions:
                note(.init(pair: pair, kind: .condition, name: name, isCertain: false), "definition changes")
            case .mappings: seedMapping(old.mappings[name], new.mappings[name], name, pair)
            case .outputs:
                guard let before = old.outputs[name]?.value, let after = new.outputs[name]?.value,
                    Meaning.of(before, .free(.text)) != Meaning.of(after, .free(.text))
                else { continue }
                note(.init(pair: pair, kind: .output, name: name, isCertain: true), "value changes", path: ["Value"])
            default: continue
            }
        }
    }

    /// The attribute of a parameter that changes its value; `nil` if none does.
    private static func change(of old: TemplateParameter?, _ new: TemplateParameter?) -> String? {
        guard let old, let new else { return nil }
        // A name in the parameter store instead of a value, or the other way round.
        if old.type != new.type, [old.type, new.type].contains(where: { $0.hasPrefix("AWS::SSM::Parameter::Value<") }) {
            return "Type"
        }
        guard let before = old.defaultValue, let after = new.defaultValue,
            Meaning.of(before, .free(.text)) != Meaning.of(after, .free(.text))
        else { return nil }
        return "Default"
    }

    private func given(_ parameter: String, by outer: (pair: Int, resource: String)) -> Bool {
        context.resources[outer.pair][outer.resource]?.new?.properties["Parameters"]?[parameter] != nil
    }

    private mutating func seedMapping(_ old: TemplateMapping?, _ new: TemplateMapping?, _ name: String, _ pair: Int) {
        guard let old, let new else { return }
        for (top, row) in old.rows {
            for (second, value) in row where new.rows[top]?[second] != value {
                note(
                    .init(pair: pair, kind: .mapping, name: name, keys: [top, second], isCertain: true),
                    "\(top).\(second) changes", path: [top, second])
            }
        }
    }

    private mutating func seedResource(_ pair: Int, _ index: Int) {
        let resource = context.resources[pair].values[index]
        guard resource.old != nil, resource.new != nil, resource.changes else { return }
        noteLevel(pair, index)
        for change in resource.properties {
            noteProperty(change, pair, resource, isCertain: !change.path.components.contains(.key("Fn::If")))
        }
    }
}
