public import Strata
public import StrataConventions

/// The system of the article "Personal Use of AWS Organizations Using CDK": an organization with its accounts, its mail, its
/// sign-on, what member accounts need before anything can be deployed to them, and the network that they share.
public struct OrganizationSystem {
    /// Declares the system as it is configured for a stage.
    /// - Parameters:
    ///   - app: The app.
    ///   - stage: Which organization: each stage has a management account of its own.
    @discardableResult
    public init(in app: App, stage: Stage) {
        self.init(in: app, .configuration(for: stage))
    }

    /// Declares the system.
    init(in app: App, _ configuration: OrganizationConfiguration) {
        if case .ready(let identityCenter) = configuration.singleSignOn {
            SingleSignOnStack(in: app, configuration, identityCenter)
        }
        NetworkStack(in: app, configuration)
        GitHubStack(in: app, configuration)
    }
}
