import Strata
import StrataSQS

extension Examples {
    static let parameterRule = Example("Strata/ParameterRule", shows: ["Rules"]) { stack in
        Queue("Orders", in: stack)
        let stage = Parameter("Stage", in: stack, allowedValues: ["dev", "prod"])
        let size = Parameter("Size", in: stack, allowedValues: ["small", "large"])
        ParameterRule(
            "LargeInProduction", in: stack, when: stage.value == "prod",
            assertions: [.init(size.value == "large", "production is large")])
    }
}
