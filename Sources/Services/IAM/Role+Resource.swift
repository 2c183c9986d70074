public import Strata
@_exported public import StrataKit

extension Role {
    /// The resource beneath.
    public var resource: AWS.IAM.Role { AWS.IAM.Role(unchecked: resourceNode) }
}
