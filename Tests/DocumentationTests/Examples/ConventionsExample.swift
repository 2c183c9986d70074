import Strata
import StrataConventions
import StrataSSM

private enum Stage: String, StageValue { case dev, qa, prod }

private struct Company: Conventions {
    let context: String
    let stage: Stage
    let owner: String
    var usage = Usage.production

    var experimentalStages: [Stage] { [.dev] }
}

extension Examples {
    static let conventions: Example = .inApp("StrataConventions/Conventions", shows: ["AWS::SSM::Parameter"]) { app in
        let company = Company(context: "shop", stage: .prod, owner: "orders-team")
        let stack = Stack("orders", in: app, conventions: company)
        StringParameter("Size", in: stack, name: "\(company.parameterPath)/size", value: "10")
    } more: { app in
        let trial = Company(context: "shop", stage: .dev, owner: "orders-team", usage: .ephemeral(ttl: .hours(24)))
        StringParameter(
            "Size", in: Stack("trial", in: app, conventions: trial), name: "\(trial.parameterPath)/size", value: "10")
    }
}
