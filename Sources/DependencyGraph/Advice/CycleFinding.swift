public import CloudFormation

extension DependencyGraph {
    /// The findings on cycles: each names a shortest way round, edge by edge, and how to break it.
    /// - Parameter cycles: The cycles, as ``cycles()`` finds them.
    /// - Returns: One error for each.
    public func findings(on cycles: [Cycle]) -> [Finding] {
        guard !cycles.isEmpty else { return [] }
        let uses = UseFinder(self)
        return cycles.map { CycleFinding(graph: self, cycle: $0, uses: uses).finding }
    }
}

/// Says what a cycle is made of.
private struct CycleFinding {
    let graph: DependencyGraph
    let cycle: Cycle
    let uses: UseFinder

    var finding: Finding {
        let advice = graph.advice(for: cycle, uses)
        let step = cycle.steps[advice.step]
        let broken =
            "\(graph.shortName(of: step.consumer, in: cycle, uses)) -> \(graph.shortName(of: step.producer, in: cycle, uses))"
        return Finding(
            ruleID: "graph/cycle", severity: .error,
            message: ([headline] + lines).joined(separator: "\n"),
            help: "break \(broken): \(advice.text)",
            constructPath: graph.nodes[graph.told(graph.edges[step.edges[0]]).consumer].constructPath,
            template: cycle.container.map(graph.name(of:)),
            templatePath: path(step),
            location: advice.location ?? graph.nodes[step.consumer].location,
            related: cycle.steps.map { step in
                let edge = graph.told(graph.edges[step.edges[0]])
                return RelatedLocation(
                    message: "'\(graph.shortName(of: edge.consumer, in: cycle, uses))' waits for "
                        + "'\(graph.shortName(of: edge.producer, in: cycle, uses))'",
                    location: edge.location)
            }
        )
    }

    private func path(_ step: Cycle.Step) -> String? {
        let path = graph.told(graph.edges[step.edges[0]]).property
        return path.components.isEmpty ? nil : path.description
    }

    private var headline: String {
        if cycle.steps.count == 1 { return own }
        let what =
            if cycle.isBetweenStacks {
                "stacks"
            } else if cycle.steps.allSatisfy({ graph.contains($0.consumer) }) {
                "nested stacks of '\(container)'"
            } else {
                "resources of '\(container)'"
            }
        let rest = cycle.members.count - cycle.steps.count
        let others = rest == 0 ? "" : ", in a knot with \(rest) more: \(names(rest))"
        return "dependency cycle between \(cycle.steps.count) \(what)\(others)"
    }

    private var container: String { cycle.container.map(graph.name(of:)) ?? "" }

    private func names(_ count: Int) -> String {
        let shown = Set(cycle.steps.map(\.consumer))
        let names = cycle.members.filter { !shown.contains($0) }.map { graph.shortName(of: $0, in: cycle, uses) }
        return names.prefix(5).joined(separator: ", ") + (count > 5 ? ", …" : "")
    }

    /// Something that waits for itself, or for all that it is part of.
    private var own: String {
        let edge = graph.edges[cycle.steps[0].edges[0]]
        let name = graph.shortName(of: cycle.steps[0].consumer, in: cycle, uses)
        switch edge.mechanism {
        case .importValue:
            return
                "stack '\(name)' imports its own export '\(edge.detail)', which is there only once all of the stack is"
        case .stackOutput:
            return "stack '\(name)' reads its own output '\(edge.detail)', which is there only once all of the stack is"
        case .parameterStore:
            return
                "'\(name)' reads parameter '\(edge.detail)' before anything in it is made, but makes that parameter itself"
        default: return "'\(name)' waits for itself"
        }
    }

    /// One line for each step, in columns.
    private var lines: [String] {
        let rows = cycle.steps.map { step -> [String] in
            let edge = graph.told(graph.edges[step.edges[0]])
            let more = step.edges.count > 1 ? " and \(step.edges.count - 1) more" : ""
            return [
                "\(graph.shortName(of: edge.consumer, in: cycle, uses)) -> \(graph.shortName(of: edge.producer, in: cycle, uses))",
                edge.mechanism.rawValue, edge.property.description + more, edge.location?.description ?? "",
            ]
        }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = (0..<3).map { row[$0] + String(repeating: " ", count: widths[$0] - row[$0].count) }
            let line = "  " + (cells + [row[3]]).joined(separator: "   ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
