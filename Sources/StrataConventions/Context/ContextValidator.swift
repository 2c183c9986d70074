public import Strata

/// Checks what a stack says of itself: the context's form, an owner, a stage that fits in names and is
/// allowed, a usage that fits the stage.
public struct ContextValidator: Validator {
    static let maximumContextLength = 32

    private let terms: ConventionTerms

    /// Makes a validator.
    /// - Parameter conventions: What to check, and what is allowed.
    public init(_ conventions: some Conventions) { self.init(ConventionTerms(conventions)) }

    init(_ terms: ConventionTerms) { self.terms = terms }

    /// Checks the stack that the validator was given to; what is declared in it has the same context.
    public func validate(_ node: FrozenNode) -> [Finding] { node.isStack ? findings : [] }

    /// What is wrong with what the stack says of itself.
    public var findings: [Finding] {
        [contextFinding, ownerFinding, stageNameFinding, stageFinding, usageFinding].compactMap { $0 }
    }

    private var contextFinding: Finding? {
        let name = terms.context
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
        if terms.owner.contains(where: { !$0.isWhitespace }) { return nil }
        return .error(
            "owner is empty: every stack needs a team that answers for it",
            help: "name the team in \(terms.typeName).owner", rule: "conventions/owner"
        )
    }

    private var stageNameFinding: Finding? {
        let name = terms.stage
        let isValid =
            name.first?.isLetter == true && !name.hasSuffix("-")
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if isValid { return nil }
        return .error(
            "stage '\(name)' does not fit in names: it must be letters, digits and dashes, with a letter first and no dash last",
            help: "it becomes part of stack, resource and parameter names; give its case another raw value",
            rule: "conventions/stage-name"
        )
    }

    private var stageFinding: Finding? {
        if terms.allowedStages.contains(terms.stage) { return nil }
        return .error(
            "stage '\(terms.stage)' is not allowed; allowed are: \(terms.allowedStages.joined(separator: ", "))",
            help: "choose one of these, or allow it in \(terms.typeName).allowedStages", rule: "conventions/stage"
        )
    }

    private var usageFinding: Finding? {
        let stages = terms.experimentalStages
        if terms.isProduction || stages.contains(terms.stage) { return nil }
        let production = terms.productionName
        let message =
            "stage '\(terms.stage)' takes \(production) stacks only, but the usage is \(terms.usage.name), which "
        if stages.isEmpty {
            return .error(
                message + "no stage takes",
                help:
                    "set the usage to \(production), or name stages that take others in \(terms.typeName).experimentalStages",
                rule: "conventions/usage"
            )
        }
        return .error(
            message + "is allowed in: \(stages.joined(separator: ", "))",
            help: "set the usage to \(production), or deploy to one of these stages", rule: "conventions/usage"
        )
    }
}
