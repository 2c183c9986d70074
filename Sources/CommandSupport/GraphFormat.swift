public import ArgumentParser
public import GraphReports

/// How a graph is shown.
package enum GraphFormat: String, CaseIterable, ExpressibleByArgument {
    case text, dot, mermaid, json, svg, html
}

// The conformance lives here so that reports stay free of ArgumentParser.
extension GraphOptions.Level: ExpressibleByArgument {}
