import CloudFormation
public import DependencyGraph

extension TemplateDiff {
    /// Compares two sets of stacks.
    /// - Parameters:
    ///   - old: The stacks as they were, in any order.
    ///   - new: The stacks as they are to be, in any order.
    public init(from old: [GraphStack], to new: [GraphStack]) {
        let context = ComparisonContext(old, new)
        ResourceComparison(context).run()
        EntryComparison(context).run()
        var propagation = Propagation(context)
        propagation.run()
        NamedReplacement(context).run()
        var diff = TemplateDiff(stacks: ChangeAssembly(context).stacks, findings: context.findings)
        RenameSearch(context).run(on: &diff)
        // SecurityComparison, DataRisks and StackImpact read the context and write their part of the difference here.
        diff.findings.sort()
        self = diff
    }
}
