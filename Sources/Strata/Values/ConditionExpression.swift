/// What a ``Condition`` or a rule's assertion says: comparisons of values, combined with `&&`, `||` and `!`.
public struct ConditionExpression {
    let expression: Expression

    /// `Fn::Equals`: whether two values are the same.
    public static func equals(_ left: some ValueConvertible, _ right: some ValueConvertible) -> ConditionExpression {
        ConditionExpression(expression: .function("Fn::Equals", .array([left.expression, right.expression])))
    }

    /// `Fn::Not`: whether it does not hold.
    public static prefix func ! (operand: ConditionExpression) -> ConditionExpression {
        ConditionExpression(expression: .function("Fn::Not", .array([operand.expression])))
    }

    // `a && b && c` becomes one function of three operands as long as CloudFormation's ten suffice.
    fileprivate static func combine(
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

/// What can be combined by `&&` and `||`: a ``ConditionExpression``, or a named ``Condition``.
public protocol ConditionOperand {
    /// What it says: of a named condition that it holds.
    var holds: ConditionExpression { get }
}

extension ConditionExpression: ConditionOperand {
    /// The expression itself.
    public var holds: ConditionExpression { self }
}

/// `Fn::And`: whether both hold.
public func && (left: some ConditionOperand, right: some ConditionOperand) -> ConditionExpression {
    ConditionExpression.combine("Fn::And", left.holds, right.holds)
}

/// `Fn::Or`: whether one holds at least.
public func || (left: some ConditionOperand, right: some ConditionOperand) -> ConditionExpression {
    ConditionExpression.combine("Fn::Or", left.holds, right.holds)
}

/// `Fn::Equals`: whether two strings are the same, decided at deployment.
public func == (left: StringValue, right: StringValue) -> ConditionExpression { .equals(left, right) }

/// `Fn::Equals`: whether a value is a Swift string, decided at deployment.
@_disfavoredOverload
public func == (left: StringValue, right: String) -> ConditionExpression { .equals(left, StringValue(right)) }

/// Whether two strings differ, decided at deployment.
public func != (left: StringValue, right: StringValue) -> ConditionExpression {
    !ConditionExpression.equals(left, right)
}

/// Whether a value is another than a Swift string, decided at deployment.
@_disfavoredOverload
public func != (left: StringValue, right: String) -> ConditionExpression {
    !ConditionExpression.equals(left, StringValue(right))
}
