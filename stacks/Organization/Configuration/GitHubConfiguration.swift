/// The repositories whose workflows may deploy.
struct GitHubConfiguration {
    /// The user or organization that owns them.
    var owner: String
    /// Their names.
    var repositories: [String]
}
