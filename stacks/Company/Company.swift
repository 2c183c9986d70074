// Who is under the company's conventions need not know where they come from.
@_exported public import StrataConventions

/// Where a system runs. The one list of it: a new stage does not compile until every `switch` has decided about it.
public enum Stage: String, StageValue {
    /// Where developers deploy.
    case dev
    /// Where automated tests run.
    case test
    /// The rehearsal of production.
    case staging
    /// Where the customers are.
    case prod
    /// Where people try things out.
    case sandbox
}

/// What a stack of this company says of itself, and what holds for it: the conventions of all systems in `stacks/`.
public struct Company: Conventions {
    /// The system.
    public var context: String
    /// Where it runs.
    public let stage: Stage
    /// The team that answers for it.
    public var owner: String
    /// What it is used for.
    public var usage: Usage
    /// Beginnings of names that tools of others look for.
    public var keptNames: [String]

    /// Where data may go with its stack.
    public var experimentalStages: [Stage] { [.dev, .sandbox] }

    /// Makes conventions for the stacks of a system.
    /// - Parameters:
    ///   - context: The system.
    ///   - stage: Where it runs.
    ///   - owner: The team that answers for it.
    ///   - usage: What it is used for.
    ///   - keptNames: Beginnings of names that tools of others look for.
    public init(
        context: String, stage: Stage, owner: String = "operations", usage: Usage = .production,
        keptNames: [String] = []
    ) {
        self.context = context
        self.stage = stage
        self.owner = owner
        self.usage = usage
        self.keptNames = keptNames
    }
}
