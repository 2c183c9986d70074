public import StacksCompany
public import Strata

/// The system of the article "Personal Use of AWS Organizations Using CDK": an organization with its accounts, its mail, its
/// sign-on, what member accounts need before anything can be deployed to them, and the network that they share.
public struct OrganizationSystem {
    /// What the ids of all its stacks begin with.
    static let stackPrefix = "organization-"

    /// Declares the system as it is configured for a stage.
    /// - Parameters:
    ///   - app: The app.
    ///   - stage: Which organization: each stage has a management account of its own.
    @discardableResult
    public init(in app: App, stage: Stage) {
        self.init(in: app, .configuration(for: stage))
    }

    /// Declares the system: first the mail, since AWS writes to accounts as soon as they are made; then the accounts; then what
    /// is about accounts. What one stack reads of another orders the two; all else is said here.
    @discardableResult
    init(in app: App, _ configuration: OrganizationConfiguration) {
        app.attach(LastingUsageValidator(usage: configuration.company.usage))
        let mail = MailStack(in: app, configuration)
        let accounts = AccountsStack(in: app, configuration)
        accounts.stack.dependsOn(mail.stack)
        if configuration.accounts.bootstraps {
            // StackSets reach accounts only once they are trusted, which the accounts' stack sees to.
            BootstrapStack(in: app, configuration, workloads: accounts.workloads).stack.dependsOn(accounts.stack)
        }
        if case .ready(let identityCenter) = configuration.singleSignOn {
            SingleSignOnStack(in: app, configuration, identityCenter).stack.dependsOn(accounts.stack)
        }
        let network = NetworkStack(in: app, configuration)
        if configuration.network.sharing == .accounts { network.stack.dependsOn(accounts.stack) }
        GitHubStack(in: app, configuration)
    }
}
