import CloudFormation
import OrderedCollections
import Strata
import StrataCloudWatch
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

@Suite("Topics of alarms, and what they watch")
struct AlarmNotificationTests {
    private let metric = Metric(namespace: "Shop", name: "Orders")

    @Test("A topic that is added later is told like one that was given, and lets alarms publish, once")
    func notify() {
        let later = TestTemplate { stack in
            let (operators, managers) = (Topic("Operators", in: stack), Topic("Managers", in: stack))
            let alarm = Alarm("A", in: stack, metric, above: 1, notify: operators)
            for _ in 1...2 {
                alarm.notify(managers)
                alarm.notifyWhenOK(operators)
            }
            alarm.notify(Topic.imported(arn: "arn:aws:sns:eu-west-1:123456789012:theirs", in: stack))
        }
        let given = TestTemplate { stack in
            let (operators, managers) = (Topic("Operators", in: stack), Topic("Managers", in: stack))
            let theirs = Topic.imported(arn: "arn:aws:sns:eu-west-1:123456789012:theirs", in: stack)
            Alarm("A", in: stack, metric, above: 1, notify: operators, managers, theirs, notifyWhenOK: operators)
        }
        #expect(later.messages == [])
        #expect(later.template.resources == given.template.resources)
    }

    @Test("A convention may add a topic, however often it comes by; a name is counted in characters")
    func conventions() {
        let sample = TestTemplate { stack in
            let operators = Topic("Operators", in: stack)
            Alarm("A", in: stack, metric, above: 1, name: StringValue(String(repeating: "é", count: 255)))
            stack.apply("tells operators") { $0.as(Alarm.self)?.notify(operators) }
        }
        #expect(sample.messages == [])
        let topic: TemplateValue = ["Ref": .string(sample.ids(of: "AWS::SNS::Topic")[0])]
        #expect(sample.properties(of: "AWS::CloudWatch::Alarm")?["AlarmActions"] == [topic])
        #expect(sample.statements(of: "AWS::SNS::TopicPolicy").count == 2)
    }

