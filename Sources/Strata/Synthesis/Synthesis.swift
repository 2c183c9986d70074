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

    /// Whether any finding is an error: then the templates are not fit to deploy.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The stack of the given id.
    public func stack(_ id: String) -> SynthesizedStack? { stacks.first { $0.id == id } }
}
