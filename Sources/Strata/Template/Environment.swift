/// The account and region of a stack, where they are known before deployment.
public struct Environment: Hashable, Sendable {
    /// The account's twelve digits; `nil` if the stack fits any account.
    public let account: String?
    /// The region's code, such as `eu-west-1`; `nil` if the stack fits any region.
    public let region: String?

    /// Any account, any region.
    public static let agnostic = Environment(account: nil, region: nil)

    /// An account and region, each of which may stay open. What can be none is reported where a stack is declared with it.
    public init(account: String?, region: String?) {
        self.account = account
        self.region = region
    }

    /// Whether a text has the form of an account's id.
    /// <https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html>
    package static func isAccountID(_ text: String) -> Bool {
        text.utf8.count == 12 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Whether a text has the form of a region's code: words such as directions, and a number, `eu-west-1`, `us-gov-east-1`.
    /// AWS keeps adding to the regions, so that no list says which there are.
    package static func isRegionCode(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, let number = parts.last else { return false }
        return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
            && parts.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isLowercase } }
    }
}
