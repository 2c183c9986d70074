public import Strata

/// Checks the policies of roles, users, groups and resources: their statements, and their size as IAM counts it.
///
/// Roles and service control policies attach it to their app. A program with neither does so itself:
/// `app.attach(PolicyValidator())`.
public final class PolicyValidator: Validator {
    /// What the policies beside an identity add to those within it, by the identity's path.
    private var attached: [String: PolicySize] = [:]

    /// Makes a validator.
    public init() {}

    /// Attaches one validator to the app of a node, however often it is asked to.
    public static func attach(toAppOf node: Node) {
        let root = node.root
        _ = root.shared(PolicyValidator.self) {
            let validator = PolicyValidator()
            root.attach(validator)
            return validator
        }
    }

    /// Checks the policies that stand at a node.
    public func validate(_ node: FrozenNode) -> [Finding] {
        if node.parent == nil { collectAttached(in: node) }
        guard let type = node.resourceType else { return [] }
        var findings = documents(of: node, type).flatMap { document in
            PolicyRules.findings(in: document.policy, kind: document.kind, name: "'\(node.path)'") { index in
                document.property.flatMap { node.place(of: "\($0).Statement[\(index)]") }
            }
        }
        if let owner = Self.owners[type] { findings += sizeFindings(of: node, owner) }
        return findings
    }

    private struct Owner {
        let name: String
        let maximumSize: Int
    }

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    private static let owners: [String: Owner] = [
        "AWS::IAM::Group": Owner(name: "group", maximumSize: 5_120),
        "AWS::IAM::Role": Owner(name: "role", maximumSize: 10_240),
        "AWS::IAM::User": Owner(name: "user", maximumSize: 2_048),
    ]

    private typealias Document = (policy: JSON, kind: PolicyKind, property: String?)

    private func documents(of node: FrozenNode, _ type: String) -> [Document] {
        func property(_ name: String, _ kind: PolicyKind) -> [Document] {
            node[property: name].map { [($0, kind, name)] } ?? []
        }
        switch type {
        case "AWS::IAM::ManagedPolicy": return property("PolicyDocument", .managed)
        case "AWS::IAM::Policy", "AWS::IAM::GroupPolicy", "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy":
            return property("PolicyDocument", .inline)
        case "AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group":
            return property("AssumeRolePolicyDocument", .trust) + Self.inline(of: node).map { ($0, .inline, nil) }
        case "AWS::KMS::Key": return property("KeyPolicy", .resource)
        case "AWS::S3::BucketPolicy", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy":
            return property("PolicyDocument", .resource)
        default: return []
        }
    }

    private static func inline(of node: FrozenNode) -> [JSON] {
        guard case .array(let policies)? = node[property: "Policies"]?.expression else { return [] }
        return policies.compactMap { policy in
            guard case .object(let fields) = policy else { return nil }
            return fields.first { $0.name == "PolicyDocument" }.map { JSON(expression: $0.value) }
        }
    }

    private func collectAttached(in root: FrozenNode) {
        attached = [:]
        for node in root.subtree where node.resourceType == "AWS::IAM::Policy" {
            guard let document = node[property: "PolicyDocument"] else { continue }
            let size = PolicySize(document.expression)
            for name in ["Groups", "Roles", "Users"] {
                guard case .array(let identities)? = node[property: name]?.expression else { continue }
                for case .reference(let reference) in identities {
                    attached[reference.node.path, default: PolicySize()] =
                        attached[
                            reference.node.path, default: PolicySize()] + size
                }
            }
        }
    }

    private func sizeFindings(of node: FrozenNode, _ owner: Owner) -> [Finding] {
        let within = Self.inline(of: node).map { PolicySize($0.expression) }
        let size = within.reduce(attached[node.path] ?? PolicySize(), +)
        guard size.characters > owner.maximumSize else { return [] }
        return [
            .error(
                "the inline policies of the \(owner.name) '\(node.path)' have \(size.text) together without white space, "
                    + "allowed are \(owner.maximumSize)",
                help:
                    "move statements to managed policies, merge actions with wildcards, or split the \(owner.name); see "
                    + "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
                rule: "iam/policy-size"
            )
        ]
    }
}
