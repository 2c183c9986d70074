public import DependencyGraph

/// A graph, or a part of it, as text, picture or data.
///
/// Each format is a pure function of the graph and the options: the same bytes on every machine.
public struct GraphReport: Sendable {
    /// What is shown.
    public let view: GraphView

    /// Selects what to show.
    /// - Parameters:
    ///   - graph: The graph.
    ///   - options: What of it to show.
    /// - Throws: What in the options does not fit the graph.
    public init(_ graph: DependencyGraph, _ options: GraphOptions = GraphOptions()) throws(GraphOptionsError) {
        view = try GraphView(graph, options)
    }

    /// Text for a terminal: deployment waves, dependencies between stacks, what would soften the hard ones, export locks,
    /// what no template owns, cycles.
    /// - Parameters:
    ///   - width: How many columns the terminal has; names are shortened only where a line would not fit.
    ///   - colour: Whether to use ANSI colours; strengths are words in any case.
    /// - Returns: The text with a final newline.
    public func text(width: Int = 100, colour: Bool = false) -> String {
        TextReport(view, width: width, style: TextStyle(isColoured: colour)).text
    }

    /// A digraph in Graphviz' DOT language, a cluster for each stack, lines by strength.
    /// - Returns: The text with a final newline.
    public func dot() -> String { DotWriter(view).text }

    /// A Mermaid flowchart, a subgraph for each stack, lines by strength.
    /// - Returns: The text with a final newline.
    public func mermaid() -> String { MermaidWriter(view).text }

    /// JSON as docs/GRAPH.md describes it.
    /// - Returns: The text with a final newline.
    public func json() -> String { GraphJSON(view).text }

    /// A page that shows the picture with search, filters and details: one file that needs no network.
    /// - Parameters:
    ///   - svg: The picture that ``Graphviz/svg(_:)`` makes of ``dot()``.
    ///   - title: What the page is called.
    /// - Returns: The page's HTML.
    public func html(svg: String, title: String = "Dependencies") -> String {
        GraphPage(view, svg: svg, title: title).text
    }
}
