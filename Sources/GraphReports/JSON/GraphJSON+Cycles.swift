import CloudFormation
import DependencyGraph
import OrderedCollections

extension GraphJSON {
    /// All cycles of the graph, whatever is shown: a report to a machine must not hide one.
    var cycles: [TemplateValue] {
        let cycles = graph.cycles()
        return zip(cycles, graph.findings(on: cycles)).map { cycle, finding in
            let advice = graph.advice(for: cycle)
            var broken: OrderedDictionary<String, TemplateValue> = [
                "step": .integer(advice.step), "text": .string(advice.text),
            ]
            if let location = advice.location { broken["location"] = Self.value(location) }
            var members: OrderedDictionary<String, TemplateValue> = [:]
            if let container = cycle.container { members["container"] = .string(names[container]) }
            members["members"] = .array(cycle.members.map { .string(names[$0]) })
            members["steps"] = .array(
                cycle.steps.map { step in
                    [
                        "consumer": .string(names[step.consumer]), "producer": .string(names[step.producer]),
                        "edges": .array(step.edges.map { .object(value(edge: $0)) }),
                    ]
                })
            members["message"] = .string(finding.message)
            members["advice"] = .object(broken)
            return .object(members)
        }
    }
}
