import Strata

/// How many characters a policy has as IAM counts them: without white space.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
struct PolicySize {
    /// What stands for a value that is known only at deployment, mostly an ARN; the AWS CDK counts as much.
    static let unknownValue = 150
    /// The characters that are known now: there are that many, whatever deployment fills in.
    private(set) var characters = 0
    /// The characters that deployment may fill in.
    private var unknown = 0

    /// Whether something is known only at deployment, so that there will be more.
    var hasMore: Bool { unknown > 0 }

    /// The characters that there may be in the end: for leaving room, not for saying that there is too much.
    var estimate: Int { characters + unknown }

    init() {}

    init(_ document: Expression) { add(document) }

    static func + (left: PolicySize, right: PolicySize) -> PolicySize {
        var sum = left
        sum.characters += right.characters
        sum.unknown += right.unknown
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
                switch segment {
                case .text(let text): characters += Self.count(text)
                case .value(let value): unknown += Self.estimate(of: value)
                }
            }
        case .reference, .logicalID, .condition, .function:
            characters += 2
            unknown += Self.estimate(of: value)
        }
    }

    /// The most characters that a value has once deployed, as far as its kind says.
    private static func estimate(of value: Expression) -> Int {
        guard case .function("Ref", .string(let name)) = value else { return unknownValue }
        switch name {
        // aws-us-gov, ap-southeast-2, twelve digits.
        case "AWS::Partition": return 10
        case "AWS::Region": return 14
        case "AWS::AccountId": return 12
        default: return unknownValue
        }
    }

    private static func count(_ text: String) -> Int {
        JSONWriter.string(.string(text)).unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.count - 2
    }
}
