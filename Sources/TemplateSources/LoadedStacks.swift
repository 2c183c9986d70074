public import CloudFormation
public import DependencyGraph

/// Stacks as they were read.
public struct LoadedStacks {
    /// The stacks, by id.
    public var stacks: [GraphStack]
    /// What is odd about the texts, such as a key that stands twice.
    public var findings: [Finding]
    /// Whether they come from one file, whose name says nothing of the stack.
    public var isOneFile: Bool

    /// Puts stacks together.
    /// - Parameters:
    ///   - stacks: The stacks.
    ///   - findings: What is odd about the texts.
    ///   - isOneFile: Whether they come from one file.
    public init(stacks: [GraphStack] = [], findings: [Finding] = [], isOneFile: Bool = false) {
        self.stacks = stacks
        self.findings = findings
        self.isOneFile = isOneFile
    }
}
