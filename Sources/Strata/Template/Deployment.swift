import CloudFormation

/// How the AWS CDK's command line deploys a stack: where it publishes what the stack needs, and as whom it acts.
///
/// ```swift
/// let stack = Stack("orders", in: app, deployment: .bootstrapRoles(qualifier: "shop"))
/// ```
/// Both ways publish to the bucket and the repository that
/// [`cdk bootstrap`](https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html) makes. Other tools take no notice of the
/// rest.
public struct Deployment: Sendable {
    /// What tells bootstraps of one account and region apart.
    public let qualifier: String
    /// Whether the roles that `cdk bootstrap` makes publish and deploy; else who calls does.
    public let usesBootstrapRoles: Bool
    /// Whether the template itself refuses a bootstrap that is too old.
    public let checksBootstrapVersion: Bool
    /// Where it was chosen; `nil` for the default.
    let location: SourceLocation?

    /// The AWS CDK's own qualifier.
    public static let defaultQualifier = "hnb659fds"

    /// With the credentials of who calls, to the default bootstrap: what apps do unless told otherwise. It suits one account
    /// and a pipeline that has a role of its own.
    public static let callerCredentials = Deployment(
        qualifier: defaultQualifier, usesBootstrapRoles: false, checksBootstrapVersion: false, location: nil
    )

    /// With the credentials of who calls, to the bootstrap of a qualifier.
    /// - Parameters:
    ///   - qualifier: What `cdk bootstrap --qualifier` was told: 1 to 10 lower-case letters, digits and dashes.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The way to deploy.
    public static func callerCredentials(
        qualifier: String, file: StaticString = #fileID, line: Int = #line
    ) -> Deployment {
        Deployment(
            qualifier: qualifier, usesBootstrapRoles: false, checksBootstrapVersion: false,
            location: SourceLocation(file: "\(file)", line: line)
        )
    }

    /// With the roles that `cdk bootstrap` makes: one publishes, one asks CloudFormation to deploy, one that CloudFormation
    /// takes on makes the resources. Who calls needs to assume them and nothing else, also from another account that the
    /// bootstrap trusts.
    /// - Parameters:
    ///   - qualifier: What `cdk bootstrap --qualifier` was told: 1 to 10 lower-case letters, digits and dashes.
    ///   - checksVersion: Whether the template itself refuses a bootstrap that is too old, as the AWS CDK's templates do: by a
    ///     parameter `BootstrapVersion` and a rule `CheckBootstrapVersion`. The command line looks at the version anyway.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The way to deploy.
    public static func bootstrapRoles(
        qualifier: String = defaultQualifier, checksVersion: Bool = false, file: StaticString = #fileID,
        line: Int = #line
    ) -> Deployment {
        Deployment(
            qualifier: qualifier, usesBootstrapRoles: true, checksBootstrapVersion: checksVersion,
            location: SourceLocation(file: "\(file)", line: line)
        )
    }
}
