/// The account and region of a stack, where they are known before deployment.
public struct Environment: Hashable, Sendable {
    /// The account's twelve digits; `nil` if the stack fits any account.
    public let account: String?
    /// The region's code, such as `eu-west-1`; `nil` if the stack fits any region.
    public let region: String?

    /// Any account, any region.
    public static let agnostic = Environment(account: nil, region: nil)

    /// An account and region, each of which may stay open.
    public init(account: String?, region: String?) {
        self.account = account
        self.region = region
    }
}
