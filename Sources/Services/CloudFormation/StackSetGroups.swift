public import Strata

extension StackSet {
    /// Accounts of organizational units that a service-managed StackSet is deployed into.
    public struct UnitGroup {
        let targets: Targets
        let property: AWS.CloudFormation.StackSet.StackInstances

        /// Makes a group.
        /// - Parameters:
        ///   - units: Ids of organizational units, or of the organization's root; units below them are included.
        ///   - regions: Codes of regions, one at least.
        ///   - accounts: Which of the accounts in the units.
        ///   - overriding: Values instead of the StackSet's own, for parameters that it gives a value to.
        public init(
            units: [StringValue], regions: [StringValue], accounts: AccountFilter = .all,
            overriding: MapValue<StringValue> = [:]
        ) {
            let filter: (type: AWS.CloudFormation.StackSet.AccountFilterType, accounts: [StringValue])? =
                switch accounts {
                case .all: nil
                case .only(let accounts): (.intersection, accounts)
                case .except(let accounts): (.difference, accounts)
                }
            targets = Targets(units: units, accounts: filter?.accounts, regions: regions)
            property = AWS.CloudFormation.StackSet.StackInstances(
                deploymentTargets: .init(
                    accountFilterType: filter?.type, accounts: filter.map { ListValue($0.accounts) },
                    organizationalUnitIds: ListValue(units)),
                regions: ListValue(regions), parameterOverrides: StackSet.list(overriding))
        }
    }

    /// Accounts that a self-managed StackSet is deployed into.
    public struct AccountGroup {
        let targets: Targets
        let property: AWS.CloudFormation.StackSet.StackInstances

        /// Makes a group.
        /// - Parameters:
        ///   - accounts: The accounts, twelve digits each, one at least.
        ///   - regions: Codes of regions, one at least.
        ///   - overriding: Values instead of the StackSet's own, for parameters that it gives a value to.
        public init(accounts: [StringValue], regions: [StringValue], overriding: MapValue<StringValue> = [:]) {
            targets = Targets(units: nil, accounts: accounts, regions: regions)
            property = AWS.CloudFormation.StackSet.StackInstances(
                deploymentTargets: .init(accounts: ListValue(accounts)), regions: ListValue(regions),
                parameterOverrides: StackSet.list(overriding))
        }
    }
}
