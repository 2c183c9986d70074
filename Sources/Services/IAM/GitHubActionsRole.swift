public import Strata
public import StrataKit

/// A role that workflows of GitHub repositories assume, without any stored credentials.
///
/// ```swift
/// let gitHub = OIDCProvider("GitHub", in: stack, url: OIDCProvider.gitHubActionsURL)
/// GitHubActionsRole(
///     "Deployment", in: stack, provider: gitHub, repositories: ["octo-org/octo-repo"],
///     subjects: [.branch("main"), .environment("prod")])
/// ```
/// It may do nothing until it is told what: by policies here, or by grants. Its trust policy compares the audience and the
/// subject of the token; both must be right.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub>
public struct GitHubActionsRole: RoleReference, LibraryConstruct {
    /// The role beneath.
    public let role: Role

    private static let source =
        "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws"

    /// Declares a role.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - provider: Who issues the tokens: an ``OIDCProvider`` with ``OIDCProvider/gitHubActionsURL``, or that of a GitHub
    ///     Enterprise Server.
    ///   - repositories: Whose workflows may assume it. Each is named; wildcards are refused.
    ///   - subjects: Which jobs of theirs.
    ///   - audience: Whom tokens must be meant for; what `aws-actions/configure-aws-credentials` asks for unless told
    ///     otherwise is `sts.amazonaws.com`.
    ///   - managedPolicies: What it may do: policies to attach; none unless said.
    ///   - inlinePolicies: What it may do: policies within the role itself, by name; none unless said.
    ///   - description: What it is for, at most 1,000 characters.
    ///   - maxSessionDuration: How long a session may last: 1 to 12 hours; `nil` for IAM's 1 hour.
    ///   - name: The physical name, at most 64 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, provider: any OIDCProviderReference, repositories: [GitHubRepository],
        subjects: [GitHubSubject], audience: String = OIDCProvider.defaultAudience,
        managedPolicies: [ManagedPolicy] = [], inlinePolicies: KeyValuePairs<String, PolicyDocument> = [:],
        description: StringValue? = nil, maxSessionDuration: Duration? = nil, name: StringValue? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        role = Role(
            id, in: scope.at(file, line), assumedBy: provider.principal,
            conditions: Self.conditions(provider.issuer, repositories, subjects, audience),
            managedPolicies: managedPolicies, inlinePolicies: inlinePolicies, description: description,
            maxSessionDuration: maxSessionDuration, name: name
        )
        check(repositories, subjects)
        check(audience, of: provider)
        node.register(self)
    }

    /// The place in the tree.
    public var node: Node { role.node }

    /// The role's ARN.
    public var arn: StringValue { role.arn }

    /// The role's name.
    public var name: StringValue { role.name }

    /// What to wait for so as to have the permissions that were granted.
    public var permissions: (any Scope)? { role.permissions }

    /// Adds a statement to the role's own policy.
    public func add(_ statement: PolicyStatement) -> Grant? { role.add(statement) }

    // One operator for all subjects: conditions of several operators must all hold.
    private static func conditions(
        _ issuer: String, _ repositories: [GitHubRepository], _ subjects: [GitHubSubject], _ audience: String
    ) -> JSON {
        let texts = repositories.flatMap { repository in
            subjects.map { "repo:\(repository.fullName):\($0.text)" }
        }
        let isPattern = texts.contains { $0.contains("*") || $0.contains("?") }
        return .when(
            .stringEquals("\(issuer):aud", StringValue(audience)),
            PolicyCondition(
                isPattern ? .stringLike : .stringEquals, "\(issuer):sub", texts.map { .string($0) })
        )
    }

    // MARK: Checks

    private func check(_ repositories: [GitHubRepository], _ subjects: [GitHubSubject]) {
        func report(_ message: String, _ help: String, _ rule: String) {
            node.annotate(.error(message, help: "\(help); see \(Self.source)", rule: rule))
        }
        // Without a subject to compare, every workflow on GitHub would be trusted.
        if repositories.isEmpty {
            report(
                "'\(node.path)' trusts no repository", "name one: repositories: [\"owner/name\"]",
                "iam/github-repository")
        }
        for repository in repositories {
            guard let problem = repository.problem else { continue }
            report(
                "the repository '\(repository.fullName)' of '\(node.path)' \(problem)",
                "name each repository, as owner/name or owner@number/name@number", "iam/github-repository"
            )
        }
        if subjects.isEmpty {
            report(
                "'\(node.path)' trusts no job of its repositories", "name some: subjects: [.branch(\"main\")]",
                "iam/github-subject"
            )
        }
        for subject in subjects {
            guard let problem = subject.problem else { continue }
            report("a subject of '\(node.path)' \(problem)", "write .branch(\"main\")", "iam/github-subject")
        }
    }

    private func check(_ audience: String, of provider: any OIDCProviderReference) {
        guard let declared = provider as? OIDCProvider, !declared.audiences.contains(audience) else { return }
        node.annotate(
            .error(
                "'\(node.path)' trusts tokens for '\(audience)', which '\(declared.node.path)' refuses",
                help: "add it to the provider's audiences: \(declared.audiences.joined(separator: ", "))",
                rule: "iam/oidc-audience"
            )
        )
    }
}
