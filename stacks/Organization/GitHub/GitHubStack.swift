import Strata
import StrataConventions

/// The way in for workflows that deploy to the management account, which no StackSet reaches.
struct GitHubStack {
    let stack: EnforcedStack
    let deployment: GitHubDeployment

    @discardableResult
    init(in app: App, _ configuration: OrganizationConfiguration) {
        stack = EnforcedStack(
            "organization-github", in: app, context: configuration.context,
            description: "How workflows of GitHub repositories deploy to the management account",
            environment: configuration.environment
        )
        deployment = GitHubDeployment(in: stack, configuration)
    }
}
