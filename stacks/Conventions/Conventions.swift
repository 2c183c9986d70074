public import StacksCompany
public import Strata

/// The system of the article "Conventional use of AWS CDK": two stacks under enterprise conventions.
public struct ConventionsSystem {
    /// Stacks whose declarations follow the conventions, and whose declarations do not.
    public let probe: Stack
    /// A function behind a load balancer that belongs to another team.
    public let gateway: Stack

    /// Declares the system.
    /// - Parameters:
    ///   - app: The app.
    ///   - stage: Where it runs.
    @discardableResult
    public init(in app: App, stage: Stage) {
        let configuration = Configuration.configuration(for: stage)
        probe = ProbeStack(in: app, company: configuration.company).stack
        gateway = GatewayStack(in: app, configuration: configuration).stack
        // The gateway reads a parameter of the other stack by name: it must be there first.
        gateway.dependsOn(probe)
    }
}
