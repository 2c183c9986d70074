import Strata

/// What EC2 takes as the description of a rule: of one about a group, no ampersand.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html>
enum RuleDescription {
    static func findings(_ description: StringValue?, isAboutGroup: Bool, of group: String) -> [Finding] {
        guard let text = description?.literalString else { return [] }
        let marks = isAboutGroup ? SecurityGroupFindings.marks.filter { $0 != "&" } : SecurityGroupFindings.marks
        let page =
            "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_\(isAboutGroup ? "UserIdGroupPair" : "IpRange").html"
        let problem: String
        if text.count > 255 {
            problem = "has a length of \(text.count), allowed are 0 to 255 characters"
        } else if let character = text.first(where: { !isAllowed($0, marks) }) {
            problem = "holds '\(character)', allowed are letters, digits, spaces and \(marks)"
        } else {
            return []
        }
        return [
            .error(
                "the description '\(text)' of a rule of '\(group)' \(problem)", help: "rewrite it; see \(page)",
                rule: "ec2/rule-description")
        ]
    }

    private static func isAllowed(_ character: Character, _ marks: String) -> Bool {
        character.isASCII
            && (character.isLetter || character.isNumber || character == " " || marks.contains(character))
    }
}
