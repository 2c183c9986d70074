/// Tarjan's algorithm without recursion: which nodes reach each other.
///
/// Takes time and room in proportion to nodes and edges, however deep the graph is.
struct StronglyConnectedComponents {
    /// The components with more than one node, or with a node that leads to itself; each in ascending order, and by their
    /// first nodes.
    private(set) var components: [[Int]] = []

    init(_ graph: Adjacency) {
        let unvisited = -1
        var index = [Int](repeating: unvisited, count: graph.count)
        var low = [Int](repeating: 0, count: graph.count)
        var isOpen = [Bool](repeating: false, count: graph.count)
        var path: [Int] = []
        var work: [(node: Int, next: Int)] = []
        var counter = 0
        for start in 0..<graph.count where index[start] == unvisited {
            work.append((start, 0))
            while let (node, next) = work.last {
                if next == 0 {
                    index[node] = counter
                    low[node] = counter
                    counter += 1
                    path.append(node)
                    isOpen[node] = true
                }
                let targets = graph.targets(of: node)
                if next < targets.count {
                    work[work.count - 1].next += 1
                    let target = targets[targets.startIndex + next]
                    if index[target] == unvisited {
                        work.append((target, 0))
                    } else if isOpen[target] {
                        low[node] = min(low[node], index[target])
                    }
                    // Zero marks the first visit; a node without targets is left at once below.
                    continue
                }
                work.removeLast()
                if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
                if low[node] == index[node] { close(node, &path, &isOpen, graph) }
            }
        }
        components.sort { $0[0] < $1[0] }
    }

    private mutating func close(_ root: Int, _ path: inout [Int], _ isOpen: inout [Bool], _ graph: Adjacency) {
        var component: [Int] = []
        while let node = path.popLast() {
            isOpen[node] = false
            component.append(node)
            if node == root { break }
        }
        if component.count > 1 || graph.targets(of: root).contains(root) { components.append(component.sorted()) }
    }
}
