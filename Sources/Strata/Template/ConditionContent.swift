/// What a condition node holds.
final class ConditionContent {
    let expression: Expression

    init(expression: Expression) { self.expression = expression }
}
