import CloudFormation

/// Finds stacks that wait for each other: no order of deployment satisfies them.
struct StackCycles {
    /// What a stack waits for.
    struct Dependency {
        let producer: Node
        /// What makes it wait: the construct that uses a value, or the stack that was told so.
        let cause: Node
    }

    let stacks: [Node]
    let dependencies: (Node) -> [Dependency]

    /// A stack on the way, with the edge by which the search goes on.
    private struct Step {
        let stack: Node
        let edges: [Dependency]
        var next = 0
    }

    /// Reports one cycle of each knot of stacks.
    func report(to synthesizer: Synthesizer) {
        var visited: Set<ObjectIdentifier> = []
        var reported: Set<ObjectIdentifier> = []
        for start in stacks where visited.insert(ObjectIdentifier(start)).inserted {
            var way = [Step(stack: start, edges: dependencies(start))]
            while let step = way.last {
                guard step.next < step.edges.count else {
                    way.removeLast()
                    continue
                }
                way[way.count - 1].next += 1
                let producer = step.edges[step.next].producer
                if let first = way.firstIndex(where: { $0.stack === producer }) {
                    let cycle = way[first...].map { $0.edges[$0.next - 1] }
                    let members = cycle.map { ObjectIdentifier($0.producer) }
                    if reported.isDisjoint(with: members) { synthesizer.report(Self.problem(producer, cycle)) }
                    reported.formUnion(members)
                } else if visited.insert(ObjectIdentifier(producer)).inserted {
                    way.append(Step(stack: producer, edges: dependencies(producer)))
                }
            }
        }
    }

    private static func problem(_ start: Node, _ cycle: [Dependency]) -> Diagnostic {
        let names = cycle.map { "'\($0.producer.path)'" }
        var consumer = start
        let edges = cycle.map { edge in
            defer { consumer = edge.producer }
            let maker = edge.cause === consumer ? "dependsOn" : "'\(edge.cause.path)'"
            return RelatedLocation(
                message: "\(maker) makes '\(consumer.path)' wait for '\(edge.producer.path)'",
                location: edge.cause.location)
        }
        return Diagnostic(
            ruleID: "stack/cycle", severity: .error,
            message: "stack '\(start.path)' waits for \(names.joined(separator: ", which waits for ")): none of them "
                + "can be deployed first",
            help: "move what they share to a stack of its own, or let one refer by .reference(.name), which needs no "
                + "order",
            constructPath: cycle[0].cause.path, location: cycle[0].cause.location, related: edges
        )
    }
}
