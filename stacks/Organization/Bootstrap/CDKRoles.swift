import Strata
import StrataIAM

/// The roles that deployments assume, and the one that CloudFormation acts as.
struct CDKRoles {
    @discardableResult
    init(
        in scope: any Scope, _ permissions: CDKPermissions, trusting account: StringValue,
        deployments: BootstrapConfiguration.Deployments
    ) {
        let names = permissions.names
        let execution = Self.executionRole(in: scope, permissions, deployments)
        func role(
            _ id: String, _ kind: CDKNames.Role, managed: [ManagedPolicy] = [], _ policy: PolicyDocument
        ) {
            let role = Role(
                id, in: scope, assumedBy: .account(account), managedPolicies: managed,
                inlinePolicies: ["Permissions": policy], name: names.role(kind)
            )
            role.resource.assumeRolePolicyDocument = JSON(Self.trust(in: account))
            // Policies of who deploys may go by the tag instead of the name.
            role.resource.tags = [.init(key: "aws-cdk:bootstrap-role", value: "\(kind)")]
        }
        role("FilePublishingRole", .filePublishing, permissions.filePublishing)
        role("ImagePublishingRole", .imagePublishing, permissions.imagePublishing)
        role("LookupRole", .lookup, managed: [.aws("ReadOnlyAccess")], permissions.lookup)
        role(
            "DeploymentActionRole", .deploy, managed: [.aws("AWSCloudFormationReadOnlyAccess")],
            permissions.deployment(executionRole: execution)
        )
    }

    private static func executionRole(
        in scope: any Scope, _ permissions: CDKPermissions, _ deployments: BootstrapConfiguration.Deployments
    ) -> Role {
        let managed: [ManagedPolicy]
        let inline: KeyValuePairs<String, PolicyDocument>
        switch deployments {
        case .powerUser: (managed, inline) = ([.aws("PowerUserAccess")], ["RolesOfStacks": permissions.rolesOfStacks])
        case .policies(let policies): (managed, inline) = (policies, [:])
        }
        return Role(
            "CloudFormationExecutionRole", in: scope, assumedBy: .service("cloudformation.amazonaws.com"),
            managedPolicies: managed, inlinePolicies: inline,
            description: "What CloudFormation acts as when stacks are deployed", name: permissions.names.executionRole
        )
    }

    /// The account itself and the management account; nobody on behalf of strangers, who would send an external id.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html>
    private static func trust(in account: StringValue) -> PolicyDocument {
        let principals: [Principal] = [.account(AWS.accountID), .account(account)]
        return [
            PolicyStatement(
                principals: principals, actions: ["sts:AssumeRole"], conditions: .when(.null("sts:ExternalId", true))),
            PolicyStatement(principals: principals, actions: ["sts:TagSession"]),
        ]
    }
}
