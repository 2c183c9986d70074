import CloudFormation
import DependencyGraph
import Testing

struct CycleTests {
    @Test("Every knot is found in one run, with its shortest way round")
    func knots() throws {
        let graph = DependencyGraph(
            stacks: [
                try Stacks.chain([("A", "B"), ("B", "C"), ("C", "A"), ("B", "A"), ("X", "Y"), ("Y", "X"), ("Z", "A")])
            ])
        let cycles = graph.cycles()
        #expect(cycles.map { $0.members.map { graph.nodes[$0].name } } == [["A", "B", "C"], ["X", "Y"]])
        #expect(cycles.map { $0.steps.map { graph.nodes[$0.consumer].name } } == [["A", "B"], ["X", "Y"]])
    }

    @Test("A ring of 1,000 and a chain of 100,000 are no problem")
    func sizes() throws {
        let ring = DependencyGraph(
            stacks: [try Stacks.chain((0..<1_000).map { ("N\($0)", "N\(($0 + 1) % 1_000)") })])
        #expect(ring.cycles().map(\.steps.count) == [1_000])
        let chain = DependencyGraph(
            stacks: [try Stacks.chain((0..<100_000).map { ("N\($0)", "N\($0 + 1)") })])
        #expect(chain.cycles().isEmpty)
    }
}
