/// A named condition of a template, decided at deployment from parameters and pseudo parameters.
///
/// ```swift
/// let isIreland = Condition("IsIreland", in: stack, AWS.region == "eu-west-1")
/// ```
/// For what the Swift program knows, use Swift's `if`.
public struct Condition: Scope, ConditionOperand {
    /// The place in the tree.
    public let node: Node

    /// Declares a condition.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - expression: When it holds.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ id: String, in scope: any Scope, _ expression: ConditionExpression, file: StaticString = #fileID,
        line: Int = #line
    ) {
        let content = ConditionContent(expression: expression.expression)
        node = Node(id, in: scope, content: .condition(content), file, line)
    }

    /// Views a node; `nil` if it is no condition.
    public init?(_ node: Node) {
        guard case .condition = node.content else { return nil }
        self.node = node
    }

    init(unchecked node: Node) { self.node = node }

    /// The condition's outcome, for use in another condition: `isIreland.holds && isProduction.holds`.
    public var holds: ConditionExpression { ConditionExpression(expression: .condition(node)) }

    /// Its opposite, for use in another condition.
    public static prefix func ! (condition: Condition) -> ConditionExpression { !condition.holds }
}

/// What a condition node holds.
final class ConditionContent {
    let expression: Expression

    init(expression: Expression) { self.expression = expression }
}
