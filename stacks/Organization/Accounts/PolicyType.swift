import Strata
import StrataIAM
import StrataOrganizations
import StrataSDKCalls

/// A policy type that is enabled in the root of the organization, which CloudFormation cannot do.
///
/// Organizations enables it in the background, after it has answered: attach policies of the type as late as possible.
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnablePolicyType.html>
struct PolicyType {
    /// The call that enables it.
    let call: SDKCall

    init(
        _ type: AWS.Organizations.Policy.TypeValue, of organization: AWS.Organizations.Organization,
        in scope: any Scope
    ) {
        let type: StringValue = type.cast()
        let parameters: JSON = ["PolicyType": JSON(type), "RootId": JSON(organization.rootId)]
        // The account that a root belongs to is the management account, in which the stack is.
        let root = ARN(
            service: "organizations", resource: "root/\(organization.id)/\(organization.rootId)", region: "")
        call = SDKCall(
            "PolicyType", in: scope,
            onCreate: .call(service: "organizations", action: "EnablePolicyType", parameters: parameters),
            onDelete: .call(service: "organizations", action: "DisablePolicyType", parameters: parameters),
            physicalID: .fixed(type),
            ignoreErrors: ["PolicyTypeAlreadyEnabledException", "PolicyTypeNotEnabledException"],
            policy: .actions(on: [root.value], conditions: .when(.stringEquals("organizations:PolicyType", type)))
        )
    }
}
