/// What a rule node holds.
final class RuleContent {
    let condition: Expression?
    let assertions: [Rule.Assertion]

    init(condition: Expression?, assertions: [Rule.Assertion]) {
        self.condition = condition
        self.assertions = assertions
    }
}
