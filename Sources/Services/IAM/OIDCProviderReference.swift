public import Strata
public import StrataKit

/// A provider of web identities (OpenID Connect), declared or imported: roles are assumed with the tokens that it issues.
public protocol OIDCProviderReference {
    /// The provider's ARN.
    var arn: StringValue { get }
    /// Who issues the tokens: the provider's URL without `https://`, with which condition keys begin, as in
    /// `token.actions.githubusercontent.com:sub`.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif>
    var issuer: String { get }
}

extension OIDCProviderReference {
    /// The provider as the principal of a trust policy.
    public var principal: Principal { .federated(arn) }
}

/// A provider that another program owns.
public struct ImportedOIDCProvider: OIDCProviderReference {
    /// The provider's ARN.
    public let arn: StringValue
    /// Who issues the tokens, without `https://`.
    public let issuer: String
}
