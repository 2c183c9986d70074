public import Strata

/// A policy that each account has under the same name and path: a permission set cannot name it by an ARN.
///
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html>
public struct CustomerManagedPolicy {
    /// Its name in every account.
    public let name: StringValue
    /// Its path in every account; `nil` for `/`.
    public let path: StringValue?

    /// Names a policy.
    /// - Parameters:
    ///   - name: Its name in every account: 1 to 128 letters, digits and `_+=,.@-`.
    ///   - path: Its path in every account, such as `/teams/`; `nil` for `/`.
    public init(_ name: StringValue, path: StringValue? = nil) {
        self.name = name
        self.path = path
    }

    var reference: AWS.SSO.PermissionSet.CustomerManagedPolicyReference { .init(name: name, path: path) }

    func check(for node: Node) {
        node.checkText(
            name, length: 1...128, characters: "letters, digits and _+=,.@-", "the policy name",
            rule: "sso/customer-policy", source: SSOLimits.policyReference
        ) { $0.isPlain(or: "_+=,.@-") }
        guard let path = path?.literalString, path.utf8.count > 512 || !Self.isPath(path) else { return }
        node.annotate(
            .error(
                "the policy path '\(path)' of '\(node.path)' is none: it begins and ends with a slash and has at most 512 "
                    + "letters, digits and _.,+@=-/",
                help: "write it so: /teams/; see \(SSOLimits.policyReference)", rule: "sso/customer-policy"
            )
        )
    }

    private static func isPath(_ text: String) -> Bool {
        text.wholeMatch(of: #/((/[A-Za-z0-9.,+@=_\-]+)*)//#) != nil
    }
}
