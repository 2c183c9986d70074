import CloudFormation
import ResourceRegistry

/// Reports required properties that were taken away, as an aspect may do: initialisers demand them, setters take `nil`.
struct RequiredPropertyRule {
    let root: Node

    func report(to synthesizer: Synthesizer) {
        var seen: Set<ReferenceKey> = []
        for removal in root.tree.removals {
            let (node, name) = (removal.node, removal.name)
            guard !node.isRejected, node.properties.value(for: name) == nil,
                seen.insert(ReferenceKey(Reference(node, .attribute(name)))).inserted,
                node.extras?.overrides.contains(where: { $0.path.first == name && $0.value != nil }) != true,
                let facts = node.resourceType.flatMap(ResourceRegistry.facts),
                facts.properties[name]?.isRequired == true
            else { continue }
            let actor = removal.aspect.map { "aspect '\($0)'" } ?? "the program"
            synthesizer.report(
                Finding(
                    ruleID: "resource/required-property", severity: .error,
                    message: "\(actor) took '\(name)' of '\(node.path)' away, which \(facts.typeName) requires",
                    help: "give it a value again, or leave it as it is declared", constructPath: node.path,
                    location: node.location
                )
            )
        }
    }
}
