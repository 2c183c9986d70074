/// A principal of a policy: whoever is asked, a service, someone of an account.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>
struct PolicyPrincipal {
    /// `*`, a service's name, an ARN, `account …`, `Federated …`.
    let text: String
    /// The account, if all of it is meant: what stands in ARNs before the name.
    let account: String?

    /// Reads a principal.
    /// - Parameter text: An ARN, a service's name, twelve digits of an account, or `*`.
    init(_ text: String) {
        let isAccount = text.utf8.count == 12 && text.utf8.allSatisfy { (48...57).contains($0) }
        let isReference = text == "\(CompactText.marker){AWS::AccountId}"
        account = isAccount || isReference ? text : Self.parts(text).flatMap { $0.name == "root" ? $0.account : nil }
        // Twelve digits and the ARN of the account's root are the same.
        self.text = account.map { "account \($0)" } ?? text
    }

    /// Whether a principal is of an account.
    static func isWithin(_ account: String, _ principal: String) -> Bool { parts(principal)?.account == account }

    /// The account and the name of an ARN of IAM or STS.
    private static func parts(_ text: String) -> (account: String, name: String)? {
        guard text.utf8.starts(with: "arn:".utf8) else { return nil }
        // References hold colons of their own: `${AWS::AccountId}`.
        let masked = text.replacing("::AccountId}", with: "!AccountId}").replacing("::Partition}", with: "!Partition}")
        let parts = masked.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[2] == "iam" || parts[2] == "sts" else { return nil }
        return (String(parts[4]).replacing("!", with: "::"), String(parts[5]))
    }
}
