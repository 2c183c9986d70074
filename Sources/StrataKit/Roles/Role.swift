public import Strata

/// An IAM role: an identity that services and people assume, with its policies.
///
/// Grants (`queue.grant(.send, to: role)`) and ``Identity/addToPolicy(_:)`` collect in one `AWS::IAM::Policy`, made when the
/// first statement comes. What would take a role's own policies beyond 10,240 characters goes into managed policies beside.
///
/// Its resource is `AWS.IAM.Role` (`import StrataIAM`): `role.resource.path = "/service/"`.
public struct Role: RoleReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The node of the resource beneath.
    public let resourceNode: Node
    private let group: Group

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
        group = Group("DefaultPolicy", in: node)
        let action = principal.kind == .federated ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole"
        let trust: PolicyDocument = [
            PolicyStatement(principals: [principal], actions: [action], conditions: conditions)
        ]
        resourceNode = Self.resource(
            in: node, trust, description, managedPolicies, maxSessionDuration, inlinePolicies, name)
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

    // By name, since every service makes roles, and few programs need all types of IAM.
    private static func resource(
        in node: Node, _ trust: PolicyDocument, _ description: StringValue?, _ managed: [ManagedPolicy],
        _ duration: Duration?, _ inline: KeyValuePairs<String, PolicyDocument>, _ name: StringValue?
    ) -> Node {
        let resource = Resource("Resource", in: node, type: "AWS::IAM::Role").node
        resource.add("AssumeRolePolicyDocument", JSON(trust))
        resource.add("Description", description)
        resource.add("ManagedPolicyArns", managed.isEmpty ? nil : ListValue(managed.map(\.arn)))
        resource.add("MaxSessionDuration", duration.map { IntegerValue($0.wholeSeconds) })
        let policies = inline.map { JSON(fields: [("PolicyDocument", JSON($0.value)), ("PolicyName", JSON($0.key))]) }
        if !policies.isEmpty { resource.add("Policies", JSON(policies)) }
        resource.add("RoleName", name)
        return resource
    }

    /// A role that another program owns.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    /// - Returns: A reference for every parameter that takes a role.
    public static func imported(arn: StringValue, in scope: any Scope) -> ImportedRole {
        ImportedRole(arn: arn, in: scope)
    }

    /// The role's ARN.
    public var arn: StringValue { resourceNode.attribute("Arn") }

    /// The role's name.
    public var name: StringValue { resourceNode.ref }

    /// What to wait for so as to have the permissions that were granted, all of them:
    /// `if let permissions = role.permissions { pipe.dependsOn(permissions) }`. A mere reference to the role waits for the role
    /// alone.
    public var permissions: (any Scope)? { group }

    /// Adds a statement to the role's own policy.
    public func add(_ statement: PolicyStatement) -> Grant? {
        Grant(in: [RolePolicies(role: name, in: group, within: resourceNode).add(statement)])
    }
}
