import CloudFormation
import OrderedCollections

/// Builds a graph: first all nodes, then what they can be found by, then the edges.
final class GraphBuilder {
    private(set) var nodes: [DependencyGraph.Node] = []
    private(set) var edges: [DependencyGraph.Edge] = []
    private(set) var findings: [Finding] = []
    private(set) var units: [TemplateUnit] = []
    private var stackNodes: [String: DependencyGraph.NodeID] = [:]
    private var externals: [External: DependencyGraph.NodeID] = [:]
    private(set) lazy var exports = ExportIndex(units, nodes: &nodes)
    private(set) lazy var stackOutputs = StackOutputIndex(units)
    private(set) lazy var stored = StoredValueIndex(units)
    private(set) lazy var names = NameIndex(units)
    var registryPositions = RegistryPositions()

    private struct External: Hashable {
        let kind: DependencyGraph.Node.External
        let name: String
    }

    /// Whether references within a template are looked up in the source map.
    let locatesReferences: Bool

    init(locatesReferences: Bool) { self.locatesReferences = locatesReferences }

    func build(_ stacks: [GraphStack]) {
        let stacks = stacks.sorted { $0.id < $1.id }
        for stack in stacks {
            let sources = stack.template.sources.template
            let node = add(
                .init(
                    kind: .stack, name: stack.id, constructPath: sources.constructPath, location: sources.location))
            stackNodes[stack.id] = node
            collect(stack, in: node)
        }
        _ = exports
        for unit in units { connect(unit) }
        for stack in stacks { connectDeclared(stack) }
    }

    /// The edges by consumer; those of one consumer as the template mentions them.
    var sortedEdges: [DependencyGraph.Edge] {
        // Nested stacks alone have their edges elsewhere than their nodes.
        if edges.indices.dropFirst().allSatisfy({ edges[$0 - 1].consumer <= edges[$0].consumer }) { return edges }
        var starts = [Int](repeating: 0, count: nodes.count + 1)
        for edge in edges { starts[edge.consumer + 1] += 1 }
        for index in nodes.indices { starts[index + 1] += starts[index] }
        var order = [Int](repeating: 0, count: edges.count)
        for (index, edge) in edges.enumerated() {
            order[starts[edge.consumer]] = index
            starts[edge.consumer] += 1
        }
        return order.map { edges[$0] }
    }

    // MARK: Nodes

    // A list of work instead of recursion: nested stacks may lie deep.
    private func collect(_ stack: GraphStack, in node: DependencyGraph.NodeID) {
        var open = [(stack.template, node, nil as (unit: TemplateUnit, resource: String)?)]
        while let (source, container, outer) = open.popLast() {
            let unit = TemplateUnit(
                source, template: source.template.withLoopsUnrolled, container: container, stack: stack,
                outer: outer
            )
            units.append(unit)
            if let outer {
                outer.unit.nested[outer.resource] = unit
                // A nested stack is known by its own path, not by that of the resource that stands for it.
                if let path = source.sources.template.constructPath { nodes[container].constructPath = path }
            }
            addNodes(of: unit)
            for (resource, template) in source.nested.sorted(by: { $0.key > $1.key }) {
                guard let node = unit.symbols[resource] else { continue }
                open.append((template, node, (unit, resource)))
            }
        }
    }

    private func addNodes(of unit: TemplateUnit) {
        let template = unit.template
        for name in template.parameters.keys.sorted() {
            unit.symbols[name] = add(name, .parameter, .parameters, unit)
        }
        for name in unit.resourceNames {
            unit.symbols[name] = add(name, .resource(type: template.resources[name]?.type ?? ""), .resources, unit)
        }
        for name in template.outputs.keys.sorted() {
            unit.outputs[name] = add(name, .output(export: nil), .outputs, unit)
        }
    }

    private func add(
        _ name: String, _ kind: DependencyGraph.Node.Kind, _ section: TemplateSection, _ unit: TemplateUnit
    ) -> DependencyGraph.NodeID {
        let source = unit.sources[name, in: section]
        let location =
            source?.location ?? unit.sources.location(of: [section.rawValue, name]) ?? unit.sources.template.location
        return add(
            .init(
                kind: kind, name: name, container: unit.container, constructPath: source?.constructPath,
                location: location))
    }

    private func add(_ node: DependencyGraph.Node) -> DependencyGraph.NodeID {
        nodes.append(node)
        return nodes.count - 1
    }

    /// The node of something that no template owns.
    func external(_ kind: DependencyGraph.Node.External, _ name: String) -> DependencyGraph.NodeID {
        let key = External(kind: kind, name: name)
        if let known = externals[key] { return known }
        let node = add(.init(kind: .external(kind), name: name))
        externals[key] = node
        return node
    }

    // MARK: Edges

    func add(_ edge: DependencyGraph.Edge) { edges.append(edge) }

    func report(_ finding: Finding) { findings.append(finding) }

    private func connect(_ unit: TemplateUnit) {
        let template = unit.template
        for name in template.parameters.keys.sorted() {
            guard let parameter = template.parameters[name], let node = unit.symbols[name] else { continue }
            var walker = ReferenceWalker(self, unit, consumer: node, at: ["Parameters", name])
            walker.connect(parameter, named: name)
        }
        for name in unit.resourceNames {
            guard let resource = template.resources[name], let node = unit.symbols[name] else { continue }
            var walker = ReferenceWalker(self, unit, consumer: node, at: ["Resources", name])
            walker.connect(resource, named: name)
        }
        for name in template.outputs.keys.sorted() {
            guard let output = template.outputs[name], let node = unit.outputs[name] else { continue }
            var walker = ReferenceWalker(self, unit, consumer: node, at: ["Outputs", name])
            walker.connect(output)
        }
    }

    private func connectDeclared(_ stack: GraphStack) {
        guard let consumer = stackNodes[stack.id] else { return }
        for declared in stack.declaredDependencies {
            guard let producer = stackNodes[declared.stack] else {
                report(GraphFindings.unknownStack(declared, usedBy: stack, known: stackNodes.keys.sorted()))
                continue
            }
            add(.init(consumer, on: producer, .declared, location: declared.location))
        }
    }
}
