import ArgumentParser
import GraphReports

/// How a graph is shown.
enum GraphFormat: String, CaseIterable, ExpressibleByArgument {
    case text, dot, mermaid, json, svg, html
}

extension GraphOptions.Level: ExpressibleByArgument {}
