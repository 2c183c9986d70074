/// A repository on GitHub: `"octo-org/octo-repo"`, or with the numbers that never change, `"octo-org@123456/octo-repo@456789"`.
///
/// The numbers are in the tokens of repositories that were created, renamed or transferred since July 2026, and of those
/// whose settings ask for it; such tokens do not match the plain name, nor the other way round. They keep someone who takes
/// over an abandoned name from being trusted. `gh api repos/OWNER/NAME/actions/oidc/customization/sub` tells which form a
/// repository uses. IAM tells small letters from capitals: write the name as GitHub shows it.
/// <https://docs.github.com/en/actions/reference/security/oidc#immutable-subject-claims>,
/// <https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens>
public struct GitHubRepository: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The owner and the name as tokens hold them.
    public let fullName: String

    /// Makes a reference to a repository.
    /// - Parameter fullName: `owner/name` or `owner@number/name@number`; what is neither is reported by the role that is
    ///   to trust it.
    public init(_ fullName: String) { self.fullName = fullName }

    /// Makes a reference to a repository.
    public init(stringLiteral value: String) { self.init(value) }

    /// What is wrong with it, as in "holds '*'"; `nil` if nothing is.
    var problem: String? {
        if let wildcard = fullName.first(where: { $0 == "*" || $0 == "?" }) {
            return "holds '\(wildcard)', which trusts repositories that anyone may yet create"
        }
        let parts = fullName.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false) }
        guard parts.count == 2 else { return "is not an owner and a name with a slash between them" }
        let (owner, name) = (parts[0], parts[1])
        guard owner.count == name.count else { return "has a number at one of owner and name only" }
        // Names of owners that a company manages end with an underscore and a short code.
        guard Self.isName(owner[0], upTo: 39, punctuation: "-_") else {
            return "has an owner that GitHub does not allow"
        }
        guard Self.isName(name[0], upTo: 100, punctuation: "-_.") else {
            return "has a name that GitHub does not allow"
        }
        let numbers = (owner.dropFirst() + name.dropFirst())
        return numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
            ? nil : "has something else than a number after '@'"
    }

    private static func isName(_ text: Substring, upTo length: Int, punctuation: String) -> Bool {
        !text.isEmpty && text.utf8.count <= length
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || punctuation.contains($0)) }
    }
}
