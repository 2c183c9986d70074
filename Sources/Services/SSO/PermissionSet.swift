public import Strata
@_exported public import StrataKit

/// What those may do in an account to whom it is assigned there: IAM Identity Center makes a role of it in each account.
///
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html>
public struct PermissionSet: LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SSO.PermissionSet
    /// Where people sign on.
    public let instance: IdentityCenterInstance

    /// Declares a permission set. Limits: <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html>.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - instance: Where people sign on.
    ///   - name: What people choose by, 1 to 32 letters, digits and `_+=,.@-`. A change replaces the permission set.
    ///   - description: What it is for, 1 to 700 printable characters of Latin-1.
    ///   - managedPolicies: AWS's own policies that it has; at most 20, with those of the customer.
    ///   - customerManagedPolicies: Policies of each account that it has.
    ///   - inlinePolicy: A policy of its own, at most 10,240 characters without white space.
    ///   - permissionsBoundary: What it allows at most.
    ///   - sessionDuration: How long people stay signed on in an account, 1 to 12 hours; `nil` for AWS's default of 1 hour.
    ///   - relayState: The page that the console opens with, a URL of at most 240 characters.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, of instance: IdentityCenterInstance, name: StringValue,
        description: StringValue? = nil, managedPolicies: [ManagedPolicy] = [],
        customerManagedPolicies: [CustomerManagedPolicy] = [], inlinePolicy: PolicyDocument? = nil,
        permissionsBoundary: PermissionsBoundary? = nil, sessionDuration: Duration? = nil,
        relayState: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        self.instance = instance
        // The AWS CDK has no such construct: under "Default" the logical id is that of its plain resource in this place.
        resource = AWS.SSO.PermissionSet(
            "Default", in: node, instanceArn: instance.arn, name: name,
            customerManagedPolicyReferences: customerManagedPolicies.isEmpty
                ? nil : ListValue(customerManagedPolicies.map(\.reference)),
            description: description, inlinePolicy: inlinePolicy.map { JSON($0) },
            managedPolicies: managedPolicies.isEmpty ? nil : ListValue(managedPolicies.map(\.arn)),
            permissionsBoundary: permissionsBoundary?.value, relayStateType: relayState,
            sessionDuration: sessionDuration.map { StringValue($0.iso8601) }
        )
        node.attach(PermissionSetValidator())
        checkTexts(name, description, relayState)
        node.check(
            sessionDuration, isIn: SSOLimits.sessionSeconds, "the session duration", rule: "sso/session-duration",
            source: SSOLimits.session
        )
        node.check(
            managedPolicies.count + customerManagedPolicies.count, isIn: SSOLimits.managedPolicies,
            "the number of managed policies", rule: "sso/managed-policies", source: SSOLimits.quotas
        )
        for policy in customerManagedPolicies { policy.check(for: node) }
        if case .customerManaged(let policy) = permissionsBoundary { policy.check(for: node) }
        node.register(self)
    }

    /// The permission set's ARN.
    public var arn: StringValue { resource.permissionSetArn }

    private func checkTexts(_ name: StringValue, _ description: StringValue?, _ relayState: StringValue?) {
        let source = SSOLimits.permissionSet
        node.checkText(
            name, length: 1...32, characters: "letters, digits and _+=,.@-", "the permission set name",
            rule: "sso/permission-set-name", source: source
        ) { $0.isPlain(or: "_+=,.@-") }
        node.checkText(
            description, length: 1...700, characters: "printable characters of Latin-1", "the description",
            rule: "sso/permission-set-description", source: source
        ) {
            [0x9, 0xA, 0xD].contains($0.value) || (0x20...0x7E).contains($0.value) || (0xA1...0xFF).contains($0.value)
        }
        node.checkText(
            relayState, length: 1...240, characters: #"letters, digits, spaces and &$@#\/%?=~-_'"|!:,.;*+[](){}"#,
            "the relay state", rule: "sso/relay-state", source: source
        ) { $0.isPlain(or: #" &$@#\/%?=~-_'"|!:,.;*+[](){}"#) }
    }
}
