import CloudFormation
import DependencyGraph
import Testing

/// What holds for any program.
struct GraphPropertyTests {
    @Test("Cycles are those that a naive checker finds: none missed, none invented", arguments: 0..<300)
    func naive(seed: Int) throws {
        let program = try RandomStacks(seed: UInt64(seed))
        let graph = DependencyGraph(stacks: program.stacks)
        let found = graph.cycles().map { $0.members.map { graph.name(of: $0) } }
        var expected: [[String]] = []
        let stackPairs = program.pairs.map { (Self.stack($0.consumer), Self.stack($0.producer)) }.filter {
            $0.0 != $0.1
        }
        expected += Self.knots(stackPairs)
        expected += Self.knots(
            program.pairs.filter { Self.stack($0.consumer) == Self.stack($0.producer) }
                .map { ($0.consumer, $0.producer) })
        #expect(found.map { $0.sorted() }.sorted { $0[0] < $1[0] } == expected.sorted { $0[0] < $1[0] })
    }

    @Test("Each step of a reported way is made of edges that are there, and the way leads round", arguments: 0..<150)
    func ways(seed: Int) throws {
        let graph = DependencyGraph(stacks: try RandomStacks(seed: UInt64(seed)).stacks)
        for cycle in graph.cycles() {
            for (index, step) in cycle.steps.enumerated() {
                #expect(step.producer == cycle.steps[(index + 1) % cycle.steps.count].consumer)
                #expect(!step.edges.isEmpty)
                for edge in step.edges.map({ graph.edges[$0] }) {
                    #expect(graph.chain(of: edge.consumer).contains(step.consumer))
                    #expect(graph.chain(of: edge.producer).contains(step.producer))
                }
            }
        }
    }

    @Test("Doing without the advised edges breaks the cycle", arguments: 0..<150)
    func advice(seed: Int) throws {
        let graph = DependencyGraph(stacks: try RandomStacks(seed: UInt64(seed)).stacks)
        for cycle in graph.cycles() {
            let removed = Set(cycle.steps[graph.advice(for: cycle).step].edges)
            let without = DependencyGraph(
                nodes: graph.nodes,
                edges: graph.edges.enumerated().filter { !removed.contains($0.offset) }.map(\.element))
            let way = cycle.steps.map { [$0.consumer, $0.producer] }
            #expect(!without.cycles().contains { $0.steps.map { [$0.consumer, $0.producer] } == way })
        }
    }

    @Test("Waves hold every stack once, and none before what it waits for", arguments: 0..<150)
    func waves(seed: Int) throws {
        let program = try RandomStacks(seed: UInt64(seed))
        let graph = DependencyGraph(stacks: program.stacks)
        let waves = graph.deploymentOrder().waves
        #expect(waves.joined().map { graph.nodes[$0].name }.sorted() == program.stacks.map(\.id).sorted())
        var wave: [String: Int] = [:]
        for (index, stacks) in waves.enumerated() { for stack in stacks { wave[graph.nodes[stack].name] = index } }
        let pairs = program.pairs.map { (Self.stack($0.consumer), Self.stack($0.producer)) }.filter { $0.0 != $0.1 }
        let together = Self.knots(pairs)
        for (consumer, producer) in pairs
        where !together.contains(where: { $0.contains(consumer) && $0.contains(producer) }) {
            #expect(try #require(wave[consumer]) > (try #require(wave[producer])))
        }
    }

    @Test("The order in which stacks and resources come in changes nothing", arguments: 0..<100)
    func order(seed: Int) throws {
        let program = try RandomStacks(seed: UInt64(seed))
        let graph = DependencyGraph(stacks: program.stacks)
        let shuffled = DependencyGraph(stacks: program.shuffled())
        #expect(graph.nodes == shuffled.nodes)
        #expect(graph.edges == shuffled.edges)
        #expect(graph.findings(on: graph.cycles()) == shuffled.findings(on: shuffled.cycles()))
    }

    private static func stack(_ name: String) -> String { String(name.prefix { $0 != "/" }) }

    /// Which names reach each other, by following pairs until nothing new comes; each group sorted.
    private static func knots(_ pairs: [(String, String)]) -> [[String]] {
        var reach: [String: Set<String>] = [:]
        for pair in pairs { reach[pair.0, default: []].insert(pair.1) }
        var changed = true
        while changed {
            changed = false
            for (name, reached) in reach {
                let further = reached.union(reached.flatMap { reach[$0] ?? [] })
                if further.count > reached.count {
                    reach[name] = further
                    changed = true
                }
            }
        }
        var groups: Set<[String]> = []
        for (name, reached) in reach where reached.contains(name) {
            groups.insert(reached.filter { reach[$0]?.contains(name) == true }.sorted())
        }
        return Array(groups)
    }
}
