import Strata
public import StrataKit

/// What a permission set allows at most, whatever its policies say.
///
/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PermissionsBoundary.html>
public enum PermissionsBoundary {
    /// One of AWS's own policies.
    case managed(ManagedPolicy)
    /// A policy that each account has under the same name and path.
    case customerManaged(CustomerManagedPolicy)

    var value: AWS.SSO.PermissionSet.PermissionsBoundary {
        switch self {
        case .managed(let policy): .init(managedPolicyArn: policy.arn)
        case .customerManaged(let policy): .init(customerManagedPolicyReference: policy.reference)
        }
    }
}
