public import Strata

/// Who has a permission set in an account.
///
/// Give it an id out of names that stay, never out of an account's number: the number may be known only at deployment.
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/useraccess.html>
public struct AccountAssignment: LibraryConstruct {
    /// To whom a permission set is assigned.
    public enum Assignee {
        /// A group of this program.
        case group(IdentityGroup)
        /// A group by its id in the identity store.
        case groupID(StringValue)
        /// A user by their id in the identity store.
        case userID(StringValue)
    }

    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SSO.Assignment

    /// Assigns a permission set.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - permissionSet: What may be done.
    ///   - assignee: By whom.
    ///   - account: In which account: its twelve digits, mostly known at deployment.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, of permissionSet: PermissionSet, to assignee: Assignee,
        account: StringValue, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        let principal: (id: StringValue, type: AWS.SSO.Assignment.PrincipalType) =
            switch assignee {
            case .group(let group): (group.id, .group)
            case .groupID(let id): (id, .group)
            case .userID(let id): (id, .user)
            }
        // The AWS CDK has no such construct: under "Default" the logical id is that of its plain resource in this place.
        resource = AWS.SSO.Assignment(
            "Default", in: node, instanceArn: permissionSet.instance.arn, permissionSetArn: permissionSet.arn,
            principalId: principal.id, principalType: principal.type, targetId: account, targetType: .awsAccount
        )
        node.register(self)
        guard let text = account.literalString, text.wholeMatch(of: #/[0-9]{12}/#) == nil else { return }
        node.annotate(
            .error(
                "the account of '\(node.path)' is '\(text)', allowed are 12 digits",
                help:
                    "write the account's number without dashes, or read it at deployment; see \(SSOLimits.assignment)",
                rule: "sso/account"
            )
        )
    }
}
