import CloudFormation
import DependencyGraph
import GraphReports
import Testing

struct FormatTests {
    private static let isGraphvizInstalled = (try? Graphviz().svg("digraph { a }")) != nil

    @Test("JSON holds waves, dependencies, cycles with advice, locks, nodes and edges")
    func json() throws {
        let text = try GraphReport(ReportSample.graph(), GraphOptions(level: .resource)).json()
        let value = try TemplateValue(json: Array(text.utf8))
        #expect(value["version"] == 1)
        #expect(value["waves"] == [["orders", "producer"], ["consumer"]])
        #expect(value["dependencies"]?["consumer"] == ["producer"])
        #expect(value["cycles"]?.arrayValue?.count == 1)
        #expect(value["exportLocks"]?[0]?["export"] == "producer:role")
        let edges = try #require(value["edges"]?.arrayValue)
        #expect(edges.contains { $0["mechanism"] == "Fn::ImportValue" && $0["strength"] == "hard" })
        #expect(edges.allSatisfy { $0["path"] != nil && $0["consumer"] != nil && $0["producer"] != nil })
    }

    @Test("No id in JSON leads to nothing", arguments: GraphOptions.Level.allCases)
    func ids(level: GraphOptions.Level) throws {
        let text = try GraphReport(ReportSample.graph(), GraphOptions(level: level)).json()
        let value = try TemplateValue(json: Array(text.utf8))
        let nodes = try #require(value["nodes"]?.arrayValue)
        let ids = Set(nodes.compactMap { $0["id"]?.stringValue })
        #expect(ids.count == nodes.count)
        let edges = try #require(value["edges"]?.arrayValue)
        let used =
            edges.flatMap { [$0["consumer"], $0["producer"]] }
            + nodes.filter { $0["container"] != nil }.map { $0["container"] }
        #expect(!edges.isEmpty && used.allSatisfy { $0?.stringValue.map(ids.contains) ?? false })
    }

    @Test("What Mermaid, Markdown and HTML would read as their own is written as codes")
    func mermaidEscapes() throws {
        let graph = DependencyGraph(
            nodes: [
                .init(kind: .stack, name: "a"),
                .init(kind: .resource(type: "T::T"), name: "%%{init: \"<b>*_#`\\", container: 0),
            ],
            edges: [])
        #expect(
            try GraphReport(graph, GraphOptions(level: .resource)).mermaid() == """
                flowchart LR
                  subgraph c0["a"]
                    n1["#37;#37;{init: #34;#60;b#62;#42;#95;#35;#96;#92;<br/>T::T"]:::resource
                  end
                  classDef resource fill:#ffffff,stroke:#59677d,color:#1b2330

                """)
    }

    @Test("Mermaid has a subgraph for each stack, and nothing in a name ends a label")
    func mermaid() throws {
        let text = try GraphReport(ReportSample.graph(hostile: true), GraphOptions(level: .resource)).mermaid()
        #expect(text.hasPrefix("flowchart"))
        #expect(text.split(separator: "\n").count { $0.contains("subgraph") } == 3)
        #expect(!text.contains("<img"))
    }

    @Test(
        "Graphviz takes every picture, whatever the names",
        .enabled(if: isGraphvizInstalled, "Graphviz is not installed"), arguments: GraphOptions.Level.allCases,
        [false, true])
    func dot(level: GraphOptions.Level, hostile: Bool) throws {
        let report = try GraphReport(ReportSample.graph(hostile: hostile), GraphOptions(level: level))
        let svg = try Graphviz().svg(report.dot())
        #expect(svg.contains("</svg>"))
        #expect(!svg.contains("<img"))
        let page = report.html(svg: svg, title: "</title><script>alert(1)</script>")
        #expect(!page.contains("<img src=x") && !page.contains("<script>alert(1)"))
        #expect(!page.contains("http://") || !page.contains("src=\"http"))
    }

    @Test("A missing Graphviz is said with how to install it")
    func missing() {
        #expect(throws: GraphvizError.missing(program: "no-such-dot")) {
            try Graphviz(program: "no-such-dot").svg("digraph {}")
        }
        #expect("\(GraphvizError.missing(program: "dot"))".contains("apt-get install graphviz"))
    }

    @Test("What Graphviz does not take is told", .enabled(if: isGraphvizInstalled, "Graphviz is not installed"))
    func failure() {
        #expect(throws: GraphvizError.self) { try Graphviz().svg("digraph { -> }") }
    }

    @Test("Every format is the same for the same graph, and for its stacks in another order")
    func order() throws {
        let report = try GraphReport(ReportSample.graph(), GraphOptions(level: .resource))
        let again = try GraphReport(ReportSample.graph(), GraphOptions(level: .resource))
        #expect(report.dot() == again.dot() && report.json() == again.json() && report.mermaid() == again.mermaid())
    }
}
