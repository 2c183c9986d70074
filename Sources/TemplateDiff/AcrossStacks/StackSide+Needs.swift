import CloudFormation
import DependencyGraph

extension StackSide {
    /// Something of another stack that a stack cannot be deployed without.
    struct Need: Hashable {
        let mechanism: Mechanism
        let detail: String
        /// Whether a stack of the set provides it.
        let isMet: Bool

        init(_ mechanism: Mechanism, _ detail: String, isMet: Bool) {
            self.mechanism = mechanism
            self.detail = detail
            self.isMet = isMet
        }
    }

    /// What each stack needs of others.
    static func needs(_ graph: DependencyGraph) -> [String: Set<Need>] {
        var needs: [String: Set<Need>] = [:]
        for index in graph.edges.indices where graph.edges[index].strength == .hard {
            let edge = graph.edges[index]
            // Most edges stay in their template.
            if let container = graph.nodes[edge.consumer].container, container == graph.nodes[edge.producer].container {
                continue
            }
            guard let consumer = graph.stack(of: edge.consumer) else { continue }
            let producer = graph.stack(of: edge.producer)
            guard producer != consumer else { continue }
            needs[graph.nodes[consumer].name, default: []]
                .insert(Need(edge.mechanism, edge.detail, isMet: producer != nil))
        }
        return needs
    }
}
