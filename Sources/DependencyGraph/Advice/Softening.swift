/// Says what would make a hard dependency between stacks bind less.
public struct Softening {
    private let graph: DependencyGraph
    private let uses: UseFinder

    /// Prepares advice on a graph.
    /// - Parameter graph: The graph.
    public init(_ graph: DependencyGraph) {
        self.graph = graph
        uses = UseFinder(graph)
    }

    /// What would soften a dependency.
    /// - Parameter edge: An edge of the graph, between stacks.
    /// - Returns: A sentence without its final period.
    public func advice(for edge: DependencyGraph.Edge) -> String {
        let isProgram = graph.nodes[edge.consumer].constructPath != nil
        switch edge.mechanism {
        case .declared:
            return "drop the declared dependency, if no order is needed"
        case .secret:
            return "let the program fetch the secret when it runs, by a name of your choosing"
        case .physicalName:
            return
                "none: the service looks the name up when it makes '\(graph.name(of: edge.consumer))'; move the two into "
                + "one stack if they must be deployed together"
        case .parameterStore where uses.use(behind: edge) == nil:
            return "let the program read the parameter when it runs instead of at deployment"
        default:
            return [named(edge, isProgram), unlocked(edge, isProgram)].compactMap(\.self).joined(separator: "; ")
        }
    }

    private func named(_ edge: DependencyGraph.Edge, _ isProgram: Bool) -> String? {
        guard let use = uses.use(behind: edge), let type = graph.nodes[use.resource].resourceType,
            let property = PhysicalNames.property(of: type), PhysicalNames.follows(use.attribute, from: type)
        else {
            return edge.mechanism == .importValue
                ? nil : "let the program read the value when it runs, from the parameter store"
        }
        let how =
            isProgram ? "by its physical name, `.reference(.name)`," : "by its physical name, or an ARN built of it,"
        return "refer to '\(graph.name(of: use.resource))' \(how) with a \(property) of your choosing"
    }

    private func unlocked(_ edge: DependencyGraph.Edge, _ isProgram: Bool) -> String? {
        guard edge.mechanism == .importValue else { return nil }
        return isProgram
            ? "`.reference(.weak)` keeps the order but lifts the lock of the export"
            : "Fn::GetStackOutput keeps the order but lifts the lock of the export"
    }
}
