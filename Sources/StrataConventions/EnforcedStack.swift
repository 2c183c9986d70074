public import Strata

/// A stack that brings the enterprise's conventions along: whoever declares one need not think of them.
///
/// ```swift
/// let context = ContextVariables(context: "shop", stage: .dev, owner: "orders-team", usage: .ephemeral(ttl: .hours(24)))
/// let stack = EnforcedStack("orders", in: app, context: context)
/// ```
/// It is called `dev-shop-orders` in CloudFormation, so that stages and systems do not meet; its template file bears its id.
/// Everything in it, nested stacks included, gets
/// - the tags `context`, `owner`, `stage` and `usage`, and `expires-at` where the stack is ephemeral (``TagAspect``);
/// - parameter names that begin with `/dev/shop/`, with their readers in the app (``ParameterNamingAspect``);
/// - physical names by the ``NamingPolicy``;
/// - removal policies by the usage (``RemovalPolicyAspect``).
///
/// The context, the stage, the usage and the lifetime are checked (``ContextValidator``, ``LifetimeValidator``). An ephemeral
/// stack deletes itself when its time is over, and reads other stacks' values by ``ReferenceStrength/weak``: an export that
/// is still imported would keep the stack that has it from being deleted.
public struct EnforcedStack: TemplateScope {
    /// The stack.
    public let stack: Stack
    /// What the stack knows of itself.
    public let context: ContextVariables
    /// When the stack deletes itself; `nil` if it does not, or if that cannot be told, which is then reported.
    public let expiry: Timestamp?

    /// The place in the tree.
    public var node: Node { stack.node }

    /// Declares a stack.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`; the template's file bears it.
    ///   - scope: The app, or a construct that groups stacks.
    ///   - context: The system, stage, owner and usage.
    ///   - conventions: The enterprise's rules.
    ///   - description: What the template says of itself, at most 1,024 bytes.
    ///   - environment: The account and region it is for, where known.
    ///   - deployment: How the AWS CDK's command line deploys it; `nil` for what the app says.
    ///   - terminationProtection: Whether CloudFormation refuses to delete the stack.
    ///   - references: How values of other stacks reach this one, unless a value says otherwise; `nil` for weak where the
    ///     stack is ephemeral, else strong.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, context: ContextVariables, conventions: Conventions = .standard,
        description: String? = nil, environment: Environment = .agnostic, deployment: Deployment? = nil,
        terminationProtection: Bool = false, references: ReferenceStrength? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) {
        self.context = context
        stack = Stack(
            id, in: scope.at(file, line), name: context.stackName(id), description: description,
            environment: environment,
            deployment: deployment, terminationProtection: terminationProtection,
            references: references ?? (context.usage.isEphemeral ? .weak : .strong)
        )
        stack.referenceParameterPrefix = "\(context.parameterPath)/references/\(id)"
        let lifetime = LifetimeValidator(context.usage, now: stack.node.now, maximum: conventions.maximumLifetime)
        expiry = lifetime.expiry
        let state = ConventionsState.of(stack.node)
        state.setContext(context, of: stack.node)

        stack.attach(ContextValidator(context, conventions: conventions))
        stack.attach(lifetime)
        applyTags(conventions)
        stack.apply(ParameterNamingAspect(context, keeping: conventions.keptNames), priority: .mutating)
        if let naming = conventions.naming {
            stack.apply(
                PhysicalNamingAspect(naming, context: context, stackID: id, keeping: conventions.keptNames),
                priority: .mutating)
        }
        stack.apply(RemovalPolicyAspect(context.usage), priority: .last)
        if let expiry {
            stack.isTemporary = true
            StackExpiry(expiry: expiry, deletionRole: conventions.deletionRole).declare(in: stack)
            if terminationProtection { reportProtection() }
        }
    }

    /// Makes the deployment of this stack wait for others'.
    /// - Parameters:
    ///   - others: The stacks that it waits for.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func dependsOn(_ others: EnforcedStack..., file: StaticString = #fileID, line: Int = #line) {
        for other in others { stack.dependsOn(other.stack, file: file, line: line) }
    }

    private func applyTags(_ conventions: Conventions) {
        let tags = context.tags + conventions.additionalTags
        stack.apply(TagAspect(tags.asTags), priority: .tagging)
        // The moment moves with each synthesis: a resource that would be replaced for it does without.
        if let expiry {
            stack.apply(
                TagAspect(["expires-at": StringValue(expiry.description)], isVolatile: true), priority: .tagging)
        }
    }

    private func reportProtection() {
        node.annotate(
            .error(
                "stack '\(stack.name)' is to delete itself, but its termination protection refuses that",
                help: "leave the protection out where the usage is EPHEMERAL", rule: "conventions/lifetime-protected"
            )
        )
    }
}

extension [(key: String, value: String)] {
    /// The tags as values, in their order.
    fileprivate var asTags: MapValue<StringValue> {
        MapValue(expression: .object(map { Expression.Field($0.key, .string($0.value)) }))
    }
}
