import Strata
import StrataOrganizations
import StrataSDKCalls

/// The organization: its units, its accounts with their ids as parameters, what accounts may not do, and which AWS services
/// may act in them.
///
/// It is deployed in the management account. The organization, its units and its accounts stay when the stack is deleted; to
/// take them back into a stack, import them
/// (<https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html>).
struct AccountsStack {
    /// The stack.
    let stack: Stack
    /// The organization.
    let organization: AWS.Organizations.Organization
    /// The organizational units by name; the one of accounts that name none is the first, and always there.
    let units: [(name: String, resource: AWS.Organizations.OrganizationalUnit)]
    /// The id of the unit of accounts that name none.
    let workloads: StringValue
    /// The accounts, in the order of the configuration.
    let accounts: [OrganizationAccount]

    init(
        in app: App, _ configuration: OrganizationConfiguration
    ) {
        let company = configuration.company
        stack = Stack(
            "\(OrganizationSystem.stackPrefix)accounts", in: app, conventions: company,
            description: "An organization and its accounts", environment: configuration.environment,
            terminationProtection: true
        )
        let members = MembersRules(configuration: configuration, scope: stack).sound()
        let services = TrustedServicesRules(
            configuration: configuration.accounts, sharesNetwork: configuration.network.sharing == .accounts,
            scope: stack
        ).sound()

        organization = AWS.Organizations.Organization(
            "Organization", in: stack, featureSet: .all)
        organization.applyRemovalPolicy(.retain)
        var turns = Turns()
        turns.take(organization)
        // It takes effect some time after it was asked for: it comes first, and the policy that needs it last.
        let policyType = PolicyType(.serviceControlPolicy, of: organization, in: stack)
        turns.take(policyType.call.resource, referringTo: [organization])

        let trust = Group("TrustedAccess", in: stack)
        let accesses = services.map { TrustedAccess(for: $0, in: trust) }
        for access in accesses { turns.take(access.call.resource) }

        let group = Group("Units", in: stack)
        let home = Self.unit(MemberAccount.homeUnit, of: organization, in: group)
        workloads = home.id
        var units = [(name: MemberAccount.homeUnit, resource: home)]
        for member in members where !units.contains(where: { $0.name == member.unit }) {
            units.append((member.unit, Self.unit(member.unit, of: organization, in: group, at: member)))
        }
        for unit in units { turns.take(unit.resource) }
        self.units = units

        let accountGroup = Group("Accounts", in: stack)
        accounts = members.map { member in
            let unit = units.first { $0.name == member.unit }?.resource ?? home
            let account = OrganizationAccount(
                member, in: accountGroup, unit: unit.id, mailDomain: configuration.dns.mailDomain, company: company)
            turns.take(account.resource, referringTo: [unit])
            return account
        }

        let leave = LeavePolicy(in: stack, targets: unitIDs, company: company)
        if let policy = leave.policy { turns.take(policy.resource, referringTo: units.map(\.resource)) }
        if configuration.accounts.sharesParameters, !accounts.isEmpty {
            let shared = SharedAccountIDs(of: accounts, in: stack, company: company)
            // Else the accounts are invited, and somebody must accept in each.
            for access in accesses where access.principal == TrustedService.resourceAccessManager {
                shared.share.dependsOn(access.call.resource)
            }
        }
    }

    /// The ids of all units, ``workloads`` first.
    var unitIDs: [StringValue] { units.map(\.resource.id) }

    private static func unit(
        _ name: String, of organization: AWS.Organizations.Organization, in scope: Group,
        at member: MemberAccount? = nil
    ) -> AWS.Organizations.OrganizationalUnit {
        let unit = AWS.Organizations.OrganizationalUnit(
            name, in: scope, name: "\(name)", parentId: organization.rootId
        )
        unit.applyRemovalPolicy(.retain)
        if let member { unit.node.relate("the unit '\(name)' is configured here", to: member.place) }
        return unit
    }
}
