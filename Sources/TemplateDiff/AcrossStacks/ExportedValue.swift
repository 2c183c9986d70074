import CloudFormation
import DependencyGraph
import OrderedCollections

/// Tells whether the value of an output changes.
struct ExportedValue {
    /// What changes it.
    enum Change: Hashable {
        /// It is written otherwise, from one text to another.
        case text(String, String)
        /// A resource that it names is replaced.
        case replaced(ResourceAddress)
    }

    let replaced: Set<ResourceAddress>

    /// What changes the value of an output.
    /// - Parameters:
    ///   - name: The output's logical id, on both sides.
    ///   - old: The template as it is deployed.
    ///   - new: The template as it is to be.
    ///   - stack: The stack's id, or the way to the nested stack.
    /// - Returns: `nil` if it stays the same.
    func change(of name: String, from old: GraphTemplate, to new: GraphTemplate, in stack: String) -> Change? {
        guard let before = old.template.outputs[name]?.value, let after = new.template.outputs[name]?.value else {
            return nil
        }
        if !before.isEquivalent(to: after) || old.template.mappings != new.template.mappings {
            // Two spellings of one value are the same in all worlds; these two tell most of them apart.
            for truth in [true, false] {
                let world = ConditionWorld(others: truth)
                let texts = [(before, old), (after, new)].map { value, template in
                    CompactText(Scope(world: world, mappings: template.template.mappings, given: [:]))(value)
                }
                if texts[0] != texts[1] {
                    return .text(CompactText.shown(texts[0]), CompactText.shown(texts[1]))
                }
            }
        }
        return change(in: after, from: old, to: new, in: stack)
    }

    private func change(
        in value: TemplateValue, from old: GraphTemplate, to new: GraphTemplate, in stack: String
    ) -> Change? {
        for (resource, attribute) in references(value) {
            let address = ResourceAddress(stack: stack, logicalID: resource)
            if replaced.contains(address) { return .replaced(address) }
            // An output of a nested stack changes with what it says there.
            guard let attribute, attribute.hasPrefix("Outputs."), let before = old.nested[resource],
                let after = new.nested[resource]
            else { continue }
            let output = String(attribute.dropFirst("Outputs.".count))
            if let inner = change(of: output, from: before, to: after, in: "\(stack)/\(resource)") { return inner }
        }
        return nil
    }

    /// The resources and parameters that a value names, with the attributes.
    private func references(_ value: TemplateValue) -> [(name: String, attribute: String?)] {
        var found: [(String, String?)] = []
        value.visit { value, _ in
            switch IntrinsicFunction(value) {
            case .ref(let name)?: found.append((name, nil))
            case .getAttribute(let name, let attribute)?: found.append((name, attribute.stringValue))
            case .substitute(let template, _)?:
                for segment in template.segments {
                    switch segment {
                    case .reference(let name): found.append((name, nil))
                    case .attribute(let name, let attribute): found.append((name, attribute))
                    case .literal, .escaped: break
                    }
                }
            default: break
            }
            return true
        }
        return found
    }
}
