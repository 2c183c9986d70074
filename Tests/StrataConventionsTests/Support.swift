import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import StrataTesting

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

/// One stack under conventions, with what the closure declares in it.
func probe(
    _ conventions: any StackConventions = Company.conv(), now: Timestamp? = present, _ declare: (Stack) -> Void
) -> TestTemplate {
    TestTemplate("probe", conventions: conventions, now: now) { stack in
        declare(stack)
        // A stack must have something in it.
        Resource("Filler", in: stack, type: "Custom::Filler", properties: ["ServiceToken": "arn"])
    }
}

extension FindingSource {
    /// Rule and message of each finding of the given severity.
    func messages(_ severity: Severity) -> [String] {
        findings(severity: severity).map { "\($0.ruleID): \($0.message)" }
    }
}

extension TemplateResource {
    /// The tags of a list of `Key` and `Value`, as `key=value`.
    var tagList: [String]? {
        properties["Tags"]?.arrayValue?.map { "\($0["Key"]?.stringValue ?? "?")=\($0["Value"]?.stringValue ?? "?")" }
    }
}
