import Strata
import StrataCommands
import StrataConventions

/// The stages of a company that has others than most.
enum Stage: String, StageValue, ExpressibleByArgument {
    case dev, qa, uat, prod
}

/// What the company's stacks are used for.
enum Purpose: String, UsageValue {
    case production, rehearsal, demo

    var keepsData: Bool { self != .demo }
    var lifetime: Lifetime? { self == .demo ? .span(.days(2)) : nil }
}

/// The company's conventions.
struct Company: Conventions {
    let context: String
    let stage: Stage
    let owner: String

    var usage: Purpose {
        switch stage {
        case .dev: .demo
        case .qa, .uat: .rehearsal
        case .prod: .production
        }
    }

    var experimentalStages: [Stage] { [.dev, .qa, .uat] }
}

/// A program with stages and usages of its own, for the tests of the commands.
@main
struct CompanyProgram: Application {
    @Option(help: "The stage to synthesize for.")
    var stage: Stage = .dev

    var assemblyName: String { stage.rawValue }

    func declare(in app: App) {
        let company = Company(context: "shop", stage: stage, owner: "orders-team")
        let stack = Stack("orders", in: app, conventions: company)
        Resource("Table", in: stack, type: "AWS::DynamoDB::Table", properties: ["TableName": "orders"])
        Resource(
            "Url", in: NestedStack("Part", in: stack), type: "AWS::SSM::Parameter",
            properties: ["Name": "\(company.parameterPath)/url", "Type": "String", "Value": "v"]
        )
    }
}
