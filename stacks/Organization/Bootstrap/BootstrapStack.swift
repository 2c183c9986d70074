import StacksCompany
import Strata
import StrataCloudFormation

/// What every account below the workloads unit gets as it joins: StackSets whose bodies are stacks of this program.
struct BootstrapStack {
    let stack: Stack
    /// What the CDK's tools need, in each region.
    let cdk: StackSet
    /// What GitHub's workflows need, once for each account.
    let gitHub: StackSet

    /// - Parameters:
    ///   - app: The app.
    ///   - configuration: The regions, the repositories, and what deployments may do.
    ///   - unit: The id of the unit whose accounts are prepared.
    @discardableResult
    init(in app: App, _ configuration: OrganizationConfiguration, workloads unit: StringValue) {
        let bootstrap = configuration.accounts.bootstrap
        // The tools find roles, bucket and parameter by names of their own.
        var company = configuration.company
        company.keptNames = CDKNames(qualifier: bootstrap.qualifier).beginnings
        stack = Stack(
            "organization-bootstrap", in: app, conventions: company,
            description: "Prepares the accounts of the organization for deployments",
            environment: configuration.environment
        )
        let home: StringValue = configuration.environment.region.map { "\($0)" } ?? AWS.region
        cdk = StackSet(
            "CDK", in: stack, description: "What the AWS CDK needs to deploy to an account",
            deployment: .serviceManaged(
                to: [unit], regions: [home] + bootstrap.otherRegions.map { "\($0)" },
                // Without the role that CloudFormation acted as, what was deployed could not even be deleted.
                autoDeployment: .enabled(retainStacksOnAccountRemoval: true)),
            parameters: [CDKEnvironment.trustedAccount: AWS.accountID], managedExecution: true
        )
        CDKEnvironment(in: cdk, bootstrap)
        // Identity providers and roles without a region in their names exist once in an account: one region only. Whoever
        // leaves the organization is no longer deployed to by its repositories.
        gitHub = StackSet(
            "GitHub", in: stack, description: "How workflows of GitHub repositories deploy to an account",
            deployment: .serviceManaged(to: [unit], regions: [home]), managedExecution: true
        )
        GitHubDeployment(in: gitHub, configuration)
        // The CDK looks for hnb659fds; the bucket's name allows no capitals.
        stack.node.check(
            bootstrap.qualifier, length: 1...10, characters: "small letters, digits and dashes",
            "the bootstrap qualifier", rule: "organization/bootstrap-qualifier",
            source: "https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html"
        ) { $0.isLowercase || $0.isNumber || $0 == "-" }
    }
}
