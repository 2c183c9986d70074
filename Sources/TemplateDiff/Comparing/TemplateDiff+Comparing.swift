public import DependencyGraph

extension TemplateDiff {
    /// Compares two sets of stacks.
    /// - Parameters:
    ///   - old: The stacks as they were, in any order.
    ///   - new: The stacks as they are to be, in any order.
    public init(from old: [GraphStack], to new: [GraphStack]) {
        self.init()
    }
}
