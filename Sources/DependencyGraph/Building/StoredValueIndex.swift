import CloudFormation
import OrderedCollections

/// Parameters of the parameter store and secrets that templates make, by name.
struct StoredValueIndex {
    private struct Value {
        let node: DependencyGraph.NodeID
        let unit: TemplateUnit
    }

    private var parameters: [String: [Value]] = [:]
    private var secrets: [String: [Value]] = [:]

    init(_ units: [TemplateUnit]) {
        for unit in units {
            let text = StaticText(unit: unit)
            for name in unit.resourceNames {
                guard let resource = unit.template.resources[name],
                    resource.type == "AWS::SSM::Parameter" || resource.type == "AWS::SecretsManager::Secret",
                    let node = unit.symbols[name],
                    let physical = resource.properties["Name"].flatMap({ text($0) })
                else { continue }
                for spelling in Environments.spellings(of: physical, unit.stack) {
                    if resource.type == "AWS::SSM::Parameter" {
                        parameters[spelling, default: []].append(Value(node: node, unit: unit))
                    } else {
                        secrets[spelling, default: []].append(Value(node: node, unit: unit))
                    }
                }
            }
        }
    }

    /// The resource that makes a parameter which a template reads.
    func parameter(_ name: String, readBy unit: TemplateUnit) -> DependencyGraph.NodeID? {
        Self.find(name, in: parameters, unit)
    }

    /// The resource that makes a secret which a template reads.
    func secret(_ name: String, readBy unit: TemplateUnit) -> DependencyGraph.NodeID? {
        Self.find(name, in: secrets, unit)
    }

    private static func find(_ name: String, in values: [String: [Value]], _ unit: TemplateUnit)
        -> DependencyGraph.NodeID?
    {
        for spelling in Environments.spellings(of: name, unit.stack) {
            let fitting = (values[spelling] ?? []).filter { Environments.agree($0.unit.stack, unit.stack) }
            if let found = fitting.first(where: { $0.unit.stack.id == unit.stack.id }) ?? fitting.first {
                return found.node
            }
        }
        return nil
    }
}
