/// What runs in a repository on GitHub: which of its workflows' jobs a role trusts.
///
/// A token names one of these: a job that uses an environment is known by that, a job of a pull request as such, and any
/// other by the branch or tag that it runs for. Names may hold wildcards, `*` for any characters and `?` for one.
/// <https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims>
public struct GitHubSubject: Hashable, Sendable {
    /// What follows the repository in the subject.
    let text: String
    /// What is wrong with it; `nil` if nothing is.
    let problem: String?

    private init(_ text: String, problem: String? = nil) {
        self.text = text
        self.problem = problem
    }

    /// Jobs for a branch, such as `main` or `release/*`, that use no environment.
    public static func branch(_ name: String) -> GitHubSubject { ref(name, "branch", "heads") }

    /// Jobs for a tag, such as `v1` or `v*`, that use no environment.
    public static func tag(_ name: String) -> GitHubSubject { ref(name, "tag", "tags") }

    /// Jobs that use an environment, whatever they run for: its protection rules say who may.
    public static func environment(_ name: String) -> GitHubSubject {
        // GitHub escapes the colon, which separates the parts of a subject.
        let escaped = name.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
        return GitHubSubject("environment:\(escaped)", problem: name.isEmpty ? "names no environment" : nil)
    }

    /// Jobs of pull requests that use no environment. Whoever may open one from a branch of the repository runs what they
    /// like; those from forks get no token.
    public static let pullRequests = GitHubSubject("pull_request")

    /// Jobs for any branch or tag that use no environment.
    public static let anyRef = GitHubSubject("ref:*")

    private static func ref(_ name: String, _ kind: String, _ folder: String) -> GitHubSubject {
        let problem: String? =
            if name.isEmpty {
                "names no \(kind)"
            } else if name.hasPrefix("refs/") {
                "names the \(kind) '\(name)', which is to stand without refs/\(folder)/"
            } else {
                nil
            }
        return GitHubSubject("ref:refs/\(folder)/\(name)", problem: problem)
    }
}
