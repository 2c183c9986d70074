/// What a rule node holds.
final class ParameterRuleContent {
    let condition: Expression?
    let assertions: [ParameterRule.Assertion]

    init(condition: Expression?, assertions: [ParameterRule.Assertion]) {
        self.condition = condition
        self.assertions = assertions
    }
}
