import CloudFormation

/// A rule on what a change does to other stacks.
protocol ImpactRule {
    /// Its stable name: `diff/export-in-use`.
    static var id: String { get }
    /// What it finds, in a stable order.
    static func findings(_ sides: StackSides) -> [Finding]
}
