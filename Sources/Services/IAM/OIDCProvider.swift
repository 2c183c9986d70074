public import Strata

/// A provider of web identities (OpenID Connect) that an account trusts.
///
/// An account takes a provider once per URL: IAM knows no regions. A stack that goes to several regions of an account leaves
/// it to one of them, and the others import it (``imported(url:account:)``).
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html>
public struct OIDCProvider: OIDCProviderReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.IAM.OIDCProvider
    /// Who issues the tokens, without `https://`.
    public let issuer: String

    /// Where GitHub issues tokens to the workflows of its repositories.
    /// <https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws>
    public static let gitHubActionsURL = "https://token.actions.githubusercontent.com"

    /// Whom tokens must be meant for so that AWS takes them, unless a provider says otherwise.
    public static let defaultAudience = "sts.amazonaws.com"

    private static let source =
        "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html"

    /// Declares a provider.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - url: The issuer, as its tokens name it (`iss`): `https://`, a host and perhaps a path; at most 255 characters.
    ///   - audiences: Whom tokens may be meant for (`aud`): 1 to 100, each of at most 255 characters.
    ///   - thumbprints: SHA-1 thumbprints, 40 hexadecimal digits each, of the issuer's certificates, at most 5. IAM looks
    ///     at them only where the certificate comes from an authority that it does not trust anyway, so that hardly any
    ///     issuer needs them, and GitHub does not.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, url: String, audiences: [String] = [OIDCProvider.defaultAudience],
        thumbprints: [String] = [], file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        issuer = Self.issuer(of: url)
        self.audiences = audiences
        resource = AWS.IAM.OIDCProvider(
            "Resource", in: node, clientIdList: ListValue(audiences.map { StringValue($0) }),
            thumbprintList: thumbprints.isEmpty ? nil : ListValue(thumbprints.map { StringValue($0) }),
            url: StringValue(url)
        )
        check(url)
        check(thumbprints)
        node.register(self)
    }

    /// Whom tokens may be meant for.
    let audiences: [String]

    /// A provider that another program owns.
    /// - Parameters:
    ///   - url: The issuer, with `https://`.
    ///   - account: Whose provider it is.
    /// - Returns: A reference for every parameter that takes a provider.
    public static func imported(url: String, account: StringValue = AWS.accountID) -> ImportedOIDCProvider {
        let issuer = issuer(of: url)
        return ImportedOIDCProvider(
            arn: ARN(service: "iam", resource: "oidc-provider/\(issuer)", region: "", account: account).value,
            issuer: issuer
        )
    }

    /// The provider's ARN.
    public var arn: StringValue { resource.arn }

    private static func issuer(of url: String) -> String {
        url.hasPrefix("https://") ? String(url.dropFirst("https://".count)) : url
    }

    // MARK: Checks

    private func check(_ url: String) {
        func report(_ problem: String, _ help: String) {
            node.annotate(
                .error(
                    "the URL '\(url)' of '\(node.path)' \(problem)", help: "\(help); see \(Self.source)",
                    rule: "iam/oidc-url"
                )
            )
        }
        let host = issuer.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
        if !url.hasPrefix("https://") {
            report("does not begin with https://", "write it as the tokens' iss says it")
        } else if host.isEmpty {
            report("names no host", "write it as the tokens' iss says it")
        } else if url.contains("?") || url.contains("#") {
            report("has a query or a fragment, allowed are a host and a path", "leave it out")
        } else if host.contains(":") {
            report("has a port, allowed are a host and a path", "leave the port out")
        } else if url.hasSuffix("/") {
            report("ends with a slash, which condition keys would have to repeat", "leave the slash out")
        } else if url.utf8.count > 255 {
            report("has \(url.utf8.count) characters, allowed are 255", "shorten it")
        }
        node.check(
            audiences.count, isIn: 1...100, "the number of audiences", rule: "iam/oidc-audience", source: Self.source)
        for audience in audiences {
            node.check(
                audience.utf8.count, isIn: 1...255, "the audience '\(audience)'", unit: " characters",
                rule: "iam/oidc-audience", source: Self.source
            )
        }
    }

    private func check(_ thumbprints: [String]) {
        node.check(
            thumbprints.count, isIn: 0...5, "the number of thumbprints", rule: "iam/oidc-thumbprint",
            source: Self.source)
        for thumbprint in thumbprints
        where thumbprint.utf8.count != 40 || !thumbprint.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
            node.annotate(
                .error(
                    "the thumbprint '\(thumbprint)' of '\(node.path)' is none, allowed are 40 hexadecimal digits",
                    help:
                        "leave it out, unless the certificate comes from an authority of your own; see \(Self.source)",
                    rule: "iam/oidc-thumbprint"
                )
            )
        }
    }
}
