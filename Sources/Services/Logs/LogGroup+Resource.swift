public import Strata
@_exported public import StrataKit

extension LogGroup {
    /// The resource beneath.
    public var resource: AWS.Logs.LogGroup { AWS.Logs.LogGroup(unchecked: resourceNode) }
}
