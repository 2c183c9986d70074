import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import StrataTesting
import Testing

/// A company with stages, usages and rules that no other has.
@Suite("Conventions of a company's own")
struct OwnConventionsTests {
    enum Step: String, StageValue {
        case dev, qa, uat, prod
    }

    enum Purpose: String, UsageValue {
        case live, rehearsal, demo

        static let production = Purpose.live

        var keepsData: Bool { self != .demo }
        var lifetime: Lifetime? { self == .demo ? .span(.days(2)) : nil }
    }

    struct Acme: Conventions {
        var context = "shop"
        var stage: Step
        let owner = "orders-team"

        // No default: a new stage does not compile until someone has decided.
        var usage: Purpose {
            switch stage {
            case .dev: .demo
            case .qa, .uat: .rehearsal
            case .prod: .live
            }
        }

        var experimentalStages: [Step] { [.dev, .qa, .uat] }
        var naming: NamingPolicy? { NamingPolicy(pattern: "acme-{context}-{id}-{stage}") }
        var additionalTags: [(key: String, value: String)] { [("cost-center", "4711")] }
        var parameterPath: String { "/acme/\(stage.rawValue)/\(context)" }

        func extend(_ stack: Stack) {
            stack.tag("reviewed", "yes")
            stack.attach("no topics") { node in
                node.resourceType == "AWS::SNS::Topic" ? [.error("'\(node.path)' is a topic", rule: "acme/topic")] : []
            }
        }
    }

    /// A usage that says how long its stacks live in a way of its own.
    struct Trial: UsageValue {
        static let production = Trial(name: "live", isEphemeral: false)

        let name: String
        let isEphemeral: Bool
        var lifetime: Lifetime?
    }

