public import Strata

extension StackSet {
    /// Into which accounts and regions a StackSet is deployed, and by which roles.
    public struct Deployment {
        let permissionModel: AWS.CloudFormation.StackSet.PermissionModel
        let isServiceManaged: Bool
        let groups: [AWS.CloudFormation.StackSet.StackInstances]
        let targets: [Targets]
        var autoDeployment: AWS.CloudFormation.StackSet.AutoDeployment?
        var callAs: AWS.CloudFormation.StackSet.CallAs?
        var administrationRole: StringValue?
        var executionRoleName: StringValue?

        /// Accounts of an organization. CloudFormation makes the roles that it needs there; trusted access must be
        /// activated. The management account is never deployed to, even if it is in one of the units.
        /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-activate-trusted-access.html>
        /// - Parameters:
        ///   - units: Ids of organizational units, or of the organization's root; units below them are included.
        ///   - regions: Codes of regions, one at least.
        ///   - accounts: Which of the accounts in the units.
        ///   - overriding: Values instead of the StackSet's own, for parameters that it gives a value to.
        ///   - autoDeployment: What happens when accounts join and leave the units.
        ///   - callAs: For whom the account acts that the stack is deployed in.
        /// - Returns: The deployment.
        public static func serviceManaged(
            to units: [StringValue], regions: [StringValue], accounts: AccountFilter = .all,
            overriding: MapValue<StringValue> = [:], autoDeployment: AutoDeployment = .enabled(),
            callAs: Caller = .managementAccount
        ) -> Deployment {
            let group = UnitGroup(units: units, regions: regions, accounts: accounts, overriding: overriding)
            return serviceManaged([group], autoDeployment: autoDeployment, callAs: callAs)
        }

        /// Accounts of an organization, with other regions or parameters for some of them.
        /// - Parameters:
        ///   - groups: The accounts and regions, one group at least.
        ///   - autoDeployment: What happens when accounts join and leave the units.
        ///   - callAs: For whom the account acts that the stack is deployed in.
        /// - Returns: The deployment.
        public static func serviceManaged(
            _ groups: [UnitGroup], autoDeployment: AutoDeployment = .enabled(), callAs: Caller = .managementAccount
        ) -> Deployment {
            Deployment(
                permissionModel: .serviceManaged, isServiceManaged: true, groups: groups.map(\.property),
                targets: groups.map(\.targets), autoDeployment: autoDeployment.property, callAs: callAs.property
            )
        }

        /// Accounts by their numbers, reached through two roles that must be there: one in the account that the stack is
        /// deployed in, which may assume the other in each of the accounts.
        /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-prereqs-self-managed.html>
        /// - Parameters:
        ///   - accounts: The accounts, twelve digits each, one at least.
        ///   - regions: Codes of regions, one at least.
        ///   - overriding: Values instead of the StackSet's own, for parameters that it gives a value to.
        ///   - administrationRole: The ARN of the first role; `nil` for `AWSCloudFormationStackSetAdministrationRole`.
        ///   - executionRoleName: The name of the second; `nil` for `AWSCloudFormationStackSetExecutionRole`.
        /// - Returns: The deployment.
        public static func selfManaged(
            accounts: [StringValue], regions: [StringValue], overriding: MapValue<StringValue> = [:],
            administrationRole: StringValue? = nil, executionRoleName: StringValue? = nil
        ) -> Deployment {
            selfManaged(
                [AccountGroup(accounts: accounts, regions: regions, overriding: overriding)],
                administrationRole: administrationRole, executionRoleName: executionRoleName
            )
        }

        /// Accounts by their numbers, with other regions or parameters for some of them.
        /// - Parameters:
        ///   - groups: The accounts and regions, one group at least.
        ///   - administrationRole: The ARN of the role in the account that the stack is deployed in; `nil` for
        ///     `AWSCloudFormationStackSetAdministrationRole`.
        ///   - executionRoleName: The name of the role in each account; `nil` for
        ///     `AWSCloudFormationStackSetExecutionRole`.
        /// - Returns: The deployment.
        public static func selfManaged(
            _ groups: [AccountGroup], administrationRole: StringValue? = nil, executionRoleName: StringValue? = nil
        ) -> Deployment {
            // Written out, so that the template says what must be there.
            let standard: StringValue =
                "arn:\(AWS.partition):iam::\(AWS.accountID):role/AWSCloudFormationStackSetAdministrationRole"
            return Deployment(
                permissionModel: .selfManaged, isServiceManaged: false, groups: groups.map(\.property),
                targets: groups.map(\.targets), administrationRole: administrationRole ?? standard,
                executionRoleName: executionRoleName ?? "AWSCloudFormationStackSetExecutionRole"
            )
        }
    }

    /// The accounts and regions of a group, as they are checked.
    struct Targets {
        let units: [StringValue]?
        let accounts: [StringValue]?
        let regions: [StringValue]
    }

    /// Which of the accounts in organizational units are deployed to. What CloudFormation calls `UNION` is missing: stack
    /// instances cannot be created so.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeploymentTargets.html>
    public enum AccountFilter {
        /// All of them.
        case all
        /// Only these, as far as they are in the units.
        case only([StringValue])
        /// All but these.
        case except([StringValue])
    }

    /// What happens when accounts join and leave organizational units.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-manage-auto-deployment.html>
    public enum AutoDeployment: Sendable {
        /// An account that joins gets the stacks; one that leaves loses them, or keeps their resources.
        case enabled(retainStacksOnAccountRemoval: Bool = false)
        /// Nothing, until the StackSet is changed.
        case disabled

        var property: AWS.CloudFormation.StackSet.AutoDeployment {
            switch self {
            case .enabled(let retains): .init(enabled: true, retainStacksOnAccountRemoval: BooleanValue(retains))
            case .disabled: .init(enabled: false)
            }
        }
    }

    /// For whom the account acts that the stack around a service-managed StackSet is deployed in.
    public enum Caller: Sendable {
        /// It is the organization's management account.
        case managementAccount
        /// It is a delegated administrator for StackSets.
        /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-delegated-admin.html>
        case delegatedAdministrator

        var property: AWS.CloudFormation.StackSet.CallAs {
            switch self {
            case .managementAccount: .selfValue
            case .delegatedAdministrator: .delegatedAdmin
            }
        }
    }
}
