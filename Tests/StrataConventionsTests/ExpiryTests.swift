import CloudFormation
import OrderedCollections
import Strata
import StrataTesting
import Testing

@testable import StrataConventions

struct ExpiryTests {
    private func schedule(_ usage: Usage, now: String) -> TemplateResource? {
        probe(Company.conv(.dev, usage), now: Timestamp(now)) { _ in }
            .resources(of: "AWS::Scheduler::Schedule").first?.resource
    }

    @Test(
        "The stack expires a ttl after the present, in every month and over every end of a month",
        arguments: [
            ("2026-01-31T10:30:00Z", "at(2026-02-01T10:30:00)"), ("2026-12-31T23:59:59Z", "at(2027-01-01T23:59:59)"),
            ("2028-02-28T00:00:00Z", "at(2028-02-29T00:00:00)"), ("2026-01-01T00:00:00Z", "at(2026-01-02T00:00:00)"),
            ("2026-06-30T23:30:00-02:00", "at(2026-07-02T01:30:00)"),
        ])
    func expression(now: String, expected: String) {
        let schedule = schedule(.ephemeral(ttl: .hours(24)), now: now)
        #expect(schedule?.properties["ScheduleExpression"] == .string(expected))
        #expect(schedule?.properties["ScheduleExpressionTimezone"] == "UTC")
    }

