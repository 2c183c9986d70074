import StacksCompany
import Strata
import StrataSSO

/// Groups of people, their permission sets, and the accounts in which they have them.
///
/// Without an ``IdentityCenter`` it cannot be declared. It reads the numbers of accounts that another stack publishes, so it
/// is deployed after that.
struct SingleSignOnStack {
    let stack: Stack

    @discardableResult
    init(in app: App, _ configuration: OrganizationConfiguration, _ identityCenter: IdentityCenter) {
        stack = Stack(
            "organization-sso", in: app, conventions: configuration.company,
            description: "Who signs on to which accounts, and what they may do there",
            environment: configuration.environment
        )
        stack.node.relate("the instance is configured here", to: identityCenter.place)
        let instance = IdentityCenterInstance(
            "IdentityCenter", in: stack, arn: "\(identityCenter.instanceARN)",
            identityStoreID: "\(identityCenter.identityStoreID)"
        )
        let plan = AccessPlan(
            identityCenter.groups, accounts: configuration.accounts.members.map(\.name), in: stack)
        let accounts = AccountIDs(of: plan.grants.flatMap(\.accounts), in: stack, configuration.company)
        for grant in plan.grants { declare(grant, instance, accounts, stage: configuration.company.stage) }
    }

    private func declare(
        _ grant: AccessPlan.Grant, _ instance: IdentityCenterInstance, _ accounts: AccountIDs, stage: Stage
    ) {
        let access = grant.group
        let group = IdentityGroup(
            "Group", in: grant.scope, of: instance, name: "\(access.name)",
            description: access.description
        )
        let permissions = PermissionSet(
            "PermissionSet", in: grant.scope, of: instance,
            name: "\(access.name)@\(stage)",
            description: access.description, managedPolicies: access.managedPolicies,
            inlinePolicy: access.inlinePolicy, permissionsBoundary: access.permissionsBoundary,
            sessionDuration: access.sessionDuration, relayState: access.relayState
        )
        for name in grant.accounts {
            guard let account = accounts[name] else { continue }
            // By the account's name: its number is not known here, and ids must not change once it is.
            AccountAssignment(
                "\(name)Assignment", in: grant.scope, of: permissions, to: .group(group), account: account
            )
        }
    }
}
