import StrataIAM

/// The repositories whose workflows may deploy.
struct GitHubConfiguration {
    /// The user or organization that owns them; `name@number` where tokens hold the number.
    var owner: String
    /// Their names; `name@number` where tokens hold the number.
    var repositories: [String]
    /// Which of their jobs.
    var subjects: [GitHubSubject] = [.branch("main")]

    /// The repositories with their owner.
    var fullNames: [GitHubRepository] { repositories.map { GitHubRepository("\(owner)/\($0)") } }
}
