/// What a policy is for, which decides what it may hold and how long it may be.
public enum PolicyKind {
    /// A managed policy of identities.
    case managed
    /// A policy within a role, a group or a user.
    case inline
    /// Who may assume a role.
    case trust
    /// A service control policy of an organization.
    case serviceControl
    /// A policy within a permission set of IAM Identity Center.
    case permissionSet
    /// The policy of a queue, a bucket, a key, …
    case resource

    /// The most characters, where one policy has a limit of its own.
    ///
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>,
    /// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html> (10,240 since May 2026,
    /// 5,120 before), <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html>.
    var maximumSize: Int? {
        switch self {
        case .managed: 6_144
        case .trust: 4_096
        case .permissionSet, .serviceControl: 10_240
        case .inline, .resource: nil
        }
    }

    /// The most characters without asking AWS for more, where that differs.
    var defaultMaximumSize: Int? { self == .trust ? 2_048 : nil }

    var name: String {
        switch self {
        case .managed: "managed policy"
        case .inline, .permissionSet: "inline policy"
        case .trust: "trust policy"
        case .serviceControl: "service control policy"
        case .resource: "policy"
        }
    }

    /// Where AWS says how long it may be.
    var source: String {
        switch self {
        case .serviceControl: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html"
        case .permissionSet: "https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html"
        default: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html"
        }
    }

    var takesPrincipals: Bool { self == .trust || self == .resource }
}
