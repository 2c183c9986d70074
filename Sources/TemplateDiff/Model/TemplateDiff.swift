public import CloudFormation

/// What changes when one set of stacks takes the place of another.
///
/// Everything is in a stable order: stacks by id, entries by section and name, so that equal inputs in any order give equal
/// differences.
public struct TemplateDiff: Sendable, Hashable {
    /// The stacks that change, nested ones after the stack that holds them.
    public var stacks: [StackChange]
    /// Who may do, reach or see more or less than before.
    public var security: [SecurityChange]
    /// A removal and an addition that are probably one resource under a new logical id.
    public var renames: [ProbableRename]
    /// Lists of which only the order changes, where neither the order nor the place makes it a change of the resource.
    public var orders: [OrderChange]
    /// What the change does to other stacks, and what CloudFormation would refuse: exports in use that go or change, new hard
    /// dependencies, changes of the order of deployment, types that cannot change.
    public var findings: [Finding]

    /// Puts a difference together.
    /// - Parameters:
    ///   - stacks: The stacks that change.
    ///   - security: Who may do more or less.
    ///   - renames: Probable renames.
    ///   - orders: Lists of which only the order changes, without consequence.
    ///   - findings: What the change does to other stacks, and what would be refused.
    public init(
        stacks: [StackChange] = [], security: [SecurityChange] = [], renames: [ProbableRename] = [],
        orders: [OrderChange] = [], findings: [Finding] = []
    ) {
        self.stacks = stacks
        self.security = security
        self.renames = renames
        self.orders = orders
        self.findings = findings
    }

    /// Whether nothing changes; that the order of a list means nothing is no change.
    public var isEmpty: Bool { stacks.isEmpty }
}
