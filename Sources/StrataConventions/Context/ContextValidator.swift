public import Strata

/// Checks what a stack says of itself: the context's form, an owner, a stage that is allowed, a usage that fits the stage.
public struct ContextValidator: Validator {
    static let maximumContextLength = 32

    /// The variables to check.
    public let context: ContextVariables
    /// What is allowed.
    public let conventions: Conventions

    /// Makes a validator.
    /// - Parameters:
    ///   - context: The variables to check.
    ///   - conventions: What is allowed.
    public init(_ context: ContextVariables, conventions: Conventions = .standard) {
        self.context = context
        self.conventions = conventions
    }

    /// Checks the stack that the validator was given to; what is declared in it has the same context.
    public func validate(_ node: FrozenNode) -> [Finding] { node.isStack ? findings : [] }

    /// What is wrong with the variables.
    public var findings: [Finding] { [contextFinding, ownerFinding, stageFinding, usageFinding].compactMap { $0 } }

    private var contextFinding: Finding? {
        let name = context.context
        let isValid =
            name.utf8.count <= Self.maximumContextLength && name.first.map { ("a"..."z").contains($0) } == true
            && name.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
            && !name.hasSuffix("-")
        if isValid { return nil }
        return .error(
            "context '\(name)' is not valid: it must be 1 to \(Self.maximumContextLength) lower-case letters, digits and "
                + "dashes, with a letter first and no dash last",
            help: "it becomes part of stack, resource and parameter names; choose a short name such as 'orders'",
            rule: "conventions/context"
        )
    }

    private var ownerFinding: Finding? {
        if context.owner.contains(where: { !$0.isWhitespace }) { return nil }
        return .error(
            "owner is empty: every stack needs a team that answers for it",
            help: "name the team in ContextVariables(owner:)", rule: "conventions/owner"
        )
    }

    private var stageFinding: Finding? {
        if conventions.allowedStages.contains(context.stage) { return nil }
        return .error(
            "stage '\(context.stage.rawValue)' is not allowed; allowed are: \(Self.list(conventions.allowedStages))",
            help: "choose one of these, or allow it in Conventions(allowedStages:)", rule: "conventions/stage"
        )
    }

    private var usageFinding: Finding? {
        let stages = conventions.experimentalStages.filter(conventions.allowedStages.contains)
        if context.usage == .production || stages.contains(context.stage) { return nil }
        return .error(
            "stage '\(context.stage.rawValue)' takes PRODUCTION stacks only, but the usage is \(context.usage.name), "
                + "which is allowed in: \(Self.list(stages))",
            help: "set the usage to PRODUCTION, or deploy to one of these stages", rule: "conventions/usage"
        )
    }

    private static func list(_ stages: [Stage]) -> String { stages.map(\.rawValue).joined(separator: ", ") }
}
