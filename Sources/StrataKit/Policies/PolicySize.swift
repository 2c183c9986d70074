import Strata

/// How many characters a policy has as IAM counts them: without white space.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
struct PolicySize {
    /// The characters that are known now.
    private(set) var characters = 0
    /// Whether something is known only at deployment, so that there will be more.
    private(set) var hasMore = false

    init() {}

    init(_ document: Expression) { add(document) }

    static func + (left: PolicySize, right: PolicySize) -> PolicySize {
        var sum = left
        sum.characters += right.characters
        sum.hasMore = sum.hasMore || right.hasMore
        return sum
    }

    /// `7000 characters`, or `at least 7000 characters`.
    var text: String { "\(hasMore ? "at least " : "")\(characters) characters" }

    private mutating func add(_ value: Expression) {
        switch value {
        case .null: characters += 4
        case .boolean(let truth): characters += truth ? 4 : 5
        case .integer(let number): characters += String(number).count
        case .number(let number): characters += String(number).count
        case .string(let text): characters += 2 + Self.count(text)
        case .array(let elements):
            characters += 2 + max(0, elements.count - 1)
            for element in elements { add(element) }
        case .object(let fields):
            characters += 2 + max(0, fields.count - 1)
            for field in fields {
                characters += 3 + Self.count(field.name)
                add(field.value)
            }
        case .substitution(let segments):
            characters += 2
            for segment in segments {
                if case .text(let text) = segment { characters += Self.count(text) } else { hasMore = true }
            }
        case .reference, .logicalID, .condition, .function:
            characters += 2
            hasMore = true
        }
    }

    private static func count(_ text: String) -> Int {
        JSONWriter.string(.string(text)).unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.count - 2
    }
}
