public import Strata

/// An IAM role: an identity that services and people assume, with its policies.
///
/// Grants (`queue.grantSend(to: role)`) and ``addToPolicy(_:)`` collect in one `AWS::IAM::Policy`, made when the first
/// statement comes.
public struct Role: RoleReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.IAM.Role
    /// What to wait for so as to have the permissions that were granted: `pipe.dependsOn(role.permissions)`. A mere reference
    /// to the role waits for the role alone.
    public let permissions: Group

    /// Declares a role.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - principal: Who may assume it.
    ///   - conditions: When it may be assumed.
    ///   - managedPolicies: Policies to attach.
    ///   - inlinePolicies: Policies within the role itself, by name.
    ///   - description: What it is for, at most 1,000 characters.
    ///   - maxSessionDuration: How long a session may last: 1 to 12 hours.
    ///   - name: The physical name, at most 64 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, assumedBy principal: Principal, conditions: JSON? = nil,
        managedPolicies: [ManagedPolicy] = [], inlinePolicies: KeyValuePairs<String, PolicyDocument> = [:],
        description: StringValue? = nil, maxSessionDuration: Duration? = nil, name: StringValue? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        // The AWS CDK's id, so that a stack that moves from there keeps its policy.
        permissions = Group("DefaultPolicy", in: node)
        let action = principal.kind == .federated ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole"
        let trust: PolicyDocument = [
            PolicyStatement(principals: [principal], actions: [action], conditions: conditions)
        ]
        resource = AWS.IAM.Role(
            "Resource", in: node, assumeRolePolicyDocument: JSON(trust), description: description,
            managedPolicyArns: managedPolicies.isEmpty ? nil : ListValue(managedPolicies.map(\.arn)),
            maxSessionDuration: maxSessionDuration.map { IntegerValue($0.wholeSeconds) },
            policies: inlinePolicies.isEmpty
                ? nil
                : ListValue(
                    inlinePolicies.map { .init(policyDocument: JSON($0.value), policyName: StringValue($0.key)) }),
            roleName: name
        )
        PolicyValidator.attach(toAppOf: node)
        let source = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html"
        node.check(
            maxSessionDuration, isIn: 3_600...43_200, "the longest session", rule: "iam/session-duration",
            source: source
        )
        node.check(
            name, length: 1...64, characters: "letters, digits and +=,.@_-", "the role name", rule: "iam/role-name",
            source: source
        ) { $0.isLetter || $0.isNumber || "+=,.@_-".contains($0) }
        node.register(self)
    }

    /// A role that another program owns.
    /// - Parameter arn: Its ARN.
    /// - Returns: A reference for every parameter that takes a role.
    public static func imported(arn: StringValue) -> ImportedRole { ImportedRole(arn: arn) }

    /// The role's ARN.
    public var arn: StringValue { resource.arn }

    /// The role's name.
    public var name: StringValue { resource.ref }

    /// Adds a statement to the role's own policy.
    /// - Parameter statement: What the role may do.
    /// - Returns: `true`: the role is this program's.
    @discardableResult
    public func addToPolicy(_ statement: PolicyStatement) -> Bool {
        let policy = defaultPolicy
        var document = PolicyDocument(expression: policy.policyDocument?.expression ?? .null)
        document.add(statement)
        policy.policyDocument = JSON(document)
        return true
    }

    private var defaultPolicy: AWS.IAM.Policy {
        if let existing = permissions.node.child("Resource").flatMap(AWS.IAM.Policy.init(_:)) { return existing }
        let policy = AWS.IAM.Policy(
            "Resource", in: permissions, policyDocument: JSON(PolicyDocument([])), policyName: "", roles: [name]
        )
        policy.nameAfterLogicalID()
        return policy
    }
}