    @Test("The sixth topic is one too many, whenever it is added; an unknown list takes no more")
    func limits() {
        var line = 0
        let sample = TestTemplate { stack in
            let alarm = Alarm("A", in: stack, metric, above: 1)
            for number in 1...6 { alarm.notify(Topic("T\(number)", in: stack)) }
            let other = Alarm("B", in: stack, metric, above: 1)
            other.resource.okActions = Parameter("Topics", in: stack, type: .list(of: .string)).listValue
            other.notifyWhenOK(Topic("T", in: stack))
            line = #line - 1
        }
        #expect(
            sample.messages == [
                "cloudwatch/alarm-actions: 'app/B' cannot notify one more topic when OK: those it has are known only at "
                    + "deployment",
                "cloudwatch/alarm-actions: the number of topics to notify in ALARM of 'app/A' is 6, allowed are 0 to 5",
            ])
        #expect(sample.findings.first?.location?.line == line)
    }

    @Test("Statistics that CloudWatch does not know are reported, by alarms and dashboards; the others pass")
    func statistics() {
        let good = [
            "Average", "SampleCount", "IQM", "p0", "p99.9", "p100", "tm90", "TM(10%:90%)", "TM(150:1000)", "TC(:0.03%)",
            "WM(10%:)", "PR(:300)", "TS(5% : 95%)",
        ]
        for name in good { #expect(Metric.Statistic(name).isAllowed, "\(name)") }
        let bad = [
            "Avg", "", "p", "p101", "p-1", "p1e2", "TM(10%:90)", "TM(:)", "TM(10%", "PR(1%:2%)", "XX(1:2)", "average",
        ]
        for name in bad { #expect(!Metric.Statistic(name).isAllowed, "\(name)") }
        let sample = TestTemplate { stack in
            for (id, percent) in [("A", 150), ("B", Double.infinity), ("C", 1e20)] {
                Alarm(id, in: stack, metric.statistic(.percentile(percent)), above: 1)
            }
            Dashboard("D", in: stack, rows: [[.number("N", [metric.statistic(.init("Avg"))])]])
        }
        let rules = Array(repeating: "cloudwatch/alarm-statistic", count: 3) + ["cloudwatch/dashboard-statistic"]
        #expect(sample.findings.map(\.ruleID) == rules)
        #expect(
            sample.findings.first?.message.hasPrefix(
                "the statistic of 'Orders' in 'app/A' is 'p150', allowed are Average")
                == true)
        #expect(sample.findings.last?.message.hasPrefix("the statistic of 'Orders' in 'app/D' is 'Avg'") == true)
    }

    @Test("An alarm looks at one period at least")
    func periods() {
        let sample = TestTemplate { stack in
            Alarm("A", in: stack, metric, above: 1, outOf: 0)
            Alarm("B", in: stack, metric, above: 1, outOf: -3)
            Alarm("C", in: stack, metric, above: 1, datapoints: 0)
        }
        #expect(
            sample.messages == [
                "cloudwatch/alarm-datapoints: the number of periods of 'app/A' is 0, allowed are 1 and more",
                "cloudwatch/alarm-datapoints: the number of periods of 'app/B' is -3, allowed are 1 and more",
                "cloudwatch/alarm-datapoints: the number of datapoints of 'app/C' is 0, allowed are 1 to 1",
            ])
    }

    @Test("Metrics of what is imported from another region are reported where the alarm's region is known")
    func regions() {
        let app = App()
        for (name, region) in [("here", "eu-west-1"), ("there", "us-east-1"), ("anywhere", nil)] {
            let stack = Stack(name, in: app, environment: .init(account: nil, region: region))
            let queue = Queue.imported(arn: "arn:aws:sqs:us-east-1:123456789012:q", in: stack)
            Alarm("Old", in: stack, queue.metric(.oldestMessageAge), above: 1)
            let late = Queue.imported(arn: Parameter("Arn", in: stack).value, in: stack)
            Alarm("Late", in: stack, late.metric(.oldestMessageAge), above: 1)
        }
        #expect(
            app.synthesize().findings.map { "\($0.ruleID): \($0.message)" } == [
                "cloudwatch/alarm-region: 'here/Old' watches 'ApproximateAgeOfOldestMessage' of the region us-east-1, allowed "
                    + "are those of its own, eu-west-1"
            ])
    }

    @Test("Variables that an expression does not name, and names that are no variables, are reported")
    func names() {
        let sample = TestTemplate { stack in
            let wrong = MetricExpression("100 * hit / total", ["hits": metric, "total": metric.over(.minutes(5))])
            Alarm("A", in: stack, wrong, above: 1)
            Dashboard("D", in: stack, rows: [[.number("N", [wrong])]])
            let good = MetricExpression(
                "IF(hits > 1e3 AND m1 > 0, FILL(hits, REPEAT), RUNNING_SUM(hits)) + SEARCH('name', 'Sum')",
                ["hits": metric])
            Dashboard(
                "E", in: stack,
                rows: [[.number("N", [good]), .number("Q", [MetricExpression("SELECT AVG(x) FROM shop GROUP BY id")])]])
        }
        func messages(_ rule: String, _ path: String) -> [String] {
            [
                "\(rule): the expression '100 * hit / total' names 'hit', which is no variable of it, in '\(path)'",
                "\(rule): the expression '100 * hit / total' has a variable 'hits', which it never names, in '\(path)'",
            ]
        }
        #expect(
            sample.messages == messages("cloudwatch/alarm-expression", "app/A")
                + messages("cloudwatch/dashboard-expression", "app/D"))
    }

    @Test("Counts and shares of values are not measured in what the values are")
    func units() {
        let age = Metric(namespace: "Shop", name: "Age", unit: .seconds)
        #expect(age.metricExpression.unit == .seconds)
        #expect(age.statistic(.sampleCount).metricExpression.unit == .count)
        #expect(age.statistic(.init("TC(:5)")).metricExpression.unit == .count)
        #expect(age.statistic(.init("PR(:5)")).metricExpression.unit == .percent)
        let sample = TestTemplate { Alarm("A", in: $0, age.statistic(.sampleCount), above: .minutes(1)) }
        #expect(sample.findings.map(\.ruleID) == ["cloudwatch/alarm-threshold"])
    }
}
