/// What a ``Condition`` or a rule's assertion says: comparisons of values, combined with `&&`, `||` and `!`.
public struct ConditionExpression {
    let expression: Expression

    /// `Fn::Equals`: whether two values are the same.
    public static func equals(_ left: some ValueConvertible, _ right: some ValueConvertible) -> ConditionExpression {
        ConditionExpression(expression: .function("Fn::Equals", .array([left.expression, right.expression])))
    }

    /// `Fn::And`: whether all hold.
    public static func && (left: ConditionExpression, right: ConditionExpression) -> ConditionExpression {
        combine("Fn::And", left, right)
    }

    /// `Fn::Or`: whether one holds at least.
    public static func || (left: ConditionExpression, right: ConditionExpression) -> ConditionExpression {
        combine("Fn::Or", left, right)
    }

    /// `Fn::Not`: whether it does not hold.
    public static prefix func ! (operand: ConditionExpression) -> ConditionExpression {
        ConditionExpression(expression: .function("Fn::Not", .array([operand.expression])))
    }

    // `a && b && c` becomes one function of three operands as long as CloudFormation's ten suffice.
    private static func combine(
        _ function: String, _ left: ConditionExpression, _ right: ConditionExpression
    ) -> ConditionExpression {
        var operands = operands(of: left, under: function)
        let others = operands + self.operands(of: right, under: function)
        operands = others.count <= 10 ? others : [left.expression, right.expression]
        return ConditionExpression(expression: .function(function, .array(operands)))
    }

    private static func operands(of condition: ConditionExpression, under function: String) -> [Expression] {
        if case .function(function, .array(let operands)) = condition.expression {
            operands
        } else {
            [condition.expression]
        }
    }
}

/// `Fn::Equals`: whether two strings are the same, decided at deployment.
public func == (left: StringValue, right: StringValue) -> ConditionExpression { .equals(left, right) }

/// Whether two strings differ, decided at deployment.
public func != (left: StringValue, right: StringValue) -> ConditionExpression {
    !ConditionExpression.equals(left, right)
}
