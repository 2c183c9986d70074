public import CloudFormation
public import DependencyGraph

/// What a program comes to: its stacks' templates and everything that was found on the way.
public struct Synthesis {
    /// The stacks, in the order of their declaration.
    public let stacks: [SynthesizedStack]
    /// The stacks as the dependency graph and comparisons take them, with the lines that their parts come from.
    public let graphStacks: [GraphStack]
    /// What depends on what, in all stacks.
    public let graph: DependencyGraph
    /// All findings, in the order of declaration, validation and resolution.
    public let findings: [Finding]

    /// What tells the places that findings are related to.
    let relations: FindingRelations

    /// The findings on hard dependencies between stacks: what ``App/forbidHardDependencies(exceptOn:)`` adds to ``findings``, for
    /// who decides on them only now.
    /// - Parameter exceptions: The ids of stacks that others may depend on.
    /// - Returns: One error for each pair of stacks.
    public func findings(onHardDependenciesExceptOn exceptions: Set<String> = []) -> [Finding] {
        relations.relating(graph.findings(onHardDependenciesExceptOn: exceptions))
    }

    /// Whether any finding is an error: then the templates are not fit to deploy.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The stack of the given id.
    public func stack(_ id: String) -> SynthesizedStack? { stacks.first { $0.id == id } }
}

/// A stack as it will be deployed.
public struct SynthesizedStack {
    /// The stack in the tree.
    public let stack: Stack
    /// Its template.
    public let template: SynthesizedTemplate
    /// The templates of its nested stacks, outer before inner.
    public let nested: [SynthesizedTemplate]
    /// The templates that its StackSets deploy, in the order of their declaration.
    public let stackSets: [SynthesizedTemplate]
    /// The assets of the stack and of its nested stacks, in the order of their declaration, each once.
    public let assets: [SynthesizedAsset]
    /// The ids of the stacks that must be deployed before it, sorted.
    public let dependencies: [String]

    /// The stack's id; its template's file bears it.
    public var id: String { stack.id }
    /// The stack's name in CloudFormation.
    public var name: String { stack.name }
}

/// Adds to findings the places that constructs say they are related to; see ``Node/relate(_:to:)``.
struct FindingRelations {
    let root: Node

    func relating(_ findings: [Finding]) -> [Finding] {
        guard root.tree.hasRelatedPlaces else { return findings }
        return findings.map { finding in
            guard let related = finding.constructPath.flatMap(root.descendant)?.relatedPlaces, !related.isEmpty else {
                return finding
            }
            var finding = finding
            finding.related += related.filter { !finding.related.contains($0) && $0.location != finding.location }
            return finding
        }
    }
}
