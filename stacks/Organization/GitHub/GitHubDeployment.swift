import StacksCompany
import Strata
import StrataIAM
import StrataSSM

/// GitHub as issuer of identities in an account, and the role as which workflows deploy there: all that it may do is assume
/// the roles that the account was prepared with.
struct GitHubDeployment {
    let role: GitHubActionsRole

    /// - Parameters:
    ///   - scope: A stack, or the body of a StackSet. An account takes the issuer once, whatever the region.
    ///   - configuration: The repositories, and how accounts are prepared.
    @discardableResult
    init(in scope: any Scope, _ configuration: OrganizationConfiguration) {
        let gitHub = configuration.gitHub
        let names = CDKNames(qualifier: configuration.accounts.bootstrap.qualifier)
        let provider = OIDCProvider("GitHub", in: scope, url: OIDCProvider.gitHubActionsURL)
        // No name: CloudFormation chooses one, so that nobody else's is in the way.
        role = GitHubActionsRole(
            "DeploymentRole", in: scope, provider: provider, repositories: gitHub.fullNames, subjects: gitHub.subjects,
            inlinePolicies: [
                "Deployment": [
                    PolicyStatement(
                        actions: ["sts:AssumeRole"],
                        resources: CDKNames.Role.allCases.map { names.rolesOfEveryRegion($0) })
                ]
            ],
            description: "What workflows of \(gitHub.owner) deploy as"
        )
        StringParameter(
            "RoleArn", in: scope, name: "\(configuration.company.parameterPath)/github/role/arn",
            value: role.arn, description: "The role that workflows assume: role-to-assume"
        )
        Output("DeploymentRoleArn", in: scope, value: role.arn, description: "The role that workflows assume")
    }
}
