import CloudFormation
import DependencyGraph
import OrderedCollections

/// Resolves a frozen tree into templates.
final class Synthesizer {
    let root: Node
    private(set) var findings: [Finding] = []
    private var builders: [ObjectIdentifier: TemplateBuilder] = [:]
    /// Which stacks wait for which because something in them was told to wait.
    private var stackDependencies: [ObjectIdentifier: [Node.Dependency]] = [:]

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
        let graphStacks = GraphInput(templates, dependencies: dependencies(of:)).stacks
        let graph = DependencyGraph(stacks: graphStacks)
        let waits = graph.stackDependenciesByID
        var stacks: [SynthesizedStack] = []
        for builder in templates {
            if case .stack = builder.node.content {
                let id = ObjectIdentifier(builder.node)
                stacks.append(
                    synthesizedStack(builder, nested: nested[id] ?? [], stackSets: stackSets[id] ?? [], waits))
            }
        }
        RequiredPropertyRule(root: root).report(to: self)
        StackRules(stacks: stacks).report(to: self)
        ExportRules(stacks: stacks).report(to: self)
        StackSetDuplicateRule(stacks: stacks).report(to: self)
        reportGraph(graph)
        if root.tree.isSettled { LimitRules(stacks: stacks).report(to: self) }
        let relations = FindingRelations(root: root)
        return Synthesis(
            stacks: stacks, graphStacks: graphStacks, graph: graph,
            findings: relations.relating(root.tree.findings + findings).map(\.withReadableText), relations: relations)
    }

    /// Reports what the graph shows. A reference that was refused leads to nothing, which needs no second finding.
    private func reportGraph(_ graph: DependencyGraph) {
        let refused = Set(
            (root.tree.findings + findings).filter { $0.severity == .error }.compactMap(\.constructPath))
        findings += graph.findings.filter { $0.constructPath.map(refused.contains) != true }
        findings += graph.findings(on: graph.cycles())
        if let exceptions = root.tree.independence {
            findings += graph.findings(
                onHardDependenciesExceptOn: Set(exceptions.map { Stack(unchecked: $0).id }))
        }
    }

    func builder(for template: Node) -> TemplateBuilder? { builders[ObjectIdentifier(template)] }

    func report(_ finding: Finding) { findings.append(finding) }

    /// Reports what several references of one construct may come upon.
    func reportOnce(_ finding: Finding) {
        if !findings.contains(finding) { findings.append(finding) }
    }

    func note(_ asset: AssetContent, of template: Node) {
        guard let stack = template.rootStack else { return }
        assets[ObjectIdentifier(stack), default: [:]]["\(asset.stagedName) \(asset.image == nil ? "" : asset.tag)"] =
            SynthesizedAsset(asset)
    }

    /// Notes that a stack must be deployed after another, and which line makes it so.
    func noteDependency(of consumer: Node, on producer: Node, at location: SourceLocation) {
        guard consumer !== producer else { return }
        stackDependencies[ObjectIdentifier(consumer), default: []].append(
            Node.Dependency(node: producer, location: location))
    }

    private func dependencies(of stack: Node) -> [Node.Dependency] {
        stack.stackContent.declaredDependencies + (stackDependencies[ObjectIdentifier(stack)] ?? [])
    }

    private func synthesizedStack(
        _ builder: TemplateBuilder, nested: [SynthesizedTemplate], stackSets: [SynthesizedTemplate],
        _ waits: [String: [String]]
    ) -> SynthesizedStack {
        SynthesizedStack(
            stack: Stack(unchecked: builder.node),
            template: builder.result,
            nested: nested,
            stackSets: stackSets,
            assets: assets[ObjectIdentifier(builder.node)].map { Array($0.values) } ?? [],
            dependencies: waits[Stack(unchecked: builder.node).id] ?? []
        )
    }
}
