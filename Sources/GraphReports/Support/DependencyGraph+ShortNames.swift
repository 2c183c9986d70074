import CloudFormation
import DependencyGraph

extension DependencyGraph {
    /// A node's name without its stack; of a stack or of what no template owns its own.
    func innerName(of node: NodeID) -> String {
        let chain = chain(of: node)
        return (chain.count == 1 ? chain[...] : chain.dropFirst()).map { nodes[$0].name }.joined(separator: "/")
    }

    /// A node's full name; what no template owns with what it is.
    func reportName(of node: NodeID) -> String {
        if case .external(let external) = nodes[node].kind { return "\(external.words) '\(nodes[node].name)'" }
        return name(of: node)
    }

    /// Where in its resource, parameter or output an edge stands: `Environment.Variables.URL`.
    func innerProperty(of edge: Edge) -> String {
        var components = edge.property.components.dropFirst(2)
        if components.first == .key("Properties") { components = components.dropFirst() }
        return TemplatePath(Array(components)).description
    }
}
