import CloudFormation
import DependencyGraph

extension TextReport {
    /// The hard dependencies between stacks by what is needed, and what would soften each.
    var softening: [String] {
        struct Need: Hashable {
            let producer: DependencyGraph.NodeID
            let mechanism: Mechanism
            let advice: String
        }
        var consumers: [Need: [Int]] = [:]
        let softening = Softening(graph)
        for index in view.edges where graph.edges[index].strength == .hard && isBetweenStacks(index) {
            let edge = graph.edges[index]
            let need = Need(producer: edge.producer, mechanism: edge.mechanism, advice: softening.advice(for: edge))
            consumers[need, default: []].append(index)
        }
        guard !consumers.isEmpty else { return [] }
        let needs = consumers.sorted { ($0.key.producer, $0.value[0]) < ($1.key.producer, $1.value[0]) }
        return [style.title("Hard dependencies between stacks, and what would soften them")]
            + needs.flatMap { need, edges in
                let head =
                    "\(view.labels.full(need.producer).printable) (\(need.mechanism.rawValue)) is needed by \(names(edges))"
                return head.wrapped(width: width, first: "  ", rest: "    ")
                    + need.advice.printable.wrapped(width: width, first: "    help: ", rest: "          ")
            }
    }

    private func isBetweenStacks(_ edge: Int) -> Bool {
        guard let producer = graph.stack(of: graph.edges[edge].producer) else { return false }
        return graph.stack(of: graph.edges[edge].consumer) != producer
    }

    /// The consumers of some edges, each once.
    private func names(_ edges: [Int]) -> String {
        Set(edges.map { graph.edges[$0].consumer }).sorted().map { view.labels.full($0).printable }
            .joined(separator: ", ")
    }

    /// The exports that other stacks import.
    var locks: [String] {
        let shown = Set(view.edges)
        let locks = graph.exportLocks().map { ($0, $0.imports.filter(shown.contains)) }.filter { !$0.1.isEmpty }
        guard !locks.isEmpty else { return [] }
        return [style.title("Export locks")]
            + locks.flatMap { lock, imports in
                let stack = graph.stack(of: lock.output).map { graph.nodes[$0].name } ?? ""
                return
                    "export '\(lock.export.printable)' of \(stack.printable) cannot change or go: imported by \(names(imports))"
                    .wrapped(width: width, first: "  ", rest: "    ")
            }
    }

    /// What no template owns, and who uses it.
    var external: [String] {
        var users: [DependencyGraph.NodeID: [Int]] = [:]
        for index in view.edges where graph.stack(of: graph.edges[index].producer) == nil {
            users[graph.edges[index].producer, default: []].append(index)
        }
        guard !users.isEmpty else { return [] }
        return [style.title("Not made by these stacks")]
            + users.sorted { $0.key < $1.key }.flatMap { node, edges in
                "\(view.labels.full(node).printable), used by \(names(edges))"
                    .wrapped(width: width, first: "  ", rest: "    ")
            }
    }

    /// The cycles in which something shown takes part.
    var cycles: [String] {
        let shown = Set(view.edges)
        let stacks = Set(view.nodes)
        let cycles = graph.cycles().filter { cycle in
            let members = cycle.steps.flatMap(\.edges)
            return members.contains(where: shown.contains)
                || view.level == .stack && cycle.container.flatMap(graph.stack(of:)).map(stacks.contains) ?? false
        }
        guard !cycles.isEmpty else { return [] }
        return [style.title("Cycles")]
            + graph.findings(on: cycles).enumerated().flatMap { index, finding in
                let lines = finding.message.split(separator: "\n", omittingEmptySubsequences: false).map {
                    "  \(String($0).printable)"
                }
                return (index == 0 ? [] : [""]) + [style.error(lines[0])] + lines.dropFirst()
                    + (finding.help ?? "").printable.wrapped(width: width, first: "    help: ", rest: "          ")
            }
    }
}
