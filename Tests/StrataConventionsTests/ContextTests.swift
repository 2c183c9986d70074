import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import StrataTesting
import Testing

struct ContextTests {
    static let usages: [Usage] = [.production, .development, .poc, .ephemeral(ttl: .hours(24))]

    @Test("Production goes everywhere, all else in dev and sandbox only", arguments: Stage.allCases, usages)
    func matrix(stage: Stage, usage: Usage) {
        var stack: Stack?
        let result = probe(Company.conv(stage, usage)) { stack = $0 }
        let isAllowed = usage == .production || [.dev, .sandbox].contains(stage)
        let error =
            "conventions/usage: stage '\(stage.rawValue)' takes PRODUCTION stacks only, but the usage is "
            + "\(usage.name), which is allowed in: dev, sandbox"
        #expect(result.messages(.error) == (isAllowed ? [] : [error]))
        let tags = Dictionary(uniqueKeysWithValues: (stack?.tags ?? [:]).map { ($0.key, $0.value) })
        #expect(tags["stage"] == stage.rawValue)
        #expect(tags["usage"] == usage.name)
        #expect((tags["expires-at"] != nil) == usage.isEphemeral)
        #expect(stack?.name == "\(stage.rawValue)-conv-probe")
        #expect(result.id == "probe")
    }

    @Test("A stage that the enterprise does not allow is refused, with the list of those that it does")
    func allowedStages() {
        func result(_ stage: Stage) -> TestTemplate {
            probe(Company(stage: stage, allowedStages: [.dev, .prod])) { _ in }
        }
        #expect(
            result(.sandbox).messages(.error) == [
                "conventions/stage: stage 'sandbox' is not allowed; allowed are: dev, prod"
            ])
        for stage in [Stage.dev, .prod] { result(stage).expectNoFindings(atLeast: .error) }
    }

    @Test("The list of stages for experiments names allowed ones only, and each is accepted")
    func experimentalStages() {
        func result(_ stage: Stage) -> TestTemplate {
            let company = Company(
                stage: stage, usage: .poc, allowedStages: [.dev, .prod], experimentalStages: [.dev, .sandbox])
            return probe(company) { _ in }
        }
        #expect(
            result(.prod).messages(.error) == [
                "conventions/usage: stage 'prod' takes PRODUCTION stacks only, but the usage is POC, which is allowed in: dev"
            ])
        result(.dev).expectNoFindings(atLeast: .error)
    }

    @Test(
        "A context that does not fit in names is refused",
        arguments: ["", "Shop", "1shop", "my shop", "shop-", "shöp", "a_b", String(repeating: "a", count: 33)])
    func badContext(context: String) {
        #expect(
            ContextValidator(Company(context: context)).findings.map(\.message) == [
                "context '\(context)' is not valid: it must be 1 to 32 lower-case letters, digits and dashes, with a letter "
                    + "first and no dash last"
            ])
    }

    @Test("A context that fits is taken", arguments: ["shop", "s", "shop-2", String(repeating: "a", count: 32)])
    func goodContext(context: String) {
        #expect(ContextValidator(Company(context: context)).findings.isEmpty)
    }

    @Test("Somebody must own a stack", arguments: ["", "  "])
    func owner(owner: String) {
        let findings = ContextValidator(Company(owner: owner)).findings
        #expect(findings.map(\.message) == ["owner is empty: every stack needs a team that answers for it"])
        #expect(findings.map(\.help) == ["name the team in Company.owner"])
    }

    @Test("Findings point at the line that declares the stack")
    func location() throws {
        let app = App(now: present)
        _ = Stack("probe", in: app, conventions: Company.conv(.prod, .poc), file: "Infra/Main.swift", line: 7)
        let finding = try #require(TestApp(app).findings.first { $0.ruleID == "conventions/usage" })
        #expect(finding.location == SourceLocation(file: "Infra/Main.swift", line: 7))
        #expect(finding.constructPath == "probe")
    }

    @Test("Stack names carry stage and context, the context once")
    func stackNames() {
        let company = Company.conv(.prod)
        #expect(company.stackName("orders") == "prod-conv-orders")
        #expect(company.stackName("conv-orders") == "prod-conv-orders")
        #expect(company.stackName("conv") == "prod-conv")
        #expect(company.stackName("convoy") == "prod-conv-convoy")
    }

    @Test("Two stages of one system have no name in common")
    func stagesCoexist() {
        func names(_ stage: Stage) -> Set<String> {
            var name = ""
            let result = probe(Company.conv(stage)) { stack in
                name = stack.name
                Resource("Queue", in: stack, type: "AWS::SQS::Queue", properties: ["QueueName": "orders"])
                Resource(
                    "Parameter", in: stack, type: "AWS::SSM::Parameter",
                    properties: ["Name": "/queue", "Type": "String", "Value": "v"])
            }
            return [
                name, result[resource: "Queue"]?.properties["QueueName"]?.stringValue ?? "",
                result[resource: "Parameter"]?.properties["Name"]?.stringValue ?? "",
            ]
        }
        #expect(names(.dev) == ["dev-conv-probe", "dev-conv-orders", "/dev/conv/queue"])
        #expect(names(.dev).isDisjoint(with: names(.prod)))
    }
}
