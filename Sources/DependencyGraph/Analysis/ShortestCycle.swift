/// A shortest way round in a set of nodes that all reach each other.
struct ShortestCycle {
    /// The nodes on the way; the last leads to the first. It begins with the least of them.
    private(set) var nodes: [Int] = []

    /// Searches from one node after the other until no shorter way can be found, or enough was looked at: in a knot of
    /// thousands of nodes it settles for a way that is short.
    init(_ members: [Int], pairs: [(Int, Int)]) {
        var position: [Int: Int] = [:]
        for (index, member) in members.enumerated() { position[member] = index }
        let graph = Adjacency(
            count: members.count,
            pairs: pairs.compactMap { pair in
                guard let from = position[pair.0], let to = position[pair.1] else { return nil }
                return (from, to)
            })
        var best: [Int] = []
        var budget = 2_000_000
        for start in members.indices where budget > 0 {
            guard let way = Self.search(from: start, in: graph, limit: best.isEmpty ? nil : best.count, &budget) else {
                continue
            }
            best = way
            if best.count == 1 || best.count == 2 && !Self.hasLoop(graph) { break }
        }
        let least = best.indices.min { best[$0] < best[$1] } ?? 0
        nodes = (best[least...] + best[..<least]).map { members[$0] }
    }

    private static func hasLoop(_ graph: Adjacency) -> Bool {
        (0..<graph.count).contains { graph.targets(of: $0).contains($0) }
    }

    /// The shortest way from a node back to it, if it has fewer nodes than the limit.
    private static func search(from start: Int, in graph: Adjacency, limit: Int?, _ budget: inout Int) -> [Int]? {
        var previous = [Int](repeating: -1, count: graph.count)
        var front = [start]
        var length = 1
        while !front.isEmpty {
            if let limit, length >= limit { return nil }
            var next: [Int] = []
            for node in front {
                for target in graph.targets(of: node) {
                    budget -= 1
                    if target == start { return way(to: node, from: start, previous) }
                    if previous[target] == -1 {
                        previous[target] = node
                        next.append(target)
                    }
                }
            }
            front = next
            length += 1
        }
        return nil
    }

    private static func way(to last: Int, from start: Int, _ previous: [Int]) -> [Int] {
        var way = [last]
        while way[way.count - 1] != start { way.append(previous[way[way.count - 1]]) }
        return way.reversed()
    }
}
