/// How the AWS CDK's command line deploys a stack.
public struct AssemblyDeployment: Hashable, Sendable {
    /// What tells bootstraps of one account and region apart.
    public var qualifier: String
    /// Whether the roles that `cdk bootstrap` makes publish and deploy; else who calls does.
    public var usesRoles: Bool

    /// The AWS CDK's own qualifier.
    public static let defaultQualifier = "hnb659fds"

    /// Creates a way to deploy.
    ///
    /// - Parameters:
    ///   - qualifier: What tells bootstraps of one account and region apart.
    ///   - usesRoles: Whether the roles that `cdk bootstrap` makes publish and deploy; else who calls does.
    public init(qualifier: String = defaultQualifier, usesRoles: Bool = false) {
        self.qualifier = qualifier
        self.usesRoles = usesRoles
    }
}
