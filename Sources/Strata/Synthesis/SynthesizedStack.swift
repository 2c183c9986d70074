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
