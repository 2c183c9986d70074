/// Who leads to whom, packed: the targets of all nodes in one array.
struct Adjacency {
    private var starts: [Int]
    private var flat: [Int]
    /// The number of nodes.
    var count: Int { starts.count - 1 }

    /// Packs pairs of nodes; a node's targets are ascending and differ.
    init(count: Int, pairs: [(from: Int, to: Int)]) {
        // Two passes of counting sort: by target, then by source, which keeps the order of targets.
        let byTarget = Self.sort(pairs, count) { $0.to }
        let sorted = Self.sort(byTarget, count) { $0.from }
        starts = [Int](repeating: 0, count: count + 1)
        flat = []
        flat.reserveCapacity(sorted.count)
        var last = (from: -1, to: -1)
        for pair in sorted where pair != last {
            flat.append(pair.to)
            starts[pair.from + 1] += 1
            last = pair
        }
        for node in 0..<count { starts[node + 1] += starts[node] }
    }

    func targets(of node: Int) -> ArraySlice<Int> { flat[starts[node]..<starts[node + 1]] }

    private static func sort(
        _ pairs: [(from: Int, to: Int)], _ count: Int, by key: ((from: Int, to: Int)) -> Int
    ) -> [(from: Int, to: Int)] {
        var starts = [Int](repeating: 0, count: count + 1)
        for pair in pairs { starts[key(pair) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var result = pairs
        for pair in pairs {
            result[starts[key(pair)]] = pair
            starts[key(pair)] += 1
        }
        return result
    }
}
