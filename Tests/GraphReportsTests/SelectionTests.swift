import DependencyGraph
import GraphReports
import Testing

struct SelectionTests {
    private func problem(_ options: GraphOptions) throws -> String {
        let graph = try ReportSample.graph()
        do {
            _ = try GraphReport(graph, options)
            return "none"
        } catch {
            return "\(error)"
        }
    }

    @Test("Options that do not fit the graph are said with what fits")
    func problems() throws {
        #expect(
            try problem(GraphOptions(stacks: ["producr"])) == "there is no stack 'producr'; did you mean 'producer'?")
        #expect(
            try problem(GraphOptions(around: "Rolle")) == "nothing in the graph is called 'Rolle'; did you mean 'Role'?"
        )
        #expect(
            try problem(GraphOptions(around: "Role", depth: 0)) == "the depth is 0; allowed are whole numbers from 1")
        #expect(
            try problem(GraphOptions(strengths: [])) == "no strength is to be shown; allowed are hard, soft and light")
    }

    @Test("The surroundings of a resource, by logical id, full name or construct path")
    func around() throws {
        let graph = try ReportSample.graph()
        for name in ["Queue", "producer/Queue"] {
            let view = try GraphReport(graph, GraphOptions(level: .resource, around: name)).view
            let names = view.nodes.filter { view.graph.nodes[$0].resourceType != nil }.map { view.graph.name(of: $0) }
            #expect(names == ["consumer/Function", "producer/Parameter", "producer/Queue"])
        }
    }

    @Test("Strengths and cycles")
    func filters() throws {
        let graph = try ReportSample.graph()
        let light = try GraphReport(graph, GraphOptions(strengths: [.light])).view
        #expect(light.links.map(\.strength) == [.light])
        let cycles = try GraphReport(graph, GraphOptions(level: .resource, onlyCycles: true)).view
        #expect(cycles.edges.map { graph.name(of: graph.edges[$0].consumer) } == ["orders/Topic"])
    }
}
