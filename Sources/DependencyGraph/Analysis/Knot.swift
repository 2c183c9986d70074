/// Nodes that all reach each other, and the edges among them.
struct Knot {
    private let members: [DependencyGraph.NodeID]
    private let edges: [Int]
    private let graph: DependencyGraph
    private let lifting: Lifting

    init(_ members: [DependencyGraph.NodeID], edges: [Int], _ graph: DependencyGraph, _ lifting: Lifting) {
        self.members = members
        self.edges = edges
        self.graph = graph
        self.lifting = lifting
    }

    /// The cycles: one if conditions do not come in, else those that are left under some choice of conditions.
    func cycles() -> [Cycle] {
        let contested = contestedConditions()
        guard !contested.isEmpty else { return [cycle(members, edges)] }
        var found: [Cycle] = []
        for choice in choices(contested) {
            let alive = edges.filter { edge in
                graph.edges[edge].guards.allSatisfy { guarding in
                    choice[Condition(guarding)].map { $0 == guarding.isTrue } ?? true
                }
            }
            for (members, edges) in knots(of: alive) where !found.contains(where: { $0.members == members }) {
                found.append(cycle(members, edges))
            }
        }
        return found
    }

    // MARK: Conditions

    private struct Condition: Hashable, Comparable {
        let template: DependencyGraph.NodeID
        let name: String

        init(_ guarding: Guard) {
            template = guarding.template
            name = guarding.condition
        }

        static func < (left: Condition, right: Condition) -> Bool {
            (left.template, left.name) < (right.template, right.name)
        }
    }

    /// The conditions that some edges want true and others false.
    private func contestedConditions() -> [Condition] {
        var wanted: [Condition: (isTrue: Bool, isFalse: Bool)] = [:]
        for edge in edges {
            for guarding in graph.edges[edge].guards {
                if guarding.isTrue {
                    wanted[Condition(guarding), default: (false, false)].isTrue = true
                } else {
                    wanted[Condition(guarding), default: (false, false)].isFalse = true
                }
            }
        }
        return wanted.filter { $0.value.isTrue && $0.value.isFalse }.keys.sorted()
    }

    /// Every choice of truth values; beyond ten conditions the rest stays open, which may show a cycle too many.
    private func choices(_ conditions: [Condition]) -> [[Condition: Bool]] {
        conditions.prefix(10).reduce([[:]]) { choices, condition in
            [true, false].flatMap { value in
                choices.map { $0.merging([condition: value]) { _, new in new } }
            }
        }
    }

    private func knots(of edges: [Int]) -> [(members: [DependencyGraph.NodeID], edges: [Int])] {
        var position: [DependencyGraph.NodeID: Int] = [:]
        for (index, member) in members.enumerated() { position[member] = index }
        let local = Adjacency(
            count: members.count,
            pairs: edges.compactMap { edge in
                guard let from = lifting.consumers[edge].flatMap({ position[$0] }),
                    let to = position[lifting.producers[edge]]
                else { return nil }
                return (from, to)
            })
        return StronglyConnectedComponents(local).components.map { component in
            let inside = Set(component.map { members[$0] })
            return (
                component.map { members[$0] },
                edges.filter { edge in
                    lifting.consumers[edge].map(inside.contains) == true && inside.contains(lifting.producers[edge])
                }
            )
        }
    }

    // MARK: The shortest way round

    private func cycle(_ members: [DependencyGraph.NodeID], _ edges: [Int]) -> Cycle {
        var steps: [Pair: [Int]] = [:]
        for edge in edges {
            guard let consumer = lifting.consumers[edge] else { continue }
            steps[Pair(from: consumer, to: lifting.producers[edge]), default: []].append(edge)
        }
        let way = ShortestCycle(members, pairs: steps.keys.map { ($0.from, $0.to) }).nodes
        return Cycle(
            container: graph.nodes[members[0]].container, members: members,
            steps: way.indices.map { index in
                let pair = Pair(from: way[index], to: way[(index + 1) % way.count])
                return Cycle.Step(consumer: pair.from, producer: pair.to, edges: steps[pair] ?? [])
            }
        )
    }

    private struct Pair: Hashable {
        let from: DependencyGraph.NodeID
        let to: DependencyGraph.NodeID
    }
}
