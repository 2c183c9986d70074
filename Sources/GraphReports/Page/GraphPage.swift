import DependencyGraph

/// Puts the page together: the picture, what is known of it, and the program that moves it.
struct GraphPage {
    private let view: GraphView
    private let svg: String
    private let title: String

    init(_ view: GraphView, svg: String, title: String) {
        self.view = view
        self.svg = svg
        self.title = title
    }

    var text: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
        <meta name="color-scheme" content="light dark">
        <title>\(HTMLEscape.text(title))</title>
        <style>
        \(PageStyle.text)
        </style>
        </head>
        <body>
        \(header)
        <main>
        <div id="page-canvas" role="application" aria-label="Dependency graph: arrow keys move, plus and minus zoom, Tab goes \
        from node to node, Enter shows a node's dependencies">
        \(picture)
        <p id="page-empty"\(view.nodes.isEmpty ? "" : " hidden")>Nothing to show.</p>
        <p id="page-hint"><kbd>/</kbd> search <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom <kbd>←</kbd> <kbd>→</kbd> \
        move <kbd>Tab</kbd> <kbd>Enter</kbd> select <kbd>Esc</kbd> clear</p>
        </div>
        <aside id="page-panel" aria-label="Selected node" tabindex="-1" hidden></aside>
        </main>
        <script type="application/json" id="page-data">\(HTMLEscape.script(PageData(view).json))</script>
        <script nonce="strata">
        \(PageScript.text)
        </script>
        </body>
        </html>

        """
    }

    /// Nothing from outside, and no script but the page's own, even if a name should slip through.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-strata'"

    private var header: String {
        """
        <header>
        <div id="page-title"><h1>\(HTMLEscape.text(title))</h1><p>\(HTMLEscape.text(summary))</p></div>
        <div id="page-find" role="search">
        <input id="page-search" type="search" placeholder="Search" aria-label="Search nodes" aria-describedby="page-count" \
        aria-keyshortcuts="/" autocomplete="off" spellcheck="false">
        <span id="page-count" role="status"></span>
        </div>
        <fieldset id="page-strengths"><legend>Dependencies</legend>
        \(Strength.allCases.sorted(by: >).map(checkBox).joined(separator: "\n"))
        </fieldset>
        <div id="page-zoom" role="group" aria-label="Zoom">
        <button type="button" id="page-out" aria-label="Zoom out" title="Zoom out (-)">−</button>
        <button type="button" id="page-in" aria-label="Zoom in" title="Zoom in (+)">+</button>
        <button type="button" id="page-fit" title="Show all (0)">Fit</button>
        </div>
        </header>
        """
    }

    private func checkBox(_ strength: Strength) -> String {
        let name = strength.rawValue
        let count = view.links.filter { $0.strength == strength }.map(\.edges.count).reduce(0, +)
        let line =
            "<svg width=\"26\" height=\"8\" aria-hidden=\"true\"><line class=\"\(name)\" x1=\"1\" y1=\"4\" x2=\"25\" y2=\"4\"/></svg>"
        return "<label><input type=\"checkbox\" value=\"\(name)\" checked>\(line)\(name) <b>\(count)</b></label>"
    }

    private var summary: String {
        let drawn = PictureLayout(view).drawn
        let resources = drawn.filter { view.graph.nodes[$0].resourceType != nil }.count
        let stacks = Set(view.nodes.compactMap(view.graph.stack(of:))).count
        let parts = [
            view.level == .stack ? "Stack level" : "Resource level",
            stacks == 1 ? "1 stack" : "\(stacks) stacks",
            view.level == .stack ? nil : resources == 1 ? "1 resource" : "\(resources) resources",
            view.edges.count == 1 ? "1 dependency" : "\(view.edges.count) dependencies",
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    /// The picture without what stands before its first element: an XML declaration has no place in a page.
    private var picture: String {
        guard let start = svg.firstRange(of: "<svg")?.lowerBound else { return "" }
        return String(svg[start...])
    }
}
