import CloudFormation
import OrderedCollections

/// Resolves a frozen tree into templates.
final class Synthesizer {
    let root: Node
    private(set) var diagnostics: [Diagnostic] = []
    private var builders: [ObjectIdentifier: TemplateBuilder] = [:]
    /// Which stacks must be deployed before which, by node, with what makes it so.
    private var stackDependencies: [ObjectIdentifier: [StackCycles.Dependency]] = [:]

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
        var stackSets: [ObjectIdentifier: [SynthesizedTemplate]] = [:]
        for builder in templates {
            guard let stack = builder.node.rootStack.map(ObjectIdentifier.init) else { continue }
            switch builder.node.content {
            case .nestedStack: nested[stack, default: []].append(builder.result)
            case .stackSet: stackSets[stack, default: []].append(builder.result)
            default: break
            }
        }
        var stacks: [SynthesizedStack] = []
        for builder in templates {
            if case .stack = builder.node.content {
                let id = ObjectIdentifier(builder.node)
                stacks.append(
                    synthesizedStack(builder, nested: nested[id] ?? [], stackSets: stackSets[id] ?? []))
            }
        }
        RequiredPropertyCheck(root: root).report(to: self)
        StackChecks(stacks: stacks).report(to: self)
        ExportChecks(stacks: stacks).report(to: self)
        StackSetDuplicates(stacks: stacks).report(to: self)
        StackCycles(stacks: stacks.map(\.stack.node), dependencies: dependencies(of:)).report(to: self)
        return Synthesis(stacks: stacks, diagnostics: (root.tree.diagnostics + diagnostics))
    }

    func builder(for template: Node) -> TemplateBuilder? { builders[ObjectIdentifier(template)] }

    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func note(_ asset: AssetContent, of template: Node) {
        guard let stack = template.rootStack else { return }
        assets[ObjectIdentifier(stack), default: [:]]["\(asset.stagedName) \(asset.image == nil ? "" : asset.tag)"] =
            SynthesizedAsset(asset)
    }

    /// Notes that a stack must be deployed after another, and which construct makes it so.
    func noteDependency(of consumer: Node, on producer: Node, because cause: Node) {
        guard consumer !== producer else { return }
        var known = stackDependencies[ObjectIdentifier(consumer)] ?? []
        if !known.contains(where: { $0.producer === producer }) {
            known.append(StackCycles.Dependency(producer: producer, cause: cause))
            stackDependencies[ObjectIdentifier(consumer)] = known
        }
    }

    private func dependencies(of stack: Node) -> [StackCycles.Dependency] {
        (stackDependencies[ObjectIdentifier(stack)] ?? [])
            + stack.stackContent.declaredDependencies.map { StackCycles.Dependency(producer: $0, cause: stack) }
    }

    private func synthesizedStack(
        _ builder: TemplateBuilder, nested: [SynthesizedTemplate], stackSets: [SynthesizedTemplate]
    ) -> SynthesizedStack {
        SynthesizedStack(
            stack: Stack(unchecked: builder.node),
            template: builder.result,
            nested: nested,
            stackSets: stackSets,
            assets: assets[ObjectIdentifier(builder.node)].map { Array($0.values) } ?? [],
            dependencies: Set(dependencies(of: builder.node).map { Stack(unchecked: $0.producer).id }).sorted()
        )
    }
}
