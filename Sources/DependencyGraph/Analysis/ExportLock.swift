/// An export that can neither change nor go: other stacks import it.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html>
public struct ExportLock: Sendable, Hashable {
    /// The output that is exported.
    public let output: DependencyGraph.NodeID
    /// The export's name.
    public let export: String
    /// The edges of those who import it, as positions in ``DependencyGraph/edges``.
    public let imports: [Int]
}

extension DependencyGraph {
    /// The exports that other stacks import, by stack and output.
    public func exportLocks() -> [ExportLock] {
        var imports: [NodeID: [Int]] = [:]
        for (index, edge) in edges.enumerated() where edge.mechanism == .importValue {
            imports[edge.producer, default: []].append(index)
        }
        return imports.keys.sorted().compactMap { output in
            guard case .output(let export?) = nodes[output].kind else { return nil }
            return ExportLock(output: output, export: export, imports: imports[output] ?? [])
        }
    }
}
