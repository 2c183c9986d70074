// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html
extension AWS {
    /// `AWS::AccountId`: the account that is deployed to.
    public static var accountID: StringValue { StringValue(expression: .pseudo("AWS::AccountId")) }
    /// `AWS::NotificationARNs`: the topics told of the stack's events.
    public static var notificationARNs: ListValue<StringValue> {
        ListValue(expression: .pseudo("AWS::NotificationARNs"))
    }
    /// `AWS::NoValue`: takes the property away that it is given to.
    public static func noValue<Value: ValueConvertible>(_ type: Value.Type = Value.self) -> Value {
        Value(expression: .pseudo("AWS::NoValue"))
    }
    /// `AWS::Partition`: `aws`, `aws-cn`, `aws-us-gov`.
    public static var partition: StringValue { StringValue(expression: .pseudo("AWS::Partition")) }
    /// `AWS::Region`: the region that is deployed to.
    public static var region: StringValue { StringValue(expression: .pseudo("AWS::Region")) }
    /// `AWS::StackId`: the ARN of the stack that the value stands in.
    public static var stackID: StringValue { StringValue(expression: .pseudo("AWS::StackId")) }
    /// `AWS::StackName`: the name of the stack that the value stands in.
    public static var stackName: StringValue { StringValue(expression: .pseudo("AWS::StackName")) }
    /// `AWS::URLSuffix`: the domain of the partition, `amazonaws.com` in most.
    public static var urlSuffix: StringValue { StringValue(expression: .pseudo("AWS::URLSuffix")) }
}

extension Expression {
    /// A pseudo parameter by its name.
    static func pseudo(_ name: String) -> Expression { .function("Ref", .string(name)) }
}
