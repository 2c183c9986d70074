// A construct stands where one of its values is due, or the other way round.
extension Output {
    /// Not to be had: a construct is no value, only its attributes are.
    @available(
        *, unavailable,
        message: "a construct is no value; hand over one of its values, such as .arn, .name, .url, .value or .ref"
    )
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, value: some Scope, description: String? = nil,
        exportName: StringValue? = nil, condition: Condition? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        self.init(id, in: scope, value: value.node.ref, file: file, line: line)
    }
}

extension ResourceView {
    /// Not to be had: what is waited for is a construct.
    @available(*, unavailable, message: "hand over the construct, not one of its values: dependsOn(queue)")
    public func dependsOn(_ others: StringValue...) {}
}

extension ConditionExpression {
    /// Not to be had: one is known now, the other at deployment.
    @available(
        *, unavailable,
        message: "a Bool is known now, a condition only at deployment: decide by the Bool in Swift, with if or ?:"
    )
    public static func && (left: ConditionExpression, right: Bool) -> ConditionExpression { left }

    /// Not to be had: one is known now, the other at deployment.
    @available(
        *, unavailable,
        message: "a Bool is known now, a condition only at deployment: decide by the Bool in Swift, with if or ?:"
    )
    public static func && (left: Bool, right: ConditionExpression) -> ConditionExpression { right }

    /// Not to be had: one is known now, the other at deployment.
    @available(
        *, unavailable,
        message: "a Bool is known now, a condition only at deployment: decide by the Bool in Swift, with if or ?:"
    )
    public static func || (left: ConditionExpression, right: Bool) -> ConditionExpression { left }

    /// Not to be had: one is known now, the other at deployment.
    @available(
        *, unavailable,
        message: "a Bool is known now, a condition only at deployment: decide by the Bool in Swift, with if or ?:"
    )
    public static func || (left: Bool, right: ConditionExpression) -> ConditionExpression { right }
}
