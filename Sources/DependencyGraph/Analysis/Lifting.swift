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
        // By position: a copy of an edge costs more than what is looked at.
        for index in graph.edges.indices {
            let lifted = graph.edges[index].strength == .hard ? Self.lift(index, graph) : nil
            consumers.append(lifted?.consumer)
            producers.append(lifted?.producer ?? graph.edges[index].producer)
        }
    }

    /// Where an edge stands among neighbours; consumer and producer are the same if something waits for what it is part of.
    private static func lift(
        _ index: Int, _ graph: DependencyGraph
    ) -> (consumer: DependencyGraph.NodeID, producer: DependencyGraph.NodeID)? {
        let consumer = graph.edges[index].consumer
        let producer = graph.edges[index].producer
        let mechanism = graph.edges[index].mechanism
        // Most edges are between neighbours.
        let container = graph.nodes[consumer].container
        if let container, container == graph.nodes[producer].container {
            return isSelfContained(mechanism, consumer, graph) ? (container, container) : (consumer, producer)
        }
        if case .external = graph.nodes[producer].kind { return nil }
        let consumers = graph.chain(of: consumer)
        let producers = graph.chain(of: producer)
        let shared = zip(consumers, producers).prefix { $0 == $1 }.count
        // Exports and outputs of a stack around.
        let isOutput = mechanism == .importValue || mechanism == .stackOutput
        if isOutput, shared > 0, shared == producers.count - 1 { return (producers[shared - 1], producers[shared - 1]) }
        // One contains the other.
        guard shared < consumers.count, shared < producers.count else {
            return shared == producers.count ? (producers[shared - 1], producers[shared - 1]) : nil
        }
        return (consumers[shared], producers[shared])
    }

    /// Whether an edge within one template waits for all of it.
    private static func isSelfContained(
        _ mechanism: Mechanism, _ consumer: DependencyGraph.NodeID, _ graph: DependencyGraph
    ) -> Bool {
        switch mechanism {
        // Exports and outputs are there once all of their stack is.
        case .importValue, .stackOutput: true
        // Parameters are read before anything of their template is made.
        case .parameterStore: graph.nodes[consumer].kind == .parameter
        default: false
        }
    }
}
