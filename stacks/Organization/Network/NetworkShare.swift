import StacksCompany
import Strata
import StrataEC2
import StrataRAM
import StrataSSM

/// Lets the member accounts use the network: its subnets, its security groups, and the parameters that name them.
///
/// Accounts are named one by one, by the numbers that they have at deployment: the organization's other accounts have no
/// access, nor has anyone outside of it. Subnets and security groups cannot be shared before RAM is trusted with the
/// organization, which the accounts' stack sees to. <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html>,
/// <https://docs.aws.amazon.com/vpc/latest/userguide/security-group-sharing.html>,
/// <https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html>
struct NetworkShare {
    @discardableResult
    init(
        in stack: Stack, _ configuration: OrganizationConfiguration, _ network: VPC,
        _ groups: NetworkSecurityGroups, _ parameters: NetworkParameters
    ) {
        let names = configuration.accounts.members.map(\.name)
        let ids = AccountIDs(of: names, in: stack, configuration.company)
        var seen: Set<String> = []
        let accounts = names.filter { seen.insert($0).inserted }.compactMap { ids[$0] }
        let subnets =
            network.publicSubnets.declared.map(\.id) + network.privateSubnets.declared.map(\.id)
            + network.isolatedSubnets.declared.map(\.id)
        // Only advanced parameters can be shared.
        for parameter in parameters.resources { parameter.tier = .advanced }
        AWS.RAM.ResourceShare(
            "Share", in: stack, name: configuration.company.resourceName("network"),
            allowExternalPrincipals: false, principals: ListValue(accounts),
            resourceArns: ListValue(
                subnets.map { Self.arn("subnet/\($0)") }
                    + groups.named.map { Self.arn("security-group/\($0.group.id)") }
                    + parameters.arns)
        )
    }

    private static func arn(_ resource: StringValue) -> StringValue { ARN(service: "ec2", resource: resource).value }
}
