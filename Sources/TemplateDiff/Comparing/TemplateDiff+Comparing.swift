import CloudFormation
public import DependencyGraph

extension TemplateDiff {
    /// Compares two sets of stacks.
    /// - Parameters:
    ///   - old: The stacks as they were, in any order.
    ///   - new: The stacks as they are to be, in any order.
    ///   - hasProgram: Whether a program of the reader says the new stacks, so that advice may be on what to write in it.
    ///   - oldGraph: Gives the dependency graph of the old stacks, if it is at hand; asked for only if it is needed.
    ///   - newGraph: The same for the new stacks.
    public init(
        from old: [GraphStack], to new: [GraphStack], hasProgram: Bool = true, oldGraph: (() -> DependencyGraph)? = nil,
        newGraph: (() -> DependencyGraph)? = nil
    ) {
        let context = ComparisonContext(old, new)
        context.hasProgram = hasProgram
        if let oldGraph { context.makeOldGraph = oldGraph }
        if let newGraph { context.makeNewGraph = newGraph }
        ResourceComparison(context).run()
        EntryComparison(context).run()
        var propagation = Propagation(context)
        propagation.run()
        ExistenceSearch(context: context).run()
        NamedReplacement(context).run()
        ServiceTokenChange(context: context).run()
        RefusedUpdate(context: context).run()
        NameTaken(context: context).run()
        let assembly = ChangeAssembly(context)
        var diff = TemplateDiff(stacks: assembly.stacks, orders: assembly.orders, findings: context.findings)
        RenameSearch(context).run(on: &diff)
        diff.findings += StackRename.findings(diff)
        DataRiskSearch(context).run(on: &diff)
        diff.security = SecurityComparison(from: old, to: new).changes
        let impact = StackImpact(from: old, to: new, replaced: diff.replaced) { (context.oldGraph, context.newGraph) }
        diff.findings += impact.findings
        diff.findings.sort()
        self = diff
    }

    /// The resources that are replaced for certain.
    private var replaced: Set<ResourceAddress> {
        Set(
            stacks.flatMap { stack in
                stack.resources.filter { $0.kind == .replaced }
                    .map { ResourceAddress(stack: stack.id, logicalID: $0.logicalID) }
            })
    }
}
