public import Strata

/// The function that answers for custom resources of one kind: one for each template, made when the first resource asks for it.
///
/// ```swift
/// let program = CustomResourceProvider.Program(
///     """
///     def run(request):
///         request.id = "seed-" + request.properties["Table"]
///         return {"Rows": 3}
///     """, description: "Seeds tables")
/// let provider = CustomResourceProvider.shared("Seeding", for: node, program: program)
/// provider?.declare("Resource", in: node, type: "Custom::Seed", properties: ["Table": JSON(table.name)], permissions: […])
/// ```
/// It is inline Python on the runtime's own boto3, has a role of its own that may do what each resource brings along, and a log
/// group of its own that forgets after a month. How its program is written: ``Program``.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html>
public struct CustomResourceProvider: LibraryConstruct {
    // The newest Python: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
    private static let runtime = "python3.14"

    /// The place in the tree.
    public let node: Node
    /// What the function runs as.
    public let role: Role
    /// The function's resource.
    public let function: Resource
    /// What custom resources wait for, beside the function itself.
    let settings: Resource?
    private let program: Program

    /// The provider of the template that a node stands in.
    /// - Parameters:
    ///   - id: Its id in the template, the same for all who share it.
    ///   - node: What needs it.
    ///   - program: What it runs, the same for all who share it; another one is reported, and not run.
    /// - Returns: The provider; `nil` outside of all stacks, which is reported with what stands there.
    public static func shared(_ id: String, for node: Node, program: Program) -> CustomResourceProvider? {
        guard let template = node.template else { return nil }
        guard let provider = template.child(id)?.as(CustomResourceProvider.self) else {
            return CustomResourceProvider(id, in: template, program)
        }
        if let difference = provider.program.difference(to: program) {
            node.annotate(
                .error(
                    "'\(node.path)' shares the program '\(id)' of '\(template.path)', but with \(difference)",
                    help: "share one program under an id, or give each an id of its own",
                    rule: "custom-resource/program"))
        }
        return provider
    }

    private init(_ id: String, in template: Node, _ program: Program) {
        node = template.declare(Self.self, id, #fileID, #line)
        self.program = program
        let logs = LogGroup("LogGroup", in: node)
        // The managed policy for this may write to all log groups and create them: a group that is deleted with its stack
        // would come back with the last run.
        role = Role(
            "ServiceRole", in: node, assumedBy: .service("lambda.amazonaws.com"),
            inlinePolicies: ["Logs": [Access<LogGroupKind>.write.statement(on: logs)]])
        function = Resource(
            "Resource", in: node, type: "AWS::Lambda::Function",
            properties: [
                "Architectures": ["arm64"], "Code": ["ZipFile": JSON(program.code)],
                "Description": JSON(program.description), "Handler": "index.handler",
                "LoggingConfig": ["LogFormat": "JSON", "LogGroup": JSON(logs.name)],
                "MemorySize": JSON(program.memory.wholeMebibytes), "Role": JSON(role.arn),
                "Runtime": JSON(Self.runtime), "Timeout": JSON(program.timeout.wholeSeconds),
            ])
        // https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
        settings =
            program.isRetried
            ? nil
            : Resource(
                "Invocation", in: node, type: "AWS::Lambda::EventInvokeConfig",
                properties: [
                    "FunctionName": JSON(function.ref), "MaximumRetryAttempts": 0, "Qualifier": "$LATEST",
                ])
        node.check(
            program.timeout, isIn: 31...900, "the timeout", rule: "custom-resource/timeout",
            source: "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html")
        node.register(self)
    }

    /// Declares a custom resource that the provider answers for.
    ///
    /// What is granted to the provider's ``role`` beside is waited for by what says so:
    /// `queue.grant(.deliver, to: provider.role).before(resource)`.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - type: Its type: `Custom::…`.
    ///   - properties: What it is asked with.
    ///   - permissions: What the function may do for it; they are there until it is gone.
    /// - Returns: The resource.
    @discardableResult
    public func declare(
        _ id: String, in scope: any Scope, type: String, properties: MapValue<JSON> = [:],
        permissions: [PolicyStatement]
    ) -> Resource {
        let policy = permissions.isEmpty ? nil : permit(permissions, in: scope)
        let resource = Resource(id, in: scope, type: type, properties: properties)
        serve(resource)
        // Deleted after what needs it.
        if let policy { resource.node.addDependency(on: policy) }
        return resource
    }

    /// Lets the function do something, by a policy `Policy` of the scope, which holds all that is permitted there.
    /// - Parameters:
    ///   - permissions: What it may do.
    ///   - scope: What the policy is part of.
    /// - Returns: The policy.
    @discardableResult
    public func permit(_ permissions: [PolicyStatement], in scope: any Scope) -> Node {
        let policy = policy(in: scope)
        for statement in permissions { policy.addStatement(statement) }
        return policy
    }

    private func policy(in scope: any Scope) -> Node {
        // Another provider may have its policy in the same scope.
        for id in ["Policy", "Policy:\(node.id)"] {
            guard let taken = scope.node.child(id) else { return makePolicy(id, in: scope) }
            let roles: ListValue<StringValue>? = taken.property("Roles")
            if taken.resourceType == "AWS::IAM::Policy", roles?.expression == ListValue([role.name]).expression {
                return taken
            }
        }
        return makePolicy("Policy", in: scope)
    }

    private func makePolicy(_ id: String, in scope: any Scope) -> Node {
        let policy = Resource(id, in: scope, type: "AWS::IAM::Policy").node
        policy.add("PolicyDocument", JSON(PolicyDocument([])))
        policy.add("PolicyName", StringValue(""))
        policy.add("Roles", ListValue([role.name]))
        policy.namePolicyAfterLogicalID()
        return policy
    }

    /// Lets a custom resource be answered for by the provider.
    public func serve(_ resource: Resource) {
        // CloudFormation would wait an hour for an answer that never comes.
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html
        resource[property: "ServiceTimeout"] = JSON(program.timeout.wholeSeconds + 60)
        resource[property: "ServiceToken"] = JSON(function.attribute("Arn"))
        if let settings { resource.node.addDependency(on: settings) }
    }
}
