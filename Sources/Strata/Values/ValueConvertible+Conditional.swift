extension ValueConvertible {
    /// `Fn::If`: one value or another, by a condition of the same template.
    ///
    /// ```swift
    /// instanceType: .if(isProduction, "m7g.large", else: "t4g.small")
    /// ```
    public static func `if`(_ condition: Condition, _ value: Self, else other: Self) -> Self {
        Self(
            expression: .function(
                "Fn::If", .array([.logicalID(condition.node), value.expression, other.expression])
            )
        )
    }

    /// `Fn::If` with `AWS::NoValue`: the value if the condition holds, and no property at all if it does not.
    public static func `if`(_ condition: Condition, _ value: Self) -> Self {
        Self(
            expression: .function(
                "Fn::If", .array([.logicalID(condition.node), value.expression, Expression.pseudo("AWS::NoValue")])
            )
        )
    }

    /// `Fn::FindInMap`: a value of a mapping.
    /// - Parameters:
    ///   - mapping: The mapping, of the same template.
    ///   - topLevelKey: The first key.
    ///   - secondLevelKey: The second key.
    ///   - fallback: What to use where the keys are missing; with it the template gets the language extensions' transform.
    /// - Returns: The value that CloudFormation finds.
    public static func findInMap(
        _ mapping: Mapping, _ topLevelKey: StringValue, _ secondLevelKey: StringValue, default fallback: Self? = nil
    ) -> Self {
        var argument: [Expression] = [.logicalID(mapping.node), topLevelKey.expression, secondLevelKey.expression]
        if let fallback { argument.append(.object([.init("DefaultValue", fallback.expression)])) }
        return Self(expression: .function("Fn::FindInMap", .array(argument)))
    }
}
