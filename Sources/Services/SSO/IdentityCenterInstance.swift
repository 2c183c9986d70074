public import Strata

/// An instance of IAM Identity Center, which is enabled by hand in the console of the organization's management account.
///
/// ```swift
/// let center = IdentityCenterInstance(
///     "IdentityCenter", in: stack, arn: "arn:aws:sso:::instance/ssoins-0123456789abcdef", identityStoreID: "d-0123456789")
/// let admins = IdentityGroup("Admins", in: stack, of: center, name: "Admin")
/// let access = PermissionSet(
///     "AdminAccess", in: stack, of: center, name: "Admin", managedPolicies: [.aws("AdministratorAccess")],
///     sessionDuration: .hours(4))
/// AccountAssignment("AdminsInDevelopment", in: stack, of: access, to: .group(admins), account: "123456789012")
/// ```
///
/// It declares no resource: CloudFormation cannot enable it for an organization. It is the one place where its names are
/// checked. <https://docs.aws.amazon.com/singlesignon/latest/userguide/identity-center-instances.html>
public struct IdentityCenterInstance: LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The instance's ARN: `arn:aws:sso:::instance/ssoins-…`.
    public let arn: StringValue
    /// Where its users and groups are: `d-…`.
    public let identityStoreID: StringValue

    /// Names an instance.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - arn: The instance's ARN, as the console shows it under "Settings".
    ///   - identityStoreID: The id of its identity store, which the console shows beside it.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ id: String, in scope: any Scope, arn: StringValue, identityStoreID: StringValue,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        self.arn = arn
        self.identityStoreID = identityStoreID
        checkNames()
        node.register(self)
    }

    private func checkNames() {
        // https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_InstanceMetadata.html
        if let text = arn.literalString,
            text.wholeMatch(of: #/arn:aws(-[a-z]{1,5}){0,3}:sso:::instance/(sso)?ins-[a-zA-Z0-9\-.]{16}/#) == nil
        {
            node.annotate(
                .error(
                    "the instance ARN of '\(node.path)' is '\(text)', allowed is arn:aws:sso:::instance/ssoins- with 16 "
                        + "letters, digits, dashes and dots",
                    help: "copy it from the console of IAM Identity Center, under Settings; see \(SSOLimits.instance)",
                    rule: "sso/instance-arn"
                )
            )
        }
        if let text = identityStoreID.literalString,
            text.wholeMatch(of: #/d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/#) == nil
        {
            node.annotate(
                .error(
                    "the identity store of '\(node.path)' is '\(text)', allowed are d- with 10 of the digits 0 to 9 and a to "
                        + "f, or a UUID in small letters",
                    help: "copy it from the console of IAM Identity Center, under Settings; see \(SSOLimits.instance)",
                    rule: "sso/identity-store"
                )
            )
        }
    }
}
