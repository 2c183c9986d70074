package import ArgumentParser
package import DependencyGraph
package import GraphReports

/// What of a graph is shown, and how.
package struct GraphReportOptions: ParsableArguments {
    @Option(help: "What the nodes are: stack, resource.")
    package var level: GraphOptions.Level?

    @Option(help: "text, dot, mermaid, json, svg, html.")
    package var format = GraphFormat.text

    @Flag(help: "Show only what is part of a cycle.")
    package var cycles = false

    @Option(help: "The strengths to show, joined by commas: hard, soft, light.")
    package var strength = StrengthList()

    @Option(help: "Show only what surrounds a resource: a logical id, stack/LogicalId or a construct path.")
    package var around: String?

    @Option(help: "How many resources away from --around.")
    package var depth: Int?

    @Option(name: [.short, .long], help: "The file to write; standard output if none is given.")
    package var output: String?

    /// With nothing said.
    package init() {}

    /// Checks what depends on each other.
    package func validate() throws {
        if depth != nil, around == nil {
            throw ValidationError("--depth says how far to go from --around, which is missing")
        }
    }

    /// Writes the report.
    /// - Parameters:
    ///   - graph: The graph.
    ///   - stacks: The stacks to show, by id; empty for all.
    /// - Throws: ``CommandProblem`` for what does not fit the graph, or cannot be drawn or written.
    package func write(_ graph: DependencyGraph, stacks: [String]) throws {
        let options = GraphOptions(
            level: level ?? (around == nil ? .stack : .resource), strengths: strength.strengths, stacks: stacks,
            around: around, depth: depth ?? 1, onlyCycles: cycles)
        do {
            try ReportFile.write(text(GraphReport(graph, options)), to: output)
        } catch let error as GraphOptionsError {
            throw CommandProblem("\(error)")
        } catch let error as GraphvizError {
            throw CommandProblem("\(error)")
        }
    }

    private func text(_ report: GraphReport) throws -> String {
        switch format {
        case .text: report.text(width: Console.width, colour: output == nil && Console.colorsOutput)
        case .dot: report.dot()
        case .mermaid: report.mermaid()
        case .json: report.json()
        case .svg: try Graphviz().svg(report.dot())
        case .html: try report.html(svg: Graphviz().svg(report.dot()), title: "\(Console.programName): dependencies")
        }
    }
}
