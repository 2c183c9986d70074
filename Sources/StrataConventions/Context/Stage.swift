/// Where a stack runs: the step on the way from a developer's hands to the customers.
///
/// A program has no stage by default: forgetting it must not end up as some stage. Read it from text with
/// ``init(parsing:)``, which says what is allowed.
public enum Stage: String, CaseIterable, Codable, Hashable, Sendable {
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

    /// Reads a stage from what a user, a pipeline or a file gave.
    /// - Parameter text: The stage's name; `nil` or empty if none was given.
    /// - Throws: ``StageError`` for no stage or an unknown one; its description says what is allowed.
    public init(parsing text: String?) throws(StageError) {
        guard let text, !text.isEmpty else { throw .missing }
        guard let stage = Stage(rawValue: text) else { throw .unknown(text) }
        self = stage
    }
}

/// No stage, or one that does not exist.
public enum StageError: Error, Hashable, CustomStringConvertible {
    /// None was given.
    case missing
    /// What was given is no stage.
    case unknown(String)

    /// What is wrong, what is allowed, and how to put it right.
    public var description: String {
        let allowed = Stage.allCases.map(\.rawValue).joined(separator: ", ")
        switch self {
        case .missing: return "no stage was given; allowed are: \(allowed). Say one, for example --stage dev"
        case .unknown(let text): return "'\(text)' is no stage; allowed are: \(allowed)"
        }
    }
}
