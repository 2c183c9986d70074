import CloudFormation

/// Weighs the steps of a cycle against each other.
struct AdviceFinder {
    let graph: DependencyGraph
    let cycle: Cycle
    let uses: UseFinder

    private struct Way {
        let cost: Int
        let text: String
        let edge: Int
    }

    /// The cheapest way; among equal ones the first.
    var advice: Advice {
        let steps = cycle.steps.enumerated().map { (index: $0, way: way(of: $1)) }
        guard let best = steps.min(by: { ($0.way.cost, $0.index) < ($1.way.cost, $1.index) }) else {
            return Advice(step: 0, text: "", location: nil)
        }
        return Advice(
            step: best.index, text: best.way.text, location: graph.told(graph.edges[best.way.edge]).location)
    }

    /// A step is as dear as all of its edges; its text is that of the dearest.
    private func way(of step: Cycle.Step) -> Way {
        let ways = step.edges.map(way(of:))
        let dearest = ways.max { $0.cost < $1.cost } ?? Way(cost: .max, text: "", edge: 0)
        return Way(
            cost: dearest.cost * 100 + step.edges.count,
            text: dearest.text + (ways.count > 1 ? " (\(ways.count) references to change)" : ""), edge: dearest.edge
        )
    }

    private func way(of index: Int) -> Way {
        let edge = graph.told(graph.edges[index])
        if let known = declaration(edge) { return Way(cost: known.cost, text: known.text, edge: index) }
        if edge.consumer == edge.producer {
            return Way(
                cost: 1, text: "write the value out: '\(consumer(edge))' has none before it is made", edge: index)
        }
        if let rule = BreakingRule.table.first(where: { $0.applies(to: edge, in: graph) }) {
            return Way(cost: rule.cost, text: fill(rule.text, edge), edge: index)
        }
        if let text = name(edge) { return Way(cost: 4, text: text, edge: index) }
        return Way(cost: 9, text: separation(edge), edge: index)
    }

    // MARK: Ways

    private func declaration(_ edge: DependencyGraph.Edge) -> (cost: Int, text: String)? {
        switch edge.mechanism {
        case .declared:
            return (
                1, "drop the declared dependency of '\(consumer(edge))' on '\(producer(edge))', if no order is needed"
            )
        case .dependsOn where isNeeded(edge):
            return (
                8, "drop the DependsOn of '\(consumer(edge))' on '\(producer(edge))'; it must not need the permission"
            )
        case .dependsOn:
            return (1, "drop the DependsOn of '\(consumer(edge))' on '\(producer(edge))'")
        default: return nil
        }
    }

    // A bucket is refused if its target does not let it in.
    private func isNeeded(_ edge: DependencyGraph.Edge) -> Bool {
        let permissions = ["AWS::Lambda::Permission", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy"]
        return graph.nodes[edge.consumer].resourceType == "AWS::S3::Bucket"
            && permissions.contains(graph.nodes[edge.producer].resourceType ?? "")
    }

    /// A resource with a name of one's choosing can be spoken of without waiting for it, where what is used follows from the
    /// name.
    private func name(_ edge: DependencyGraph.Edge) -> String? {
        guard let use = uses.use(behind: edge), let type = graph.nodes[use.resource].resourceType,
            let property = PhysicalNames.property(of: type), PhysicalNames.follows(use.attribute, from: type)
        else { return nil }
        let name = graph.shortName(of: use.resource, in: cycle, uses)
        let text = "refer to '\(name)' by its physical name"
        let choice = "with a \(property) of your choosing"
        return graph.isProgram(edge.consumer)
            ? "\(text), `.reference(.name)`, \(choice): a name needs no order"
            : "\(text), \(choice), or by the ARN built of it: a name needs no order"
    }

    private func separation(_ edge: DependencyGraph.Edge) -> String {
        if cycle.isBetweenStacks {
            return
                "move what '\(producer(edge))' and '\(consumer(edge))' share into a stack of its own, which both wait for"
        }
        if let nested = cycle.steps.first(where: { graph.contains($0.consumer) })?.consumer {
            return
                "move '\(producer(edge))' out of its nested stack, into the stack around '\(graph.nodes[nested].name)' or "
                + "into the nested stack that needs it"
        }
        return
            "let '\(consumer(edge))' do without '\(producer(edge))', or move the part that needs it into a resource of its "
            + "own"
    }

    // MARK: Names

    private func fill(_ text: String, _ edge: DependencyGraph.Edge) -> String {
        text.replacing("{consumer}", with: consumer(edge)).replacing("{producer}", with: producer(edge))
    }

    private func consumer(_ edge: DependencyGraph.Edge) -> String {
        graph.shortName(of: edge.consumer, in: cycle, uses)
    }
    private func producer(_ edge: DependencyGraph.Edge) -> String {
        graph.shortName(of: edge.producer, in: cycle, uses)
    }
}
