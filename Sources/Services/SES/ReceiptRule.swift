public import Strata
import StrataKit

/// A rule of a ``ReceiptRuleSet``: for whom a message must be, and what is done with it.
public struct ReceiptRule: LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SES.ReceiptRule
    /// The rule's ARN.
    public let arn: StringValue

    // https://docs.aws.amazon.com/ses/latest/dg/quotas.html
    private static let quotas = "https://docs.aws.amazon.com/ses/latest/dg/quotas.html"
    // https://docs.aws.amazon.com/ses/latest/APIReference/API_ReceiptRule.html
    private static let reference = "https://docs.aws.amazon.com/ses/latest/APIReference/API_ReceiptRule.html"

    init(
        _ name: String, in set: ReceiptRuleSet, after previous: AWS.SES.ReceiptRule?, recipients: [String],
        actions: [ReceiptAction], requiresTLS: Bool, scans: Bool, isEnabled: Bool, _ file: StaticString, _ line: Int
    ) {
        let node = set.declare(Self.self, name, file, line)
        self.node = node
        // By its name, not by a reference: buckets and functions allow the rule before it is there.
        let arn = ARN(service: "ses", resource: "receipt-rule-set/\(set.name):receipt-rule/\(name)").value
        self.arn = arn
        let declared = actions.map { $0.declare(for: arn, of: node, in: set.name) }
        resource = AWS.SES.ReceiptRule(
            "Resource", in: node,
            rule: .init(
                actions: ListValue(declared.map(\.property)), enabled: BooleanValue(isEnabled),
                name: StringValue(name),
                recipients: recipients.isEmpty ? nil : ListValue(recipients.map { StringValue($0) }),
                scanEnabled: BooleanValue(scans), tlsPolicy: requiresTLS ? "Require" : "Optional"
            ),
            ruleSetName: set.name, after: previous?.ref
        )
        for grant in declared.flatMap(\.before) { grant.before(resource) }
        check(name, recipients, actions.count)
        node.register(self)
    }

    private func check(_ name: String, _ recipients: [String], _ actions: Int) {
        node.check(
            StringValue(name), length: 1...64, characters: "letters, digits and -_.", "the rule name",
            rule: "ses/rule-name", source: Self.reference
        ) { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        node.check(actions, isIn: 1...10, "the number of actions", rule: "ses/actions", source: Self.quotas)
        node.check(
            recipients.count, isIn: 0...100, "the number of recipients", rule: "ses/recipients", source: Self.quotas)
        for recipient in recipients {
            guard let problem = problem(in: recipient) else { continue }
            node.annotate(
                .error(
                    "the recipient '\(recipient)' of '\(node.path)' \(problem)",
                    help:
                        "name an address, a domain, or the domains below one by a dot in front; see \(Self.reference)",
                    rule: "ses/recipients"
                )
            )
        }
    }

    private func problem(in recipient: String) -> String? {
        if recipient.contains("@") { return EmailAddress.problem(in: recipient) }
        return DomainName.problem(in: recipient.hasPrefix(".") ? String(recipient.dropFirst()) : recipient)
    }
}
