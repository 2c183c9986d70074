import DependencyGraph

/// Writes a view as a Mermaid flowchart: <https://mermaid.js.org/syntax/flowchart.html>.
struct MermaidWriter {
    private let view: GraphView
    private let layout: PictureLayout

    init(_ view: GraphView) {
        self.view = view
        layout = PictureLayout(view)
    }

    var text: String {
        var lines = ["flowchart LR"]
        for node in layout.outermost { write(node, to: &lines) }
        for link in view.links {
            let count = link.edges.count > 1 ? "|\"\(link.edges.count)\"|" : ""
            lines.append("  n\(link.consumer) \(Self.arrow(link.strength))\(count) n\(link.producer)")
        }
        lines += looks
        return lines.joined(separator: "\n") + "\n"
    }

    private func write(_ node: DependencyGraph.NodeID, to lines: inout [String]) {
        // A list of work instead of recursion: nested stacks may lie deep.
        enum Step {
            case open(DependencyGraph.NodeID)
            case close
        }
        var depth = 1
        var open: [Step] = [.open(node)]
        while let step = open.popLast() {
            switch step {
            case .close:
                depth -= 1
                lines.append(String(repeating: "  ", count: depth) + "end")
            case .open(let node):
                let indent = String(repeating: "  ", count: depth)
                guard let contents = layout.contents[node] else {
                    lines.append(indent + declaration(node))
                    continue
                }
                lines.append(indent + "subgraph c\(node)[\"\(Self.escape(layout.label(node).first ?? ""))\"]")
                depth += 1
                if layout.isDrawn(node) { lines.append(indent + "  " + declaration(node)) }
                open.append(.close)
                open += contents.reversed().map { .open($0) }
            }
        }
    }

    private func declaration(_ node: DependencyGraph.NodeID) -> String {
        let kind = view.graph.nodes[node].kind
        let label = layout.label(node).map(Self.escape).joined(separator: "<br/>")
        return switch kind {
        case .parameter, .output: "n\(node)([\"\(label)\"]):::\(NodeLook(kind).name)"
        default: "n\(node)[\"\(label)\"]:::\(NodeLook(kind).name)"
        }
    }

    /// Strengths by the kind of line.
    private static func arrow(_ strength: Strength) -> String {
        switch strength {
        case .hard: "==>"
        case .soft: "-->"
        case .light: "-.->"
        }
    }

    private var looks: [String] {
        let kinds: [DependencyGraph.Node.Kind] = [
            .stack, .resource(type: ""), .parameter, .output(export: nil), .external(.export),
        ]
        let used = Set(layout.drawn.map { NodeLook(view.graph.nodes[$0].kind).name })
        let classes = kinds.map(NodeLook.init).filter { used.contains($0.name) }.map { look in
            "  classDef \(look.name) fill:\(look.fill),stroke:\(look.line),color:#1b2330"
                + (look.isDashed ? ",stroke-dasharray:4 3" : "")
        }
        let lines = Strength.allCases.sorted(by: >).compactMap { strength -> String? in
            let own = view.links.indices.filter { view.links[$0].strength == strength }
            guard !own.isEmpty else { return nil }
            return "  linkStyle \(own.map(String.init).joined(separator: ",")) stroke:\(LinkLook(strength).colour)"
        }
        return classes + lines
    }

    // MARK: Escaping

    /// A label's text: characters that mean something to Mermaid, to Markdown or to HTML as character codes.
    /// <https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters>
    static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.printable.unicodeScalars {
            if "\"#&<>`\\*_~%".unicodeScalars.contains(scalar) {
                result += "#\(scalar.value);"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
