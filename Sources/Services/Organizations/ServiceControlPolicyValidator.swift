import Strata
import StrataKit

/// Reports what Organizations does not take of a service control policy.
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html>
struct ServiceControlPolicyValidator: Validator {
    func validate(_ node: FrozenNode) -> [Finding] {
        guard let policy = node.as(AWS.Organizations.Policy.self), let content = policy.content else { return [] }
        return PolicyRules.findings(in: content, kind: .serviceControl, name: "'\(node.parent?.path ?? node.path)'")
    }
}
