import Strata
import StrataKit

/// Reports what IAM Identity Center does not take of the policy within a permission set.
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html>
struct PermissionSetValidator: Validator {
    func validate(_ node: FrozenNode) -> [Finding] {
        guard let set = node.as(AWS.SSO.PermissionSet.self), let policy = set.inlinePolicy else { return [] }
        return PolicyRules.findings(in: policy, kind: .permissionSet, name: "'\(node.parent?.path ?? node.path)'")
    }
}
