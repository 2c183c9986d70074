import CloudFormation
import OrderedCollections

/// Resolves a frozen tree into templates.
final class Synthesizer {
    let root: Node
    private(set) var diagnostics: [Diagnostic] = []
    private var builders: [ObjectIdentifier: TemplateBuilder] = [:]
    /// Which stacks must be deployed before which, by node, with what makes it so.
    private var stackDependencies: [ObjectIdentifier: [Node]] = [:]

    /// The assets of each stack, nested ones included, by the stack's node; each once.
    private var assets: [ObjectIdentifier: OrderedDictionary<String, SynthesizedAsset>] = [:]

    init(root: Node) { self.root = root }

    func run() -> Synthesis {
        var templates: [TemplateBuilder] = []
        root.forEach { node in
            if node.isTemplate {
                let builder = TemplateBuilder(node, synthesizer: self)
                builders[ObjectIdentifier(node)] = builder
                templates.append(builder)
            }
        }
        for builder in templates { builder.build() }
        // Parameters and outputs that references asked for are complete only now; inner templates come after outer ones in
        // the tree, and an outer one's text holds the hash of an inner one's.
        for builder in templates { builder.connect() }
        for builder in templates.reversed() { builder.finish() }
        var nested: [ObjectIdentifier: [SynthesizedTemplate]] = [:]
        for builder in templates {
            if builder.node.outerTemplate != nil, let stack = builder.node.rootStack {
                nested[ObjectIdentifier(stack), default: []].append(builder.result)
            }
        }
        var stacks: [SynthesizedStack] = []
        for builder in templates {
            if case .stack = builder.node.content {
                stacks.append(synthesizedStack(builder, nested: nested[ObjectIdentifier(builder.node)] ?? []))
            }
        }
        StackChecks(stacks: stacks).report(to: self)
        return Synthesis(stacks: stacks, diagnostics: (root.tree.diagnostics + diagnostics))
    }

    func builder(for template: Node) -> TemplateBuilder? { builders[ObjectIdentifier(template)] }

    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func note(_ asset: AssetContent, of template: Node) {
        guard let stack = template.rootStack else { return }
        assets[ObjectIdentifier(stack), default: [:]]["\(asset.stagedName) \(asset.image == nil ? "" : asset.tag)"] =
            SynthesizedAsset(asset)
    }

    func noteDependency(of consumer: Node, on producer: Node) {
        guard consumer !== producer else { return }
        var known = stackDependencies[ObjectIdentifier(consumer)] ?? []
        if !known.contains(where: { $0 === producer }) {
            known.append(producer)
            stackDependencies[ObjectIdentifier(consumer)] = known
        }
    }

    private func synthesizedStack(_ builder: TemplateBuilder, nested: [SynthesizedTemplate]) -> SynthesizedStack {
        let content = builder.node.stackContent
        let producers =
            (stackDependencies[ObjectIdentifier(builder.node)] ?? []) + content.declaredDependencies
        return SynthesizedStack(
            stack: Stack(unchecked: builder.node),
            template: builder.result,
            nested: nested,
            assets: assets[ObjectIdentifier(builder.node)].map { Array($0.values) } ?? [],
            dependencies: Set(producers.map { Stack(unchecked: $0).id }).sorted()
        )
    }
}
