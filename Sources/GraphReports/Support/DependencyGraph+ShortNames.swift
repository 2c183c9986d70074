import CloudFormation
import DependencyGraph

extension DependencyGraph {
    /// Where in its resource, parameter or output an edge stands: `Environment.Variables.URL`.
    func innerProperty(of edge: Edge) -> String {
        var components = edge.property.components.dropFirst(2)
        if components.first == .key("Properties") { components = components.dropFirst() }
        return TemplatePath(Array(components)).description
    }
}
