import Strata

/// The way in for workflows that deploy to the management account, which no StackSet reaches.
struct GitHubStack {
    let stack: Stack
    let deployment: GitHubDeployment

    @discardableResult
    init(in app: App, _ configuration: OrganizationConfiguration) {
        stack = Stack(
            "organization-github", in: app, conventions: configuration.company,
            description: "How workflows of GitHub repositories deploy to the management account",
            environment: configuration.environment
        )
        deployment = GitHubDeployment(in: stack, configuration)
    }
}
