import DependencyGraph

/// Writes a view in Graphviz' DOT language: <https://graphviz.org/doc/info/lang.html>.
///
/// Nodes, lines and clusters bear ids made of numbers, `n3`, `l0`, `c1`, never of names; they become the ids of the SVG.
struct DotWriter {
    private let view: GraphView
    private let layout: PictureLayout
    private var graph: DependencyGraph { view.graph }

    init(_ view: GraphView) {
        self.view = view
        layout = PictureLayout(view)
    }

    var text: String {
        var lines = ["digraph dependencies {"]
        lines += attributes.map { "  \($0)" }
        for node in layout.outermost { write(node, depth: 1, to: &lines) }
        for (index, link) in view.links.enumerated() { lines.append("  \(line(link, index))") }
        lines.append("}")
        return lines.joined(separator: "\n") + "\n"
    }

    private var attributes: [String] {
        // Beyond some hundred lines the layout's finer points take minutes.
        let isLarge = view.links.count > 600
        return [
            // White, since a picture in a README is also seen on dark pages.
            "graph [rankdir=LR, bgcolor=\"#ffffff\", compound=true, fontname=\"Helvetica,Arial,sans-serif\", fontsize=13, "
                + "nodesep=0.22, ranksep=0.7, pad=0.3"
                + (isLarge ? ", nslimit=1, nslimit1=1, mclimit=0.3, splines=polyline" : "") + "]",
            "node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica,Arial,sans-serif\", fontsize=12, margin=\"0.16,0.07\", "
                + "height=0.4, penwidth=1.1]",
            "edge [arrowsize=0.7, fontname=\"Helvetica,Arial,sans-serif\", fontsize=11]",
        ]
    }

    // MARK: Nodes

    private func write(_ node: DependencyGraph.NodeID, depth: Int, to lines: inout [String]) {
        // A list of work instead of recursion: nested stacks may lie deep.
        enum Step {
            case open(DependencyGraph.NodeID)
            case close
        }
        var depth = depth
        var open: [Step] = [.open(node)]
        while let step = open.popLast() {
            let indent = String(repeating: "  ", count: depth)
            switch step {
            case .close:
                depth -= 1
                lines.append(String(repeating: "  ", count: depth) + "}")
            case .open(let node):
                guard let contents = layout.contents[node] else {
                    lines.append(indent + declaration(node))
                    continue
                }
                lines.append(indent + "subgraph cluster_\(node) {")
                lines.append(indent + "  " + cluster(node))
                if layout.isDrawn(node) { lines.append(indent + "  " + declaration(node)) }
                depth += 1
                open.append(.close)
                open += contents.reversed().map { .open($0) }
            }
        }
    }

    private func cluster(_ node: DependencyGraph.NodeID) -> String {
        "id=\"c\(node)\"; class=\"\(graph.nodes[node].container == nil ? "stack" : "nested")\"; "
            + "label=\(Self.quote(layout.label(node).first ?? "")); tooltip=\(Self.quote(graph.name(of: node))); labeljust=l; "
            + "style=\"rounded,filled\"; color=\"#c4cbd6\"; fillcolor=\"#f4f6f9\"; margin=14;"
    }

    private func declaration(_ node: DependencyGraph.NodeID) -> String {
        let look = NodeLook(graph.nodes[node].kind)
        let label = layout.label(node).joined(separator: "\n")
        return "n\(node) [id=\"n\(node)\", class=\"\(look.name)\", label=\(Self.quote(label)), "
            + "tooltip=\(Self.quote(view.labels.full(node))), fillcolor=\"\(look.fill)\", color=\"\(look.line)\""
            + (look.isDashed ? ", style=\"rounded,filled,dashed\"" : "") + "];"
    }

    // MARK: Lines

    private func line(_ link: GraphView.Link, _ index: Int) -> String {
        let look = LinkLook(link.strength)
        let count = link.edges.count > 1 && view.level == .stack ? ", label=\"\(link.edges.count)\"" : ""
        let tooltip =
            "\(view.labels.full(link.consumer)) → \(view.labels.full(link.producer)): "
            + "\(link.edges.count) \(link.strength.rawValue)"
        return "n\(link.consumer) -> n\(link.producer) [id=\"l\(index)\", class=\"\(link.strength.rawValue)\", "
            + "color=\"\(look.colour)\", style=\(look.style), penwidth=\(look.width)\(count), "
            + "tooltip=\(Self.quote(tooltip))];"
    }

    // MARK: Escaping

    /// A quoted string: neither ends in a name, nor starts an escape or a character entity.
    static func quote(_ text: String) -> String {
        var result = "\""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if result.count > 1 { result += "\\n" }
            for character in String(line).printable {
                switch character {
                case "\"": result += "\\\""
                case "\\": result += "\\\\"
                case "&": result += "&amp;"
                default: result.append(character)
                }
            }
        }
        return result + "\""
    }
}
