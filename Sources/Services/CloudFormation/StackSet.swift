public import Strata

/// A StackSet: a template of its own that CloudFormation deploys into many accounts and regions, and keeps the same there.
///
/// ```swift
/// let roles = StackSet(
///     "DeploymentRoles", in: stack, deployment: .serviceManaged(to: [unit.id], regions: ["eu-west-1"]))
/// Role("Role", in: roles, …)
/// ```
/// What is declared in it is its body. Pseudo parameters there are those of the account and region that is deployed to. A
/// value of the stack around it, or of another stack, becomes a parameter of the body, the same everywhere; no value comes
/// out. What deployers acknowledge (`CAPABILITY_NAMED_IAM`) follows from the body.
///
/// The body goes into the template around as text. One of more than 51,200 bytes, or with dynamic references, is published
/// like the template of a nested stack, which is said.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/what-is-cfnstacksets.html>
public struct StackSet: TemplateScope, NodeView {
    private let body: StackSetBody

    /// The place in the tree: the body.
    public var node: Node { body.node }

    /// The resource in the template around; its policies, conditions and dependencies are set there.
    public var resource: AWS.CloudFormation.StackSet { AWS.CloudFormation.StackSet(unchecked: body.resource) }

    /// Declares a StackSet.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - name: Its name, unique in account and region: a letter, then letters, digits and dashes, at most 128; `nil` for
    ///     the stack's name and the ids below it.
    ///   - description: What the StackSet, and the template that it deploys, say of themselves: 1 to 1,024 characters.
    ///   - deployment: Into which accounts and regions, and by which roles.
    ///   - parameters: Values for parameters that are declared in it by hand.
    ///   - operations: How many accounts are worked on at once, and how many may fail; `nil` for one, and none.
    ///   - managedExecution: Whether operations that do not get in each other's way run at the same time.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, name: StringValue? = nil, description: String? = nil,
        deployment: Deployment, parameters: MapValue<StringValue> = [:], operations: OperationPreferences? = nil,
        managedExecution: Bool? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        // Stands beside the body, since the body's children are in a template of their own.
        let resource = AWS.CloudFormation.StackSet(
            "\(id).StackSet", in: scope.at(file, line), permissionModel: deployment.permissionModel,
            stackSetName: name ?? StackSetName.standard(id, in: scope.node),
            administrationRoleARN: deployment.administrationRole, autoDeployment: deployment.autoDeployment,
            callAs: deployment.callAs, description: description.map { StringValue($0) },
            executionRoleName: deployment.executionRoleName,
            managedExecution: managedExecution.map { .init(active: BooleanValue($0)) },
            operationPreferences: operations?.property, parameters: Self.list(parameters),
            stackInstancesGroup: ListValue(deployment.groups)
        )
        body = StackSetBody(
            id, in: scope.at(file, line), resource: resource.node, description: description,
            isServiceManaged: deployment.isServiceManaged
        )
        StackSetRules(node: body.node, resource: resource).check(deployment, operations, description)
    }

    /// Views a node; `nil` if it is no StackSet.
    public init?(_ node: Node) {
        guard let body = StackSetBody(node) else { return nil }
        self.body = body
    }

    /// Its id, the name and a UUID: for use in the stack around it.
    public var id: StringValue { resource.stackSetId }

    /// Parameters as the resource lists them; `nil` for none.
    static func list(_ parameters: MapValue<StringValue>) -> ListValue<AWS.CloudFormation.StackSet.Parameter>? {
        guard case .object(let fields) = parameters.expression, !fields.isEmpty else { return nil }
        return ListValue(
            fields.map { .init(parameterKey: StringValue($0.name), parameterValue: StringValue(expression: $0.value)) })
    }
}
