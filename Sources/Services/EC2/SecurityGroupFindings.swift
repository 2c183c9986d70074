import Strata
import StrataKit

/// What EC2 takes of the texts of a security group.
struct SecurityGroupFindings {
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html>
    private static let creation = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html"
    static var marks: String { OwnSecurityGroup.marks }

    let node: Node

    func check(description: StringValue, name: StringValue?) {
        check(description, "the description", rule: "ec2/security-group-description")
        check(name, "the security group name", rule: "ec2/security-group-name")
        guard let text = name?.literalString, text.lowercased().hasPrefix("sg-") else { return }
        node.annotate(
            .error(
                "the security group name '\(text)' of '\(node.path)' begins with 'sg-', which ids do",
                help: "rename it; see \(Self.creation)", rule: "ec2/security-group-name"
            )
        )
    }

    private func check(_ text: StringValue?, _ what: String, rule: String) {
        node.check(
            text, length: 1...255, characters: "letters, digits, spaces and \(Self.marks)", what, rule: rule,
            source: Self.creation
        ) { $0.isLetter || $0.isNumber || $0 == " " || Self.marks.contains($0) }
    }
}
