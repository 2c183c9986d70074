import CloudFormation
import DependencyGraph
import OrderedCollections

/// Who uses what of another stack: found by the dependency graph, which knows exports and the parameter store.
struct CrossStackUses {
    enum Consumer {
        case resource(String)
        case output(String)
        case parameter(String)
    }

    struct Use {
        let pair: Int
        let consumer: Consumer
        /// The place below the properties of a resource.
        let path: [TemplatePath.Component]
        let mechanism: Mechanism
    }

    private struct Producer: Hashable {
        let pair: Int
        let name: String
        let isOutput: Bool
    }

    private var uses: [Producer: [Use]] = [:]

    init(_ context: ComparisonContext) {
        let graph = context.newGraph
        let pairs = Dictionary(
            context.pairs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Containers stand before what they contain.
        var pairOfContainer = [Int?](repeating: nil, count: graph.nodes.count)
        var idOfContainer = [String?](repeating: nil, count: graph.nodes.count)
        for (index, node) in graph.nodes.enumerated() {
            switch node.kind {
            case .stack: idOfContainer[index] = node.name
            case .resource(type: "AWS::CloudFormation::Stack"):
                if let container = node.container, let id = idOfContainer[container] {
                    idOfContainer[index] = "\(id)/\(node.name)"
                }
            default: continue
            }
            pairOfContainer[index] = idOfContainer[index].flatMap { pairs[$0] }
        }
        func pair(of node: Int) -> Int? { graph.nodes[node].container.flatMap { pairOfContainer[$0] } }
        for edge in graph.edges {
            switch edge.mechanism {
            case .importValue, .stackOutput, .parameterStore, .secret: break
            default: continue
            }
            let producer = graph.nodes[edge.producer]
            guard let from = pair(of: edge.producer), let use = Self.use(edge, graph, context, pair(of:)) else {
                continue
            }
            var isOutput = false
            if case .output = producer.kind { isOutput = true }
            if edge.mechanism == .parameterStore, Self.isPinned(edge.detail, use, context) { continue }
            uses[Producer(pair: from, name: producer.name, isOutput: isOutput), default: []].append(use)
        }
    }

    /// Those who use an output or a resource.
    func uses(of name: String, in pair: Int, isOutput: Bool) -> [Use] {
        uses[Producer(pair: pair, name: name, isOutput: isOutput)] ?? []
    }

    private static func use(
        _ edge: DependencyGraph.Edge, _ graph: DependencyGraph, _ context: ComparisonContext, _ pair: (Int) -> Int?
    ) -> Use? {
        let consumer = graph.nodes[edge.consumer]
        let components = edge.path.components
        guard let own = pair(edge.consumer), components.count > 1, case .key(let section) = components[0],
            case .key(let name) = components[1]
        else { return nil }
        switch section {
        case "Resources":
            guard components.count > 3, components[2] == .key("Properties") else { return nil }
            // A parameter of a nested stack has its value in the template around it.
            var owner = own
            if case .parameter = consumer.kind, let outer = context.pairs[own].outer { owner = outer.pair }
            return Use(
                pair: owner, consumer: .resource(name), path: place(components[3...]), mechanism: edge.mechanism)
        case "Outputs":
            return Use(pair: own, consumer: .output(name), path: [], mechanism: edge.mechanism)
        case "Parameters":
            return Use(pair: own, consumer: .parameter(name), path: [], mechanism: edge.mechanism)
        default: return nil
        }
    }

    /// The path up to the first function that is no `Fn::If`.
    private static func place(_ path: ArraySlice<TemplatePath.Component>) -> [TemplatePath.Component] {
        Array(
            path.prefix { component in
                guard case .key(let key) = component, key != "Fn::If" else { return true }
                return key != "Ref" && !key.utf8.starts(with: "Fn::".utf8)
            })
    }

    /// Whether a dynamic reference says the version that it reads, which a new value leaves alone.
    private static func isPinned(_ name: String, _ use: Use, _ context: ComparisonContext) -> Bool {
        guard case .resource(let resource) = use.consumer,
            let properties = context.resources[use.pair][resource]?.new?.properties
        else { return false }
        var isPinned = false
        TemplateValue.object(properties)[TemplatePath(use.path)]?.forEachString { text in
            guard let range = text.firstRange(of: "\(name):") else { return }
            isPinned = isPinned || text[range.upperBound...].first?.isNumber == true
        }
        return isPinned
    }
}
