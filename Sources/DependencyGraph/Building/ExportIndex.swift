import CloudFormation
import OrderedCollections

/// The exports of all stacks, by name.
struct ExportIndex {
    private struct Export {
        let node: DependencyGraph.NodeID
        let stack: GraphStack
    }

    private var exports: [String: [Export]] = [:]

    /// Finds the exports and notes their names at their nodes.
    init(_ units: [TemplateUnit], nodes: inout [DependencyGraph.Node]) {
        for unit in units {
            let text = StaticText(unit: unit)
            for name in unit.template.outputs.keys.sorted() {
                guard let value = unit.template.outputs[name]?.exportName, let node = unit.outputs[name],
                    let export = text(value)
                else { continue }
                nodes[node].kind = .output(export: export)
                for spelling in Environments.spellings(of: export, unit.stack) {
                    exports[spelling, default: []].append(Export(node: node, stack: unit.stack))
                }
            }
        }
    }

    /// The output that a stack imports by a name; an import reaches its own account and region only.
    func output(_ name: String, importedBy stack: GraphStack) -> DependencyGraph.NodeID? {
        for spelling in Environments.spellings(of: name, stack) {
            let fitting = exports[spelling]?.first { Environments.agree($0.stack, stack) }
            if let fitting { return fitting.node }
        }
        return nil
    }
}
