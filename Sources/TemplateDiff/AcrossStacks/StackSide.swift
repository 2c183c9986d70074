import CloudFormation
import DependencyGraph

/// One set of stacks, with its graph.
struct StackSide {
    typealias NodeID = DependencyGraph.NodeID

    let graph: DependencyGraph
    /// The stacks, by id.
    let stacks: [String: GraphStack]
    /// Who needs whom, by ids.
    let dependencies: [Pair: StackDependency]
    /// The pairs of which the one cannot be deployed without the other.
    let hard: Set<Pair>
    /// What each stack needs of others, by id.
    let needs: [String: Set<Need>]

    /// A stack that depends on another.
    struct Pair: Hashable, Comparable {
        let consumer: String
        let producer: String

        static func < (left: Pair, right: Pair) -> Bool {
            (left.consumer, left.producer) < (right.consumer, right.producer)
        }
    }

    init(_ stacks: [GraphStack], _ graph: DependencyGraph?) {
        let graph = graph ?? DependencyGraph(stacks: stacks, locatesReferences: false)
        self.graph = graph
        self.stacks = Dictionary(stacks.map { ($0.id, $0) }) { first, _ in first }
        dependencies = Dictionary(
            graph.stackDependencies().map {
                (Pair(consumer: graph.nodes[$0.consumer].name, producer: graph.nodes[$0.producer].name), $0)
            }
        ) { first, _ in first }
        hard = Set(dependencies.filter { $0.value.strength == .hard }.keys)
        needs = Self.needs(graph)
    }

    /// The edges that make a stack wait for another.
    func hardEdges(_ pair: Pair) -> [DependencyGraph.Edge] {
        (dependencies[pair]?.edges ?? []).map { graph.edges[$0] }.filter { $0.strength == .hard }
    }

    /// The id of the stack that a node is in.
    func stack(of node: NodeID) -> String? { graph.stack(of: node).map { graph.nodes[$0].name } }

    /// Where a stack was declared.
    func location(_ id: String) -> SourceLocation? { stacks[id]?.template.sources.template.location }

    /// The construct path of a stack.
    func constructPath(_ id: String) -> String? { stacks[id]?.template.sources.template.constructPath }

    /// Whether a stack waits for another, at first or second hand.
    func waits(_ consumer: String, for producer: String, _ pairs: [String: [String]]) -> Bool {
        var seen: Set<String> = [consumer]
        var open = [consumer]
        while let stack = open.popLast() {
            for next in pairs[stack] ?? [] {
                if next == producer { return true }
                if seen.insert(next).inserted { open.append(next) }
            }
        }
        return false
    }

    /// One line for an edge: `orders/Function -> base/Table   Fn::ImportValue   Properties.Role   Orders.swift:3`.
    func line(_ edge: DependencyGraph.Edge) -> String {
        [
            "  \(graph.name(of: edge.consumer)) -> \(graph.name(of: edge.producer))", edge.mechanism.rawValue,
            edge.property.description, edge.location?.description ?? "",
        ].filter { !$0.isEmpty }.joined(separator: "   ")
    }

    /// Lines for some edges, and how many more there are.
    func lines(_ edges: [DependencyGraph.Edge], limit: Int = 5) -> [String] {
        edges.prefix(limit).map(line) + (edges.count > limit ? ["  and \(edges.count - limit) more"] : [])
    }
}
