public import DependencyGraph

/// What of a graph a report shows.
public struct GraphOptions: Sendable, Hashable {
    /// What the nodes of a picture are.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        /// Stacks; what their parts need of each other counts as theirs.
        case stack
        /// Resources, parameters and outputs, within their stacks and nested stacks.
        case resource
    }

    /// What the nodes are.
    public var level: Level
    /// The strengths of the dependencies to show.
    public var strengths: Set<Strength>
    /// The ids of the stacks to show, together with what they touch in others; empty for all.
    public var stacks: [String]
    /// A logical id (`Queue`), a name with what is around it (`orders/Queue`), a construct path or a stack's id: only what it
    /// depends on and what depends on it is shown.
    public var around: String?
    /// How many resources away from ``around``, in both directions; parameters and outputs on the way do not count.
    public var depth: Int
    /// Whether only what is part of a cycle is shown.
    public var onlyCycles: Bool

    /// Describes what to show; everything, unless told.
    /// - Parameters:
    ///   - level: What the nodes are.
    ///   - strengths: The strengths of the dependencies to show.
    ///   - stacks: The ids of the stacks to show; empty for all.
    ///   - around: What to show the surroundings of.
    ///   - depth: How many resources away from it.
    ///   - onlyCycles: Whether only what is part of a cycle is shown.
    public init(
        level: Level = .stack, strengths: Set<Strength> = Set(Strength.allCases), stacks: [String] = [],
        around: String? = nil, depth: Int = 1, onlyCycles: Bool = false
    ) {
        self.level = level
        self.strengths = strengths
        self.stacks = stacks
        self.around = around
        self.depth = depth
        self.onlyCycles = onlyCycles
    }
}
