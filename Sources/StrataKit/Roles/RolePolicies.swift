import Strata

/// The policies that collect what a role is granted: one of its own, and managed ones for what it has no room for. What is known
/// only at deployment counts by an estimate, so that there is room for it.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
struct RolePolicies {
    /// What all policies within a role may have together.
    private static let maximumInline = 10_240
    /// What a managed policy may have.
    private static let maximumManaged = 6_144

    private let role: StringValue
    private let group: Group
    private let resource: Node

    init(role: StringValue, in group: Group, within resource: Node) {
        self.role = role
        self.group = group
        self.resource = resource
    }

    /// Adds a statement.
    /// - Returns: The policy that holds it.
    func add(_ statement: PolicyStatement) -> Node {
        let policy = group.node.child("Resource") ?? makeDefault()
        if fits(statement, into: policy, Self.maximumInline - inlineSize) {
            policy.addStatement(statement)
            return policy
        }
        // The AWS CDK's ids.
        var number = 1
        while true {
            let id = "OverflowPolicy\(number)"
            let overflow = resource.parent?.child(id)?.child("Resource") ?? makeManaged(id)
            // A statement that is too large by itself is reported by its size.
            let isNew = overflow.policyDocument == .array([])
            if isNew || fits(statement, into: overflow, Self.maximumManaged) {
                overflow.addStatement(statement)
                return overflow
            }
            number += 1
        }
    }

    private func fits(_ statement: PolicyStatement, into policy: Node, _ room: Int) -> Bool {
        var document = PolicyDocument(expression: policy.policyDocumentExpression)
        document.add(statement)
        return PolicySize(document.expression).estimate <= room
    }

    private var inlineSize: Int {
        guard let policies: JSON = resource.property("Policies") else { return 0 }
        guard case .array(let elements) = policies.expression else { return 0 }
        return elements.reduce(0) { size, element in
            guard case .object(let fields) = element,
                let document = fields.first(where: { $0.name == "PolicyDocument" })
            else { return size }
            return size + PolicySize(document.value).estimate
        }
    }

    private func makeDefault() -> Node {
        let policy = Resource("Resource", in: group, type: "AWS::IAM::Policy").node
        policy.add("PolicyDocument", JSON(PolicyDocument([])))
        policy.add("PolicyName", StringValue(""))
        policy.add("Roles", ListValue([role]))
        policy.namePolicyAfterLogicalID()
        return policy
    }

    private func makeManaged(_ id: String) -> Node {
        let policy = Resource(
            "Resource", in: Group(id, in: resource.parent ?? group.node), type: "AWS::IAM::ManagedPolicy"
        )
        .node
        policy.add("PolicyDocument", JSON(PolicyDocument([])))
        policy.add("Roles", ListValue([role]))
        // Who waits for the role's permissions waits for its own policy, and by it for those beside.
        group.node.child("Resource")?.addDependency(on: policy)
        return policy
    }
}

extension Node {
    fileprivate var policyDocumentExpression: Expression {
        let document: JSON? = property("PolicyDocument")
        return document?.expression ?? .null
    }

    /// The statements of the policy that stands here.
    fileprivate var policyDocument: Expression {
        guard case .object(let fields) = policyDocumentExpression else { return .null }
        return fields.first { $0.name == "Statement" }?.value ?? .null
    }
}
