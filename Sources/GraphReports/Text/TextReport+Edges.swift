import CloudFormation
import DependencyGraph

extension TextReport {
    /// The dependencies between stacks, by pair.
    var between: [String] {
        groups { $0 != $1 }.isEmpty
            ? []
            : [style.title("Dependencies between stacks")]
                + groups { $0 != $1 }.flatMap { group in
                    let head =
                        "  \(place(group.consumer)) -> \(place(group.producer))  \(counts(group.edges))"
                    return [head] + table(group.edges)
                }
    }

    /// The dependencies within stacks, by stack, at resource level.
    var inside: [String] {
        guard view.level == .resource else { return [] }
        let groups = groups { $0 == $1 }
        guard !groups.isEmpty else { return [] }
        return [style.title("Dependencies within stacks")]
            + groups.flatMap { ["  \(place($0.consumer))  \(counts($0.edges))"] + table($0.edges) }
    }

    private struct Group {
        let consumer: DependencyGraph.NodeID?
        let producer: DependencyGraph.NodeID?
        let edges: [Int]
    }

    private func groups(_ isWanted: (DependencyGraph.NodeID?, DependencyGraph.NodeID?) -> Bool) -> [Group] {
        struct Pair: Hashable {
            let consumer: DependencyGraph.NodeID?
            let producer: DependencyGraph.NodeID?
        }
        var edges: [Pair: [Int]] = [:]
        for index in view.edges {
            let pair = Pair(
                consumer: graph.stack(of: graph.edges[index].consumer),
                producer: graph.stack(of: graph.edges[index].producer))
            if isWanted(pair.consumer, pair.producer) { edges[pair, default: []].append(index) }
        }
        // What no template owns comes last.
        func key(_ pair: Pair) -> (Int, Int) { (pair.consumer ?? .max, pair.producer ?? .max) }
        return edges.sorted { key($0.key) < key($1.key) }.map {
            Group(consumer: $0.key.consumer, producer: $0.key.producer, edges: $0.value)
        }
    }

    private func place(_ stack: DependencyGraph.NodeID?) -> String {
        stack.map { graph.nodes[$0].name.printable } ?? "(not made here)"
    }

    /// `3 hard, 1 soft`.
    private func counts(_ edges: [Int]) -> String {
        Strength.allCases.sorted(by: >).compactMap { strength in
            let number = edges.filter { graph.edges[$0].strength == strength }.count
            return number == 0 ? nil : style.strength("\(number) \(strength.rawValue)", strength)
        }.joined(separator: ", ")
    }

    private func table(_ edges: [Int]) -> [String] {
        EdgeTable(
            edges.map { index in
                let edge = graph.edges[index]
                return EdgeTable.Row(
                    pair: "\(end(edge.consumer)) -> \(end(edge.producer))",
                    mechanism: mechanism(edge), strength: edge.strength,
                    property: graph.innerProperty(of: edge).printable,
                    location: edge.location?.description.printable ?? "")
            }, width: width, style: style
        ).lines
    }

    private func end(_ node: DependencyGraph.NodeID) -> String {
        switch graph.nodes[node].kind {
        case .stack: "(stack)"
        case .external: view.labels.full(node).printable
        case .resource, .parameter, .output: view.labels[node].printable
        }
    }

    private func mechanism(_ edge: DependencyGraph.Edge) -> String {
        switch edge.mechanism {
        case .getAttribute, .substitution:
            edge.detail.isEmpty ? edge.mechanism.rawValue : "\(edge.mechanism.rawValue) \(edge.detail)".printable
        default: edge.mechanism.rawValue
        }
    }
}
