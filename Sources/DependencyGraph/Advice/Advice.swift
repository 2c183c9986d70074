public import CloudFormation

/// How to break a cycle: the step that is cheapest to do without, and what to do instead.
public struct Advice: Sendable, Hashable {
    /// Which of the cycle's steps to break.
    public let step: Int
    /// What to do, as a sentence without its final period.
    public let text: String
    /// The line to change.
    public let location: SourceLocation?
}

extension DependencyGraph {
    /// How to break a cycle that is one of ``cycles()``: doing without all edges of the advised step breaks it.
    /// - Parameter cycle: The cycle.
    /// - Returns: The cheapest way found.
    public func advice(for cycle: Cycle) -> Advice { advice(for: cycle, UseFinder(self)) }

    func advice(for cycle: Cycle, _ uses: UseFinder) -> Advice {
        AdviceFinder(graph: self, cycle: cycle, uses: uses).advice
    }
}
