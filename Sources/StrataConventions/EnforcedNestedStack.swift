public import Strata

/// A nested stack within an ``EnforcedStack``: the conventions of that one reach into it, so it needs no context of its own.
public struct EnforcedNestedStack: TemplateScope {
    /// The nested stack.
    public let nestedStack: NestedStack
    /// What the stack around it knows of itself; `nil` if that is no enforced stack, which is reported.
    public let context: ContextVariables?

    /// The place in the tree.
    public var node: Node { nestedStack.node }

    /// Declares a nested stack.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: An enforced stack, or what is declared in one.
    ///   - description: What the template says of itself, at most 1,024 bytes.
    ///   - parameters: Values for parameters that are declared in it by hand.
    ///   - timeout: How long its creation may take.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, description: String? = nil, parameters: MapValue<StringValue> = [:],
        timeout: Duration? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        nestedStack = NestedStack(
            id, in: scope.at(file, line), description: description, parameters: parameters, timeout: timeout
        )
        context = ConventionsState.of(nestedStack.node).context(of: nestedStack.node)
        if context == nil {
            nestedStack.node.annotate(
                .error(
                    "'\(nestedStack.node.path)' is an EnforcedNestedStack outside of an EnforcedStack: no conventions reach it",
                    help: "declare it in an EnforcedStack, or take a plain NestedStack",
                    rule: "conventions/nested-outside"
                )
            )
        }
    }
}
