import Strata
import StrataConventions
import StrataEC2
import StrataIAM
import StrataRAM
import StrataSDKCalls
import StrataSSM

/// Lets the member accounts use the network: its subnets, its security groups, and the parameters that name them.
///
/// Accounts are named one by one, by the numbers that they have at deployment: the organization's other accounts have no
/// access, nor has anyone outside of it. <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html>,
/// <https://docs.aws.amazon.com/vpc/latest/userguide/security-group-sharing.html>,
/// <https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html>
struct NetworkShare {
    @discardableResult
    init(
        in stack: EnforcedStack, _ configuration: OrganizationConfiguration, _ network: VPC,
        _ groups: NetworkSecurityGroups, _ parameters: NetworkParameters
    ) {
        let names = configuration.accounts.members.map(\.name)
        let ids = AccountIDs(of: names, in: stack)
        var seen: Set<String> = []
        let accounts = names.filter { seen.insert($0).inserted }.compactMap { ids[$0] }
        let subnets =
            network.publicSubnets.declared.map(\.id) + network.privateSubnets.declared.map(\.id)
            + network.isolatedSubnets.declared.map(\.id)
        // Only advanced parameters can be shared.
        for parameter in parameters.resources { parameter.tier = .advanced }
        let share = AWS.RAM.ResourceShare(
            "Share", in: stack, name: StringValue(configuration.context.resourceName("network")),
            allowExternalPrincipals: false, principals: ListValue(accounts),
            resourceArns: ListValue(
                subnets.map { Self.arn("subnet/\($0)") }
                    + groups.named.map { Self.arn("security-group/\($0.group.id)") }
                    + parameters.arns),
            file: configuration.network.file, line: configuration.network.line
        )
        share.dependsOn(Self.sharing(in: stack))
    }

    /// Lets Resource Access Manager share within the organization. Subnets and security groups cannot be shared otherwise,
    /// and trusting the service in Organizations is not enough, as that makes no service-linked role:
    /// <https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html>. Others may rely on it: it stays.
    private static func sharing(in stack: EnforcedStack) -> SDKCall {
        SDKCall(
            "Sharing", in: stack, onCreate: .call(service: "ram", action: "EnableSharingWithAwsOrganization"),
            physicalID: .fixed("ram.amazonaws.com"),
            policy: .actions(on: ["*"]).adding(
                PolicyStatement(actions: ["organizations:DescribeOrganization"], resources: ["*"]),
                PolicyStatement(
                    actions: ["organizations:EnableAWSServiceAccess"], resources: ["*"],
                    conditions: .when(.stringEquals("organizations:ServicePrincipal", "ram.amazonaws.com"))),
                PolicyStatement(
                    actions: ["iam:CreateServiceLinkedRole"],
                    resources: [
                        ARN(
                            service: "iam", resource: "role/aws-service-role/ram.amazonaws.com/*", region: ""
                        ).value
                    ],
                    conditions: .when(.stringEquals("iam:AWSServiceName", "ram.amazonaws.com")))
            )
        )
    }

    private static func arn(_ resource: StringValue) -> StringValue { ARN(service: "ec2", resource: resource).value }
}