    @Test("Every month of the year makes a valid date in the future", arguments: 1...12)
    func months(month: Int) throws {
        let now = "2025-\(month < 10 ? "0" : "")\(month)-15T10:30:00Z"
        let expression = try #require(
            schedule(.ephemeral(ttl: .days(1)), now: now)?.properties["ScheduleExpression"]?.stringValue)
        let moment = try #require(Timestamp(expression.dropFirst(3).dropLast() + "Z"))
        #expect(moment.duration(since: try #require(Timestamp(now))) == .seconds(86_400))
    }

    @Test("The same present gives the same template; an expiry that was said does not move with the present")
    func isStable() throws {
        let ttl = Usage.ephemeral(ttl: .hours(24))
        #expect(schedule(ttl, now: "2026-11-23T10:00:00Z") == schedule(ttl, now: "2026-11-23T10:00:00Z"))
        let until = Usage.ephemeral(until: try #require(Timestamp("2026-11-25T00:00:00Z")))
        let first = schedule(until, now: "2026-11-23T10:00:00Z")
        #expect(first == schedule(until, now: "2026-11-24T08:00:00Z"))
        #expect(first?.properties["ScheduleExpression"] == "at(2026-11-25T00:00:00)")
    }

    @Test("The schedule asks CloudFormation for the deletion of this stack, with a role from outside of it")
    func target() throws {
        let target = try #require(
            schedule(.ephemeral(ttl: .hours(1)), now: "2026-11-23T10:00:00Z")?.properties["Target"])
        #expect(target["Arn"] == ["Fn::Sub": "arn:${AWS::Partition}:scheduler:::aws-sdk:cloudformation:deleteStack"])
        #expect(
            target["Input"] == [
                "Fn::Sub":
                    "{\"RoleARN\":\"arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-hnb659fds-cfn-exec-role-${AWS::AccountId}-${AWS::Region}\",\"StackName\":\"${AWS::StackId}\"}"
            ])
        #expect(target["RoleArn"] == ["Fn::GetAtt": ["ExpiryRoleCC95E0C6", "Arn"]])
    }

    @Test("The deletion role is that of the bootstrap which the stack is deployed with, unless the rules name another")
    func bootstrapQualifier() {
        func input(_ company: Company) -> String {
            let app = App(now: present, deployment: .callerCredentials(qualifier: "app"))
            let stack = Stack("s", in: app, conventions: company, deployment: .bootstrapRoles(qualifier: "shop"))
            Resource("Filler", in: stack, type: "Custom::Filler")
            return JSONWriter.string(TestApp(app).templates[0].template.templateValue)
        }
        var company = Company(usage: .ephemeral(ttl: .hours(1)))
        #expect(input(company).contains("role/cdk-shop-cfn-exec-role-"))
        #expect(!input(company).contains("cdk-app"))
        company.deletionRole = .bootstrap(qualifier: "own")
        #expect(input(company).contains("role/cdk-own-cfn-exec-role-"))
    }

    /// What several threads read needs `Sendable`.
    private static let shared = Company(
        usage: .ephemeral(ttl: .hours(1)), deletionRole: .role(arn: "arn:aws:iam::\(AWS.accountID):role/deleter"))

    @Test("Rules of an enterprise can be a constant that all stacks share")
    func sharedRules() {
        let result = probe(Self.shared) { _ in }
        #expect(
            JSONWriter.string(result.template.templateValue)
                .contains("arn:aws:iam::${AWS::AccountId}:role/deleter")
        )
    }

    @Test("The schedule's role may delete this stack and pass one role to CloudFormation, nothing else")
    func role() {
        let company = Company(
            usage: .ephemeral(ttl: .hours(1)), deletionRole: .role(arn: "arn:aws:iam::123456789012:role/deleter"))
        let result = probe(company) { _ in }
        let role = result[resource: "ExpiryRoleCC95E0C6"]
        #expect(
            role?.properties["Policies"]?[0]?["PolicyDocument"]?["Statement"] == [
                ["Action": "cloudformation:DeleteStack", "Effect": "Allow", "Resource": ["Ref": "AWS::StackId"]],
                [
                    "Action": "iam:PassRole",
                    "Condition": ["StringEquals": ["iam:PassedToService": "cloudformation.amazonaws.com"]],
                    "Effect": "Allow", "Resource": "arn:aws:iam::123456789012:role/deleter",
                ],
            ])
        let trust = role?.properties["AssumeRolePolicyDocument"]?["Statement"]?[0]
        #expect(trust?["Principal"] == ["Service": "scheduler.amazonaws.com"])
        #expect(trust?["Condition"]?["StringEquals"]?["aws:SourceAccount"] == ["Ref": "AWS::AccountId"])
        // No function, no rule: the schedule calls the service.
        let types = Set(result.template.resources.values.map(\.type))
        #expect(types == ["AWS::IAM::Role", "AWS::Scheduler::Schedule", "Custom::Filler"])
    }

    @Test("Only ephemeral stacks expire", arguments: [Usage.production, .development, .poc])
    func others(usage: Usage) {
        #expect(schedule(usage, now: "2026-11-23T10:00:00Z") == nil)
        var stack: Stack?
        let result = probe(Company.conv(.dev, usage), now: nil) { stack = $0 }
        result.expectNoFindings()
        #expect(stack?.tags["expires-at"] == nil)
    }

    @Test("The moment is a tag of the stack and its resources")
    func tag() {
        var stack: Stack?
        let result = probe(Company.conv(.dev, .ephemeral(ttl: .hours(24)))) {
            Resource("Q", in: $0, type: "AWS::SQS::Queue")
            stack = $0
        }
        #expect(stack?.tags["expires-at"] == "2026-11-24T10:00:00Z")
        #expect(
            result[resource: "Q"]?.tagList == [
                "context=conv", "expires-at=2026-11-24T10:00:00Z", "owner=operations", "stage=dev", "usage=EPHEMERAL",
            ])
    }

    private func errors(_ usage: Usage, now: Timestamp? = present, maximum: Duration = .days(7)) -> [String] {
        probe(Company(usage: usage, maximumLifetime: maximum), now: now) { _ in }.findings
            .map { "\($0.severity.rawValue): \($0.message) | \($0.help ?? "")" }
    }

    @Test("Without a clock a ttl is an error that says how to give one")
    func noClock() {
        #expect(
            errors(.ephemeral(ttl: .hours(24)), now: nil) == [
                "error: when the stack expires cannot be told: its ttl counts from the present, which was not given | give it "
                    + "with --now 2026-11-23T10:30:00Z or the variable SOURCE_DATE_EPOCH; synthesis reads no clock. Or say "
                    + ".ephemeral(until:)"
            ])
        #expect(
            errors(.ephemeral(until: Timestamp("2026-11-25T00:00:00Z")!), now: nil) == [
                "warning: whether 2026-11-25T00:00:00Z, when the stack expires, is past or too far off cannot be told: the "
                    + "present was not given | give it with --now 2026-11-23T10:30:00Z or the variable SOURCE_DATE_EPOCH; "
                    + "synthesis reads no clock"
            ])
    }

    @Test("A lifetime that is missing, over or too long is an error")
    func badLifetimes() throws {
        #expect(
            errors(.ephemeral(nil)) == [
                "error: the usage is EPHEMERAL, but nothing says how long the stack lives | say .ephemeral(ttl: .hours(24)), "
                    + "or .ephemeral(until:) for a moment that does not move"
            ])
        for ttl in [Duration.zero, .hours(-1)] { #expect(errors(.ephemeral(ttl: ttl)).count == 1) }
        #expect(
            errors(.ephemeral(until: try #require(Timestamp("2026-11-23T10:00:00Z")))) == [
                "error: the stack expires at 2026-11-23T10:00:00Z, which is not after the present, 2026-11-23T10:00:00Z | "
                    + "choose a later moment, or a ttl of more than nothing"
            ])
        #expect(errors(.ephemeral(ttl: .days(7))).isEmpty)
        #expect(
            errors(.ephemeral(ttl: .seconds(7 * 86_400 + 3_600))) == [
                "error: the stack lives for 7 days 1 hour, until 2026-11-30T11:00:00Z; at most 7 days are allowed | choose a "
                    + "shorter ttl, or allow more in Company.maximumLifetime"
            ])
        #expect(errors(.ephemeral(ttl: .hours(3)), maximum: .hours(2)).count == 1)
        #expect(errors(.ephemeral(ttl: .days(30)), maximum: .days(30)).isEmpty)
        #expect(errors(.ephemeral(ttl: .days(400_000_000))).first?.contains("after the year 9999") == true)
    }

    @Test("A stack that must not be deleted cannot delete itself")
    func terminationProtection() {
        let app = App(now: present)
        let company = Company(usage: .ephemeral(ttl: .hours(1)))
        _ = Stack("probe", in: app, conventions: company, terminationProtection: true)
        #expect(
            TestApp(app).findings(rule: "conventions/lifetime-protected").map(\.message)
                == ["stack 'dev-conv-probe' is to delete itself, but its termination protection refuses that"])
    }

    @Test("References between ephemeral stacks hold no stack back from its deletion")
    func references() {
        func functions(_ usage: Usage) -> String {
            let app = App(now: present)
            let producer = Stack("producer", in: app, conventions: Company.conv(.dev, usage))
            let queue = Resource("Queue", in: producer, type: "AWS::SQS::Queue")
            let consumer = Stack("consumer", in: app, conventions: Company.conv(.dev, usage))
            Resource("R", in: consumer, type: "Custom::R", properties: ["Queue": JSON(queue.ref)])
            return JSONWriter.string(TestApp(app).templates[1].template.templateValue)
        }
        #expect(functions(.ephemeral(ttl: .hours(1))).contains("Fn::GetStackOutput"))
        #expect(functions(.production).contains("Fn::ImportValue"))
    }

    @Test("Spans of time read as people say them")
    func spans() {
        #expect(LifetimeValidator.text(.seconds(90_061)) == "1 day 1 hour 1 minute 1 second")
        #expect(LifetimeValidator.text(.hours(48)) == "2 days")
        #expect(LifetimeValidator.text(.zero) == "0 seconds")
    }
}
