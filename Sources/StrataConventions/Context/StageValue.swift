/// Where a stack runs: the step on the way from a developer's hands to the customers. The stages are a company's own:
///
/// ```swift
/// enum Stage: String, StageValue { case dev, qa, uat, prod }
/// ```
/// Names, tags and paths bear the raw value. A program has no stage by default: forgetting it must not end up as some stage.
/// It reads it as an option of its own, or from text with ``init(parsing:)``, which says what there is.
public protocol StageValue: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension StageValue {
    /// Reads a stage from what a user, a pipeline or a file gave.
    /// - Parameter text: The stage's name; `nil` or empty if none was given.
    /// - Throws: ``StageError`` for no stage or an unknown one; its description says which there are.
    public init(parsing text: String?) throws(StageError) {
        let stages = Self.allCases.map(\.rawValue)
        guard let text, !text.isEmpty else { throw .missing(stages: stages) }
        guard let stage = Self(rawValue: text) else { throw .unknown(text, stages: stages) }
        self = stage
    }
}

/// No stage, or one that does not exist.
public enum StageError: Error, Hashable, CustomStringConvertible {
    /// None was given; these there are.
    case missing(stages: [String])
    /// What was given is no stage; these there are.
    case unknown(String, stages: [String])

    /// What is wrong, what is allowed, and how to put it right.
    public var description: String {
        switch self {
        case .missing(let stages):
            let example = stages.first.map { ". Say one, for example --stage \($0)" } ?? ""
            return "no stage was given; allowed are: \(stages.joined(separator: ", "))\(example)"
        case .unknown(let text, let stages):
            return "'\(text)' is no stage; allowed are: \(stages.joined(separator: ", "))"
        }
    }
}
