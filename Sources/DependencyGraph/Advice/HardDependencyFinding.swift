public import CloudFormation

extension DependencyGraph {
    /// The findings on hard dependencies between stacks, for programs that want their stacks independent.
    /// - Parameter allowed: The ids of stacks that others may depend on.
    /// - Returns: One error for each pair of stacks, with every dependency and what would soften it.
    public func findings(onHardDependenciesExceptOn allowed: Set<String> = []) -> [Finding] {
        let softening = Softening(self)
        return stackDependencies().compactMap { dependency in
            guard dependency.strength == .hard, !allowed.contains(nodes[dependency.producer].name) else { return nil }
            let hard = dependency.edges.map { edges[$0] }.filter { $0.strength == .hard }
            let lines = hard.map { edge in
                let line = ["  \(name(of: edge.consumer)) -> \(name(of: edge.producer))", edge.mechanism.rawValue]
                return (line + [edge.property.description, edge.location?.description ?? ""]).filter { !$0.isEmpty }
                    .joined(separator: "   ")
            }
            var advice: [String] = []
            for text in hard.map(softening.advice(for:)) where !advice.contains(text) { advice.append(text) }
            let (consumer, producer) = (nodes[dependency.consumer], nodes[dependency.producer])
            return Finding(
                ruleID: "graph/hard-dependency", severity: .error,
                message: (["stack '\(consumer.name)' cannot be deployed without stack '\(producer.name)'"] + lines)
                    .joined(separator: "\n"),
                help: advice.joined(separator: "; "), constructPath: consumer.constructPath, template: consumer.name,
                templatePath: hard.first.map(\.property.description).flatMap { $0.isEmpty ? nil : $0 },
                location: hard.first?.location ?? consumer.location,
                related: hard.map {
                    RelatedLocation(
                        message: "'\(name(of: $0.consumer))' needs '\(name(of: $0.producer))'", location: $0.location)
                }
            )
        }
    }
}
