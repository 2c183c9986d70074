/// Edges between neighbours: an edge between parts of two stacks, or of two nested stacks, as one between the stacks.
///
/// CloudFormation deploys a stack or nested stack as one: whatever in it waits makes all of it wait.
struct Lifting {
    /// The neighbour that waits, or `nil` where an edge orders nothing; by edge.
    private(set) var consumers: [DependencyGraph.NodeID?]
    /// The neighbour that is waited for.
    private(set) var producers: [DependencyGraph.NodeID]

    /// Lifts the edges that order deployment.
    init(_ graph: DependencyGraph) {
        consumers = []
        producers = []
        consumers.reserveCapacity(graph.edges.count)
        producers.reserveCapacity(graph.edges.count)
        for edge in graph.edges {
            let lifted = edge.strength == .hard ? Self.lift(edge, graph) : nil
            consumers.append(lifted?.consumer)
            producers.append(lifted?.producer ?? edge.producer)
        }
    }

    /// Where an edge stands among neighbours; consumer and producer are the same if something waits for what it is part of.
    static func lift(
        _ edge: DependencyGraph.Edge, _ graph: DependencyGraph
    ) -> (consumer: DependencyGraph.NodeID, producer: DependencyGraph.NodeID)? {
        if case .external = graph.nodes[edge.producer].kind { return nil }
        // Most edges are between neighbours.
        if graph.nodes[edge.consumer].container == graph.nodes[edge.producer].container {
            guard let container = graph.nodes[edge.consumer].container, isSelfContained(edge, graph) else {
                return (edge.consumer, edge.producer)
            }
            return (container, container)
        }
        let consumers = graph.chain(of: edge.consumer)
        let producers = graph.chain(of: edge.producer)
        let shared = zip(consumers, producers).prefix { $0 == $1 }.count
        if waitsForItsOwnWhole(edge, graph, consumers, producers, shared) {
            return (producers[shared - 1], producers[shared - 1])
        }
        // One contains the other.
        guard shared < consumers.count, shared < producers.count else {
            let whole = shared == producers.count ? producers[shared - 1] : consumers[shared - 1]
            return shared == producers.count ? (whole, whole) : nil
        }
        return (consumers[shared], producers[shared])
    }

    /// Whether an edge within one template waits for all of it.
    private static func isSelfContained(_ edge: DependencyGraph.Edge, _ graph: DependencyGraph) -> Bool {
        switch edge.mechanism {
        // Exports and outputs are there once all of their stack is.
        case .importValue, .stackOutput: true
        // Parameters are read before anything of their template is made.
        case .parameterStore: graph.nodes[edge.consumer].kind == .parameter
        default: false
        }
    }

    /// The same for an edge from a nested stack to the template around it.
    private static func waitsForItsOwnWhole(
        _ edge: DependencyGraph.Edge, _ graph: DependencyGraph, _ consumers: [DependencyGraph.NodeID],
        _ producers: [DependencyGraph.NodeID], _ shared: Int
    ) -> Bool {
        guard shared > 0, shared == producers.count - 1 else { return false }
        return edge.mechanism == .importValue || edge.mechanism == .stackOutput
    }
}
