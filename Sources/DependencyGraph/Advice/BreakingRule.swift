import CloudFormation

/// A known way to do without an edge at a position of a resource type.
struct BreakingRule: Sendable {
    /// The type that holds the reference.
    let consumer: String
    /// Where: names below the resource, such as `Properties.Policies`; `*` for any name or list position.
    let path: [String]
    /// The type that is referred to; `nil` for any.
    let producer: String?
    /// How much it takes: 1 a line to drop, 2 a resource of its own, 3 another value, 4 a name to choose.
    let cost: Int
    /// What to do; `{consumer}` and `{producer}` stand for the names.
    let text: String

    init(_ consumer: String, _ path: String, on producer: String? = nil, cost: Int = 2, _ text: String) {
        self.consumer = consumer
        self.path = path.split(separator: ".").map(String.init)
        self.producer = producer
        self.cost = cost
        self.text = text
    }

    /// Whether the rule is about an edge.
    func applies(to edge: DependencyGraph.Edge, in graph: DependencyGraph) -> Bool {
        guard graph.nodes[edge.consumer].resourceType == consumer else { return false }
        if let producer, graph.nodes[edge.producer].resourceType != producer { return false }
        // The first two components are the section and the logical id.
        let place = edge.path.components.dropFirst(2)
        return place.count >= path.count
            && zip(path, place).allSatisfy { wanted, found in
                switch found {
                case .key(let key): wanted == "*" || wanted == key
                case .index: wanted == "*"
                }
            }
    }
}
