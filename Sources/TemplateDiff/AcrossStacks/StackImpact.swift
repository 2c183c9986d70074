public import CloudFormation
public import DependencyGraph

/// What a change of some stacks does to others: exports in use, dependencies, the order of deployment.
///
/// All stacks of both sets count as deployed as they were: CloudFormation looks at what is deployed, not at what the program
/// says next.
public struct StackImpact: Sendable {
    /// The findings: by rule, then by stack and place.
    public let findings: [Finding]

    /// The ids of all rules, in the order of their findings.
    public static var ruleIDs: [String] { rules.map { $0.id } }

    static var rules: [any ImpactRule.Type] {
        [
            ExportInUse.self, StackInUse.self, ProducerGone.self, NewHardDependency.self, ReversedDependency.self,
            DependencyGone.self, DeploymentOrderChange.self, StackAdded.self, StackRemoved.self,
        ]
    }

    /// Compares two sets of stacks.
    /// - Parameters:
    ///   - old: The stacks as they are deployed, in any order.
    ///   - new: The stacks as they are to be, in any order.
    ///   - replaced: The resources that the change replaces: what they export changes with them.
    ///   - graphs: The graphs of both sets, if they are at hand: building them takes most of the time. Asked for only if they are
    ///     needed.
    public init(
        from old: [GraphStack], to new: [GraphStack], replaced: Set<ResourceAddress> = [],
        graphs: (() -> (old: DependencyGraph, new: DependencyGraph))? = nil
    ) {
        // Where nothing is deployed, nothing is in use; where nothing changes, nothing happens to anyone; a stack alone has no
        // others.
        if old.isEmpty || old.count == 1 && new.count == 1 && old[0].id == new[0].id
            || replaced.isEmpty && StackSides.areEqual(old, new)
        {
            findings = []
            return
        }
        let graphs = graphs?()
        let sides = StackSides(
            old: StackSide(old, graphs?.old), new: StackSide(new, graphs?.new), replaced: replaced)
        findings = Self.rules.flatMap { $0.findings(sides) }
    }
}
