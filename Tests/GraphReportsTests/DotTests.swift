import CloudFormation
import DependencyGraph
import GraphReports
import TestSupport
import Testing

struct DotTests {
    private static let isGraphvizInstalled = (try? Graphviz().svg("digraph { a }")) != nil

    @Test("Stacks, what none of them makes, and one line for each strength between two")
    func exact() throws {
        let dot = try GraphReport(ReportSample.graph(), GraphOptions(level: .stack)).dot()
        #expect(
            dot == #"""
                digraph dependencies {
                  graph [rankdir=LR, bgcolor="#ffffff", compound=true, fontname="Helvetica,Arial,sans-serif", fontsize=13, nodesep=0.22, ranksep=0.7, pad=0.3]
                  node [shape=box, style="rounded,filled", fontname="Helvetica,Arial,sans-serif", fontsize=12, margin="0.16,0.07", height=0.4, penwidth=1.1]
                  edge [arrowsize=0.7, fontname="Helvetica,Arial,sans-serif", fontsize=11]
                  n0 [id="n0", class="stack", label="consumer\n2 resources", tooltip="consumer", fillcolor="#e4ecfb", color="#3b62b5"];
                  n4 [id="n4", class="stack", label="orders\n1 resource", tooltip="orders", fillcolor="#e4ecfb", color="#3b62b5"];
                  n6 [id="n6", class="stack", label="producer\n3 resources", tooltip="producer", fillcolor="#e4ecfb", color="#3b62b5"];
                  n11 [id="n11", class="external", label="AWS::Events::EventBus elsewhere\nresource, not made here", tooltip="resource 'AWS::Events::EventBus elsewhere'", fillcolor="#fdf3e1", color="#a2690c", style="rounded,filled,dashed"];
                  n0 -> n6 [id="l0", class="hard", color="#c0392b", style=solid, penwidth=1.5, label="2", tooltip="consumer → producer: 2 hard"];
                  n0 -> n6 [id="l1", class="light", color="#5b7fa6", style=dotted, penwidth=1.2, tooltip="consumer → producer: 1 light"];
                  n0 -> n11 [id="l2", class="hard", color="#c0392b", style=solid, penwidth=1.5, tooltip="consumer → resource 'AWS::Events::EventBus elsewhere': 1 hard"];
                }

                """#)
    }

    @Test(
        "Graphviz draws every node and line of made-up graphs",
        .enabled(if: isGraphvizInstalled, "Graphviz is not installed"), arguments: 0..<20)
    func random(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let awkward = ["a\"b", "<b>", "x\\", "{r|s}", "ünïcode 🐘", "node", "a -> b", "]]>", "&amp;", "\\N"]
        var nodes: [DependencyGraph.Node] = [.init(kind: .stack, name: awkward[seed % awkward.count])]
        for index in 0..<Int.random(in: 1...12, using: &generator) {
            let name = "\(awkward.randomElement(using: &generator) ?? "")\(index)"
            nodes.append(.init(kind: .resource(type: "AWS::SQS::Queue"), name: name, container: 0))
        }
        var edges: Set<DependencyGraph.Edge> = []
        for _ in 0..<Int.random(in: 0...20, using: &generator) {
            let ends = (0..<2).map { _ in Int.random(in: 1..<nodes.count, using: &generator) }
            edges.insert(
                .init(ends[0], on: ends[1], .ref, strength: Strength.allCases.randomElement(using: &generator) ?? .hard)
            )
        }
        let graph = DependencyGraph(
            nodes: nodes, edges: edges.sorted { ($0.consumer, $0.producer) < ($1.consumer, $1.producer) })
        let svg = try Graphviz().svg(GraphReport(graph, GraphOptions(level: .resource)).dot())
        func count(_ start: String) -> Int { svg.ranges(of: start).count }
        #expect(count("class=\"node resource") == nodes.count - 1)
        let lines = Set(edges.map { "\($0.consumer) \($0.producer) \($0.strength)" })
        #expect(count("class=\"edge ") == lines.count)
    }
}
