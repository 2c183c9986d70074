/// What CloudFormation checks of the parameters before it deploys anything: an entry of the template's `Rules` section.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html>
public struct ParameterRule: Scope {
    /// One thing that must hold.
    public struct Assertion {
        let expression: ConditionExpression
        let description: String?

        /// Makes an assertion.
        /// - Parameters:
        ///   - expression: What must hold.
        ///   - description: What CloudFormation says if it does not.
        public init(_ expression: ConditionExpression, _ description: String? = nil) {
            self.expression = expression
            self.description = description
        }
    }

    /// The place in the tree.
    public let node: Node

    /// Declares a rule.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - condition: When the rule applies; `nil` for always.
    ///   - assertions: What must hold then, one at least.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, when condition: ConditionExpression? = nil, assertions: [Assertion],
        file: StaticString = #fileID, line: Int = #line
    ) {
        let content = ParameterRuleContent(condition: condition?.expression, assertions: assertions)
        node = Node(id, in: scope, content: .rule(content), file, line)
    }
}

/// What a rule node holds.
final class ParameterRuleContent {
    let condition: Expression?
    let assertions: [ParameterRule.Assertion]

    init(condition: Expression?, assertions: [ParameterRule.Assertion]) {
        self.condition = condition
        self.assertions = assertions
    }
}
