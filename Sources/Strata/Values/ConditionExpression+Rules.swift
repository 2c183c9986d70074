// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html
extension ConditionExpression {
    /// `Fn::Contains`: whether a list holds a value. For ``ParameterRule`` only.
    public static func contains(_ list: ListValue<StringValue>, _ value: StringValue) -> ConditionExpression {
        function("Fn::Contains", list, value)
    }

    /// `Fn::EachMemberEquals`: whether every element of a list is the value. For ``ParameterRule`` only.
    public static func eachMember(of list: ListValue<StringValue>, equals value: StringValue) -> ConditionExpression {
        function("Fn::EachMemberEquals", list, value)
    }

    /// `Fn::EachMemberIn`: whether every element of a list is in another. For ``ParameterRule`` only.
    public static func eachMember(
        of list: ListValue<StringValue>, isIn other: ListValue<StringValue>
    ) -> ConditionExpression {
        function("Fn::EachMemberIn", list, other)
    }

    private static func function(
        _ name: String, _ left: some ValueConvertible, _ right: some ValueConvertible
    ) -> ConditionExpression {
        ConditionExpression(expression: .function(name, .array([left.expression, right.expression])))
    }
}

extension ListValue where Element == StringValue {
    /// `Fn::RefAll`: the values of all parameters of a type, such as `AWS::EC2::VPC::Id`. For ``ParameterRule`` only.
    public static func allParameters(ofType type: String) -> ListValue {
        ListValue(expression: .function("Fn::RefAll", .string(type)))
    }

    /// `Fn::ValueOfAll`: an attribute of all parameters of a type. For ``ParameterRule`` only.
    public static func attribute(_ attribute: String, ofAllParametersOfType type: String) -> ListValue {
        ListValue(expression: .function("Fn::ValueOfAll", .array([.string(type), .string(attribute)])))
    }
}

extension Parameter {
    /// `Fn::ValueOf`: an attribute of what the parameter names, such as the `VpcId` of a subnet. For ``ParameterRule`` only.
    public func attribute(_ attribute: String) -> StringValue {
        StringValue(
            expression: .function("Fn::ValueOf", .array([.logicalID(node), .string(attribute)]))
        )
    }
}
