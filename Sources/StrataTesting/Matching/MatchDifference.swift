import CloudFormation

/// Where a value is not as expected.
struct MatchDifference: Equatable, CustomStringConvertible {
    let path: TemplatePath
    let expected: String
    let found: String
    /// How many expectations fail with it: nothing in the place of an object with three members is worse than one wrong member.
    var weight = 1

    init(_ path: TemplatePath, expected: String, found: TemplateValue?, weight: Int = 1) {
        self.path = path
        self.expected = Self.shortened(expected)
        self.found = found.map { Self.shortened(JSONWriter.string($0)) } ?? "nothing"
        self.weight = weight
    }

    /// `Properties.VisibilityTimeout: expected 80, found 30`.
    var description: String { "\(path): expected \(expected), found \(found)" }

    /// What no line should be longer than: a policy document in a failure hides the rest.
    private static let longest = 240

    private static func shortened(_ text: String) -> String {
        text.count > longest ? "\(text.prefix(longest))… (\(text.count) characters)" : text
    }
}
