import Strata
import StrataIAM
import StrataSDKCalls

/// Lets an AWS service act in all accounts of the organization, which CloudFormation cannot do.
///
/// Organizations is asked for it, but for two services that make a role for themselves on that occasion: only their own call
/// does that, and without it their trust is of no use.
/// - StackSets: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ActivateOrganizationsAccess.html>;
///   else "You must enable organizations access to operate a service managed stack set".
/// - RAM: <https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html#getting-started-sharing-orgs>.
///
/// Organizations has one endpoint in each partition, which boto3 finds from any region.
struct TrustedAccess {
    /// Whom it is given to.
    let principal: String
    /// The call that gives it.
    let call: SDKCall

    init(for service: TrustedService, in scope: any Scope) {
        self.principal = service.principal
        let principal: StringValue = "\(service.principal)"
        let trusting: JSON = .when(.stringEquals("organizations:ServicePrincipal", principal))
        let isTrusted = PolicyStatement(
            actions: ["organizations:DisableAWSServiceAccess", "organizations:EnableAWSServiceAccess"],
            resources: ["*"], conditions: trusting
        )
        let enable: SDKCall.Operation
        var disable = SDKCall.Operation.call(
            service: "organizations", action: "DisableAWSServiceAccess",
            parameters: ["ServicePrincipal": JSON(principal)]
        )
        let policy: SDKCall.Policy
        switch service.principal {
        case TrustedService.stackSets:
            enable = .call(service: "cloudformation", action: "ActivateOrganizationsAccess")
            disable = .call(service: "cloudformation", action: "DeactivateOrganizationsAccess")
            policy = .actions(on: ["*"]).adding(
                isTrusted,
                PolicyStatement(
                    actions: [
                        "iam:CreateServiceLinkedRole", "iam:DeleteServiceLinkedRole", "iam:GetRole",
                        "iam:GetServiceLinkedRoleDeletionStatus",
                    ],
                    resources: [
                        Self.role(
                            "stacksets.cloudformation.amazonaws.com/AWSServiceRoleForCloudFormationStackSetsOrgAdmin")
                    ]
                )
            )
        case TrustedService.resourceAccessManager:
            enable = .call(service: "ram", action: "EnableSharingWithAwsOrganization")
            policy = .statements([
                PolicyStatement(
                    actions: ["organizations:DescribeOrganization", "ram:EnableSharingWithAwsOrganization"],
                    resources: ["*"]
                ), isTrusted,
                PolicyStatement(
                    actions: ["iam:CreateServiceLinkedRole"],
                    resources: [Self.role("ram.amazonaws.com/AWSServiceRoleForResourceAccessManager")]
                ),
            ])
        default:
            enable = .call(
                service: "organizations", action: "EnableAWSServiceAccess",
                parameters: ["ServicePrincipal": JSON(principal)]
            )
            policy = .statements([isTrusted])
        }
        call = SDKCall(
            service.principal, in: scope, onCreate: enable, onDelete: disable, physicalID: .fixed(principal),
            policy: policy
        )
    }

    private static func role(_ path: String) -> StringValue {
        ARN(service: "iam", resource: "role/aws-service-role/\(path)", region: "").value
    }
}
