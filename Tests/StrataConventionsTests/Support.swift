import CloudFormation
import OrderedCollections
import Strata
import StrataConventions

/// The present of all tests that need one.
let present = Timestamp(secondsSinceEpoch: 1_795_428_000)  // 2026-11-23T10:00:00Z

/// The stages of the original program.
enum Stage: String, StageValue { case dev, test, staging, prod, sandbox }

/// The conventions of the original program, in which each test changes what it is about.
struct Company: Conventions {
    var context = "conv"
    var stage = Stage.dev
    var owner = "operations"
    var usage = Usage.production
    var allowedStages = Stage.allCases
    var experimentalStages: [Stage] = [.dev, .sandbox]
    var maximumLifetime: Duration = .days(7)
    var naming: NamingPolicy? = .standard
    var deletionRole = DeletionRole.bootstrap()
    var keptNames: [String] = []

    static func conv(_ stage: Stage = .dev, _ usage: Usage = .production) -> Company {
        Company(stage: stage, usage: usage)
    }
}

/// Synthesizes one stack under conventions, with what the closure declares in it.
func synthesize(
    _ conventions: any StackConventions = Company.conv(), now: Timestamp? = present, _ declare: (Stack) -> Void
) -> Synthesis {
    let app = App(now: now)
    let stack = Stack("probe", in: app, conventions: conventions)
    declare(stack)
    // A stack must have something in it.
    Resource("Filler", in: stack, type: "Custom::Filler", properties: ["ServiceToken": "arn"])
    return app.synthesize()
}

extension Synthesis {
    /// A resource of the first stack.
    func resource(_ id: String) -> TemplateResource? { stacks.first?.template.template.resources[id] }

    /// The messages of a rule.
    func messages(_ rule: String) -> [String] { findings.filter { $0.ruleID == rule }.map(\.message) }

    /// The findings of the given severity, as text of rule and message.
    func texts(_ severity: Severity) -> [String] {
        findings.filter { $0.severity == severity }.map { "\($0.ruleID): \($0.message)" }
    }
}

extension TemplateResource {
    /// The tags of a list of `Key` and `Value`, as `key=value`.
    var tagList: [String]? {
        properties["Tags"]?.arrayValue?.map { "\($0["Key"]?.stringValue ?? "?")=\($0["Value"]?.stringValue ?? "?")" }
    }
}
