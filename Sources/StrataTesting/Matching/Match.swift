public import CloudFormation
import OrderedCollections

/// What a value in a template should be.
///
/// A literal is itself, except that an object need only have the members that are named, at every depth; a list must have
/// the elements that are named, in that order, and no others. The rest have names:
///
/// ```swift
/// template.expectResource(
///     of: AWS.SQS.Queue.self,
///     where: [
///         "QueueName": .absent,
///         "VisibilityTimeout": 80,
///         "RedrivePolicy": ["deadLetterTargetArn": .attribute("Arn", of: deadLetters), "maxReceiveCount": .any],
///         "Tags": .containing(["Key": "owner", "Value": .prefix("orders-")]),
///     ])
/// ```
public struct Match: Sendable {
    let kind: Kind

    indirect enum Kind: Sendable {
        case equal(TemplateValue)
        case object([(key: String, match: Match)])
        case list([Match])
        case any
        case absent
        case exactly(Match)
        case containing([Match])
        case reference(ReferenceMatch)
        case text(TextMatch)
        case json(Match)
        case not(Match)
        case oneOf([Match])
        case satisfying(String, @Sendable (TemplateValue) -> Bool)
        case capture(Capture, Match)
    }

    init(_ kind: Kind) { self.kind = kind }

    /// The value itself, with all that is in it and nothing else. The order of the members of objects does not count.
    /// - Parameter value: The value.
    /// - Returns: A match of it.
    public static func equal(to value: TemplateValue) -> Match { Match(.equal(value)) }

    /// Any value, as long as there is one.
    public static var any: Match { Match(.any) }

    /// No value: the property must not be there.
    public static var absent: Match { Match(.absent) }

    /// As told, where objects have no other members than those that are named, at every depth.
    /// - Parameter match: What the value should be.
    /// - Returns: The match, closed.
    public static func exactly(_ match: Match) -> Match { Match(.exactly(match)) }

    /// A list that has these elements among others, in any order, each of them a different one.
    /// - Parameter elements: What the elements should be.
    /// - Returns: A match of such lists.
    public static func containing(_ elements: Match...) -> Match { Match(.containing(elements)) }

    /// A value as told, or a list that has one among others: IAM's `Action`, of which a list of one is written as its element.
    /// - Parameter element: What it, or one of them, should be.
    /// - Returns: A match of both.
    public static func including(_ element: Match) -> Match { Match(.oneOf([element, containing(element)])) }

    /// A text that is JSON, as told. In a text with references (`Fn::Sub`) they stand as `${Queue.Arn}`.
    /// - Parameter match: What the JSON should say.
    /// - Returns: A match of such texts.
    public static func json(_ match: Match) -> Match { Match(.json(match)) }

    /// Anything else than told, also nothing.
    /// - Parameter match: What the value should not be.
    /// - Returns: A match of all else.
    public static func not(_ match: Match) -> Match { Match(.not(match)) }

    /// One of several.
    /// - Parameter matches: What the value may be.
    /// - Returns: A match of any of them.
    public static func oneOf(_ matches: Match...) -> Match { Match(.oneOf(matches)) }

    /// A value that a function of the test takes.
    /// - Parameters:
    ///   - expectation: What that is, for failures: "an even number".
    ///   - isMet: Whether a value is as expected.
    /// - Returns: A match of such values.
    public static func satisfying(
        _ expectation: String, _ isMet: @escaping @Sendable (TemplateValue) -> Bool
    ) -> Match {
        Match(.satisfying(expectation, isMet))
    }

    /// Keeps the value of each resource that is found, for the test to go on with.
    /// - Parameters:
    ///   - capture: What takes the values.
    ///   - match: What they should be.
    /// - Returns: A match that keeps what it is of.
    public static func capture(_ capture: Capture, _ match: Match = .any) -> Match { Match(.capture(capture, match)) }
}

extension Match: ExpressibleByDictionaryLiteral {
    /// An object with at least these members; of a key written twice the last value counts.
    public init(dictionaryLiteral elements: (String, Match)...) {
        let members = OrderedDictionary(elements, uniquingKeysWith: { $1 })
        self.init(.object(members.map { (key: $0.key, match: $0.value) }))
    }
}

extension Match: ExpressibleByArrayLiteral {
    /// A list of exactly these elements, in this order.
    public init(arrayLiteral elements: Match...) { self.init(.list(elements)) }
}

extension Match: ExpressibleByStringInterpolation {
    /// This text.
    public init(stringLiteral value: String) { self.init(.equal(.string(value))) }
}

extension Match: ExpressibleByIntegerLiteral {
    /// This whole number.
    public init(integerLiteral value: Int) { self.init(.equal(.integer(value))) }
}

extension Match: ExpressibleByFloatLiteral {
    /// This number.
    public init(floatLiteral value: Double) { self.init(.equal(TemplateValue(floatLiteral: value))) }
}

extension Match: ExpressibleByBooleanLiteral {
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self.init(.equal(.boolean(value))) }
}

extension Match: ExpressibleByNilLiteral {
    /// JSON `null`, which an author wrote; for a value that is not there, see ``absent``.
    public init(nilLiteral: ()) { self.init(.equal(.null)) }
}

extension Match: CustomStringConvertible {
    /// What is expected, as failures say it: JSON with words in it.
    public var description: String {
        switch kind {
        case .equal(let value): JSONWriter.string(value)
        case .object(let members):
            "{" + members.map { "\(JSONWriter.string(.string($0.key))):\($0.match)" }.joined(separator: ",") + "}"
        case .list(let elements): "[" + elements.map(\.description).joined(separator: ",") + "]"
        case .any: "any value"
        case .absent: "nothing"
        case .exactly(let match): "exactly \(match)"
        case .containing(let elements):
            "a list containing " + elements.map(\.description).joined(separator: " and ")
        case .reference(let reference): reference.description
        case .text(let text): text.description
        case .json(let match): "JSON text of \(match)"
        case .not(let match): "not \(match)"
        case .oneOf(let matches): matches.map(\.description).joined(separator: " or ")
        case .satisfying(let expectation, _): expectation
        case .capture(_, let match): match.description
        }
    }
}
