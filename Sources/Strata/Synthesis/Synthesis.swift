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
