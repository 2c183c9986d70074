import DependencyGraph

/// Puts the sections of a report for a terminal together.
struct TextReport {
    let view: GraphView
    let width: Int
    let style: TextStyle
    var graph: DependencyGraph { view.graph }

    init(_ view: GraphView, width: Int, style: TextStyle) {
        self.view = view
        self.width = max(40, width)
        self.style = style
    }

    var text: String {
        let sections = [waves, between, inside, softening, locks, external, cycles].filter { !$0.isEmpty }
        return ([summary] + sections).map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    // MARK: Summary

    private var summary: [String] {
        guard !graph.nodes.isEmpty else { return ["The graph is empty: there are no stacks."] }
        guard !view.nodes.isEmpty else { return ["Nothing in the graph fits the options."] }
        let stacks = shownStacks.count
        let resources = contents.filter { graph.nodes[$0].resourceType != nil }.count
        let crossing = view.edges.filter { crosses($0) }
        let leaving = crossing.count { graph.stack(of: graph.edges[$0].producer) == nil }
        let between = crossing.count - leaving
        var dependencies =
            between == 0
            ? "no dependency between stacks" : "\(count(between, "dependency", "dependencies")) between stacks"
        if leaving > 0 { dependencies += ", \(leaving) on what none of them makes" }
        return "\(count(stacks, "stack")) with \(count(resources, "resource")); \(dependencies)"
            .wrapped(width: width, first: "", rest: "")
    }

    /// The stacks that are shown, or of which parts are.
    var shownStacks: [DependencyGraph.NodeID] { Set(view.nodes.compactMap(graph.stack(of:))).sorted() }

    /// What of the stacks is shown; at stack level all that they contain.
    private var contents: [DependencyGraph.NodeID] {
        guard view.level == .stack else { return view.nodes }
        let stacks = Set(view.nodes)
        return graph.nodes.indices.filter { graph.stack(of: $0).map(stacks.contains) ?? false }
    }

    /// Whether an edge is between stacks, or leads to what no template owns.
    func crosses(_ edge: Int) -> Bool {
        graph.stack(of: graph.edges[edge].consumer) != graph.stack(of: graph.edges[edge].producer)
    }

    func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }

    // MARK: Waves

    private var waves: [String] {
        let shown = Set(shownStacks)
        let order = graph.deploymentOrder()
        let waves = order.waves.enumerated().map { (number: $0 + 1, stacks: $1.filter(shown.contains)) }
            .filter { !$0.stacks.isEmpty }
        guard !waves.isEmpty else { return [] }
        let digits = String(waves.last?.number ?? 1).count
        return [style.title("Deployment order")]
            + waves.flatMap { wave in
                let head = "  wave \(String(wave.number).padded(to: digits))  "
                let names = wave.stacks.map { graph.nodes[$0].name.printable }.joined(separator: ", ")
                return names.wrapped(width: width, first: head, rest: String(repeating: " ", count: head.count))
            }
    }
}