    @Test("Advice on lifetimes names what a company's own usage has")
    func lifetimeAdvice() {
        struct Lab: Conventions {
            var context = "lab"
            let stage = Step.dev
            let owner = "lab"
            var usage: Trial
            var experimentalStages: [Step] { [.dev] }
        }
        func help(_ lifetime: Lifetime?, now: Timestamp? = present) -> [String] {
            probe(Lab(usage: Trial(name: "trial", isEphemeral: true, lifetime: lifetime)), now: now) { _ in }
                .findings.compactMap(\.help)
        }
        #expect(
            help(nil) == ["let Trial.lifetime be .span(.hours(24)), or .until(…) for a moment that does not move"])
        #expect(help(.span(.hours(1)), now: nil).first?.hasSuffix(". Or let Trial.lifetime be .until(…)") == true)
        #expect(
            help(.span(.days(30))) == ["choose a shorter span of time, or allow more in Lab.maximumLifetime"])
    }

    private func queue(_ stage: Step) -> TestTemplate {
        probe(Acme(stage: stage)) {
            Resource("Q", in: $0, type: "AWS::SQS::Queue", properties: ["QueueName": "orders"])
        }
    }

    @Test("Its stages are in names and tags, with its usages and what it adds", arguments: Step.allCases)
    func tagsAndNames(stage: Step) {
        var name = ""
        _ = probe(Acme(stage: stage)) { name = $0.name }
        #expect(name == "\(stage.rawValue)-shop-probe")
        let result = queue(stage)
        result.expectNoFindings(atLeast: .error)
        #expect(result[resource: "Q"]?.properties["QueueName"]?.stringValue == "acme-shop-orders-\(stage.rawValue)")
        let usage = Acme(stage: stage).usage.rawValue
        let expiry = stage == .dev ? ["expires-at=2026-11-25T10:00:00Z"] : []
        #expect(
            result[resource: "Q"]?.tagList == ["context=shop", "cost-center=4711"] + expiry
                + ["owner=orders-team", "reviewed=yes", "stage=\(stage.rawValue)", "usage=\(usage)"])
        let types = result.template.resources.values.map(\.type)
        #expect(types.contains("AWS::Scheduler::Schedule") == (stage == .dev))
    }

    @Test("A name as the company makes it is told in the advice, and passes")
    func resourceName() {
        let acme = Acme(stage: .qa)
        #expect(acme.resourceName("orders") == "acme-shop-orders-qa")
        #expect(
            queue(.qa).findings.map(\.help) == [
                "write acme.resourceName(\"orders\"), or leave it out and let CloudFormation choose"
            ])
        let right = probe(acme) {
            Resource("Q", in: $0, type: "AWS::SQS::Queue", properties: ["QueueName": JSON(acme.resourceName("orders"))])
        }
        right.expectNoFindings()
    }

    @Test(
        "Its path is in front of parameters; stage and context are not repeated, those of another stage make way",
        arguments: [
            ("/url", "/acme/uat/shop/url"), ("/uat/url", "/acme/uat/shop/url"), ("/shop/uat/url", "/acme/uat/shop/url"),
            ("/acme/qa/shop/url", "/acme/uat/shop/url"), ("/acme/uat/shop/url", "/acme/uat/shop/url"),
            ("/qa/url", "/acme/uat/shop/qa/url"), ("/uatlas/url", "/acme/uat/shop/uatlas/url"),
        ])
    func parameterPath(old: String, new: String) {
        let result = probe(Acme(stage: .uat)) {
            Resource(
                "P", in: $0, type: "AWS::SSM::Parameter",
                properties: ["Name": JSON(old), "Type": "String", "Value": "v"])
        }
        #expect(result[resource: "P"]?.properties["Name"] == .string(new))
        let warning = "parameter '\(old)' does not begin with /acme/uat/shop/; it is now '\(new)'"
        #expect(result.findings.map(\.message) == (old == new ? [] : [warning]))
    }

    @Test("A name whose beginning may turn out to be part of the path is not touched")
    func openParameterPath() {
        for name: JSON in ["/acme/\(AWS.region)/x", "/acme/uat/\(AWS.region)/x", "/\(AWS.region)/x"] {
            let result = probe(Acme(stage: .uat)) {
                Resource(
                    "P", in: $0, type: "AWS::SSM::Parameter",
                    properties: ["Name": name, "Type": "String", "Value": "v"])
            }
            #expect(result.findings.map(\.ruleID) == ["conventions/parameter-name-unknown"])
        }
    }

    @Test("Data stays where the usage says so, whatever it is called")
    func removal() {
        func policy(_ stage: Step) -> String? {
            probe(Acme(stage: stage)) { Resource("T", in: $0, type: "AWS::DynamoDB::Table") }[resource: "T"]?
                .deletionPolicy?.stringValue
        }
        #expect(Step.allCases.map(policy) == ["Delete", "Retain", "Retain", "Retain"])
    }

    @Test("Its own validators run under the conventions")
    func validator() {
        let result = probe(Acme(stage: .prod)) { Resource("T", in: $0, type: "AWS::SNS::Topic") }
        #expect(result.messages(.error) == ["acme/topic: 'probe/T' is a topic"])
    }

    @Test("Messages say the company's own stages and usages")
    func messages() {
        #expect(
            StageError.unknown("staging", stages: Step.allCases.map(\.rawValue)).description
                == "'staging' is no stage; allowed are: dev, qa, uat, prod")
        #expect(throws: StageError.unknown("staging", stages: ["dev", "qa", "uat", "prod"])) {
            try Step(parsing: "staging")
        }
        struct Trial: Conventions {
            let context = "shop"
            let stage = Step.uat
            let owner = "orders-team"
            let usage = Purpose.rehearsal
        }
        let findings = ContextValidator(Trial()).findings
        #expect(
            findings.map(\.message) == [
                "stage 'uat' takes live stacks only, but the usage is rehearsal, which no stage takes"
            ])
        #expect(
            findings.map(\.help) == [
                "set the usage to live, or name stages that take others in Trial.experimentalStages"
            ])
    }

    @Test("A stage that does not fit in names is refused, however the company writes others")
    func stageNames() {
        enum Odd: String, StageValue {
            case fine = "Pre-Prod2"
            case number = "1st"
            case space = "pre prod"
            case dash = "uat-"
            case slash = "eu/prod"
            case umlaut = "prüf"
            case none = ""
        }
        struct Trial: Conventions {
            let context = "shop"
            let owner = "orders-team"
            let usage = Usage.production
            let stage: Odd
        }
        for stage in Odd.allCases {
            #expect(
                ContextValidator(Trial(stage: stage)).findings.map(\.message)
                    == (stage == .fine
                        ? []
                        : [
                            "stage '\(stage.rawValue)' does not fit in names: it must be letters, digits and dashes, with a "
                                + "letter first and no dash last"
                        ]))
        }
    }

    @Test("Four properties are enough, and everything that a stack takes can be given under conventions")
    func minimal() throws {
        struct Plain: Conventions {
            let context = "shop"
            let stage: Step
            let owner = "orders-team"
            let usage = Usage.production
        }
        let app = App(now: present)
        let stack = Stack(
            "orders", in: app, conventions: Plain(stage: .uat), name: "own", description: "Orders",
            environment: Environment(account: nil, region: "eu-west-1"), deployment: .bootstrapRoles(qualifier: "q"),
            terminationProtection: true, tags: ["owner": "mine"], references: .name
        )
        Resource("Q", in: stack, type: "AWS::SQS::Queue")
        let result = TestApp(app)
        result.expectNoFindings()
        #expect(stack.name == "own")
        #expect(stack.references == .name)
        #expect(stack.deployment.qualifier == "q")
        #expect(stack.isTerminationProtected)
        #expect(stack.templateDescription == "Orders")
        #expect(
            stack.tags == ["context": "shop", "owner": "mine", "stage": "uat", "usage": "PRODUCTION"])
    }

    @Test("Aspects and validators can ask what conventions hold where they look")
    func asking() {
        var seen: [String] = []
        let app = App(now: present)
        Resource("Q", in: Stack("plain", in: app), type: "AWS::SQS::Queue")
        let stack = Stack("orders", in: app, conventions: Acme(stage: .qa))
        Resource("Q", in: NestedStack("Part", in: stack), type: "AWS::SQS::Queue")
        app.attach("asks") { node in
            if node.resourceType == "AWS::SQS::Queue" {
                seen.append("\(node.path) \((node.conventions as? Acme)?.stage.rawValue ?? "none")")
            }
            return []
        }
        _ = app.synthesize()
        #expect(seen == ["plain/Q none", "orders/Part/Q qa"])
    }

    @Test("Findings about what the conventions declare point at the line that declares the stack")
    func places() throws {
        let app = App(now: present)
        let stack = Stack("orders", in: app, conventions: Acme(stage: .dev), file: "Infra/Main.swift", line: 7)
        app.attach("roles") { node in
            node.resourceType == "AWS::IAM::Role" ? [.warning("'\(node.path)' is a role", rule: "test/role")] : []
        }
        Resource("Q", in: stack, type: "AWS::SQS::Queue")
        let finding = try #require(TestApp(app).findings.first { $0.ruleID == "test/role" })
        #expect(finding.message == "'orders/Expiry/Role' is a role")
        #expect(finding.location == SourceLocation(file: "Infra/Main.swift", line: 7))
    }
}
