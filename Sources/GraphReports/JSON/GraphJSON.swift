import CloudFormation
import DependencyGraph
import OrderedCollections

/// Writes a view as JSON; docs/GRAPH.md describes the members.
struct GraphJSON {
    /// The version of the schema: raised when a member goes or changes its meaning, not when one is added.
    static let version = 1

    let view: GraphView
    let names: NodeNames
    private let softening: Softening
    var graph: DependencyGraph { view.graph }

    init(_ view: GraphView) {
        self.view = view
        names = NodeNames(view.graph)
        softening = Softening(view.graph)
    }

    var text: String { JSONWriter.string(value, style: .indented) }

    var value: TemplateValue {
        let order = graph.deploymentOrder()
        let stacks = Set(view.nodes.compactMap(graph.stack(of:)))
        let edges = Set(view.edges)
        return [
            "version": .integer(Self.version),
            "level": .string(view.level.rawValue),
            "waves": .array(
                order.waves.map { $0.filter(stacks.contains) }.filter { !$0.isEmpty }.map { wave in
                    .array(wave.map { .string(graph.nodes[$0].name) })
                }),
            "dependencies": .object(
                OrderedDictionary(
                    stacks.sorted().map { stack in
                        (
                            graph.nodes[stack].name,
                            .array((order.dependencies[stack] ?? []).map { .string(graph.nodes[$0].name) })
                        )
                    }, uniquingKeysWith: { first, _ in first })),
            "cycles": .array(cycles),
            "exportLocks": .array(graph.exportLocks().filter { $0.imports.contains(where: edges.contains) }.map(value)),
            "nodes": .array(nodes.map { .object(value(node: $0)) }),
            "edges": .array(view.edges.map { .object(value(edge: $0)) }),
        ]
    }

    // MARK: Nodes and edges

    /// The shown nodes, the ends of the shown dependencies, and what is around them: no id leads to nothing.
    private var nodes: [DependencyGraph.NodeID] {
        var found = Set(view.nodes)
        for edge in view.edges.map({ graph.edges[$0] }) { found.formUnion([edge.consumer, edge.producer]) }
        for node in found { found.formUnion(graph.chain(of: node)) }
        return found.sorted()
    }

    func value(node: DependencyGraph.NodeID) -> OrderedDictionary<String, TemplateValue> {
        let own = graph.nodes[node]
        var members: OrderedDictionary<String, TemplateValue> = ["id": .string(names[node])]
        switch own.kind {
        case .stack: members["kind"] = "stack"
        case .resource(let type):
            members["kind"] = "resource"
            members["type"] = .string(type)
        case .parameter: members["kind"] = "parameter"
        case .output(let export):
            members["kind"] = "output"
            if let export { members["export"] = .string(export) }
        case .external(let external):
            members["kind"] = "external"
            members["external"] = .string(external.rawValue)
        }
        members["name"] = .string(own.name)
        if let stack = graph.stack(of: node), stack != node { members["stack"] = .string(graph.nodes[stack].name) }
        if let container = own.container { members["container"] = .string(names[container]) }
        add(own.constructPath, own.location, to: &members)
        return members
    }

    func value(edge index: Int) -> OrderedDictionary<String, TemplateValue> {
        let edge = graph.edges[index]
        var members: OrderedDictionary<String, TemplateValue> = [
            "consumer": .string(names[edge.consumer]), "producer": .string(names[edge.producer]),
            "mechanism": .string(edge.mechanism.rawValue), "strength": .string(edge.strength.rawValue),
        ]
        if !edge.detail.isEmpty { members["detail"] = .string(edge.detail) }
        if !edge.path.components.isEmpty {
            members["path"] = .string(edge.path.description)
            members["property"] = .string(edge.property.description)
        }
        add(nil, edge.location, to: &members)
        if !edge.guards.isEmpty {
            members["conditions"] = .array(
                edge.guards.map { ["condition": .string($0.condition), "isTrue": .boolean($0.isTrue)] })
        }
        if let producer = graph.stack(of: edge.producer), let consumer = graph.stack(of: edge.consumer),
            producer != consumer
        {
            members["consumerStack"] = .string(graph.nodes[consumer].name)
            members["producerStack"] = .string(graph.nodes[producer].name)
            if edge.strength == .hard { members["softening"] = .string(softening.advice(for: edge)) }
        }
        return members
    }

    private func add(
        _ constructPath: String?, _ location: SourceLocation?,
        to members: inout OrderedDictionary<String, TemplateValue>
    ) {
        if let constructPath { members["constructPath"] = .string(constructPath) }
        if let location { members["location"] = Self.value(location) }
    }

    static func value(_ location: SourceLocation) -> TemplateValue {
        var members: OrderedDictionary<String, TemplateValue> = [
            "file": .string(location.file), "line": .integer(location.line),
        ]
        if let column = location.column { members["column"] = .integer(column) }
        return .object(members)
    }

    // MARK: Locks

    private func value(_ lock: ExportLock) -> TemplateValue {
        [
            "export": .string(lock.export),
            "output": .string(names[lock.output]),
            "stack": .string(graph.stack(of: lock.output).map { graph.nodes[$0].name } ?? ""),
            "importedBy": .array(
                lock.imports.map { index in
                    var members: OrderedDictionary<String, TemplateValue> = [
                        "consumer": .string(names[graph.edges[index].consumer]),
                        "stack": .string(
                            graph.stack(of: graph.edges[index].consumer).map { graph.nodes[$0].name } ?? ""),
                        "path": .string(graph.edges[index].path.description),
                    ]
                    add(nil, graph.edges[index].location, to: &members)
                    return .object(members)
                }),
        ]
    }
}
