import CloudFormation
import OrderedCollections
import Strata
import StrataCloudWatch
import StrataKMS
import StrataLambda
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

@Suite("Alarms")
struct AlarmTests {
    @Test("An alarm watches a metric, and its topics let alarms publish")
    func alarm() {
        let sample = TestTemplate { stack in
            let orders = Queue("Orders", in: stack)
            let operators = Topic("Operators", in: stack)
            Alarm(
                "OldOrders", in: stack, orders.metric(.oldestMessageAge), above: .minutes(5), datapoints: 3, outOf: 5,
                missingData: .notBreaching, notify: operators, notifyWhenOK: operators,
                description: "Orders wait for longer than five minutes")
        }
        #expect(sample.messages == [])
        let topic: TemplateValue = ["Ref": .string(sample.ids(of: "AWS::SNS::Topic")[0])]
        #expect(
            sample.properties(of: "AWS::CloudWatch::Alarm") == [
                "AlarmActions": [topic], "AlarmDescription": "Orders wait for longer than five minutes",
                "ComparisonOperator": "GreaterThanThreshold", "DatapointsToAlarm": 3,
                "Dimensions": [
                    [
                        "Name": "QueueName",
                        "Value": ["Fn::GetAtt": [.string(sample.ids(of: "AWS::SQS::Queue")[0]), "QueueName"]],
                    ]
                ],
                "EvaluationPeriods": 5, "MetricName": "ApproximateAgeOfOldestMessage", "Namespace": "AWS/SQS",
                "OKActions": [topic], "Period": 300, "Statistic": "Maximum", "Threshold": 300,
                "TreatMissingData": "notBreaching",
            ])
        let allowed = sample.statements(of: "AWS::SNS::TopicPolicy").filter { $0["Effect"] == "Allow" }
        #expect(
            allowed == [
                [
                    "Action": "sns:Publish",
                    "Condition": [
                        "ArnEquals": [
                            "aws:SourceArn": [
                                "Fn::Sub":
                                    "arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:*"
                            ]
                        ]
                    ],
                    "Effect": "Allow", "Principal": ["Service": "cloudwatch.amazonaws.com"], "Resource": topic,
                ]
            ])
    }

    @Test("Labels compare, amounts become the metric's unit, percentiles are extended statistics")
    func comparisons() {
        let sample = TestTemplate { stack in
            let worker = Function("Worker", in: stack, runtime: .nodejs22, code: FunctionTests.program)
            let queue = Queue("Queue", in: stack)
            Alarm("A", in: stack, worker.metric(.duration, statistic: .percentile(99.9)), above: .seconds(1.5))
            Alarm("B", in: stack, worker.metric(.invocations), below: 1)
            Alarm("C", in: stack, worker.metric(.errors, period: .minutes(1)), atLeast: 0.5)
            Alarm("D", in: stack, queue.metric(.sentMessageSize), atMost: .kibibytes(2))
        }
        #expect(sample.messages == [])
        let alarms = sample.template.resources.values.filter { $0.type == "AWS::CloudWatch::Alarm" }.map(\.properties)
        #expect(
            alarms.map { $0["ComparisonOperator"] } == [
                "GreaterThanThreshold", "LessThanThreshold", "GreaterThanOrEqualToThreshold",
                "LessThanOrEqualToThreshold",
            ])
        #expect(alarms.map { $0["Threshold"] } == [1500, 1, 0.5, 2048])
        #expect(alarms.map { $0["ExtendedStatistic"] } == ["p99.9", nil, nil, nil])
        #expect(alarms.map { $0["Statistic"] } == [nil, "Sum", "Sum", "Average"])
        #expect(alarms.map { $0["Period"] } == [300, 300, 60, 300])
    }

    @Test("An alarm watches an expression by metrics that are asked for by ids")
    func expression() {
        let sample = TestTemplate { stack in
            let worker = Function("Worker", in: stack, runtime: .nodejs22, code: FunctionTests.program)
            let failed = 100 * worker.metric(.errors) / worker.metric(.invocations)
            Alarm("Failed", in: stack, failed.labelled("Errors (%)"), above: .percent(5))
        }
        #expect(sample.messages == [])
        let alarm = sample.properties(of: "AWS::CloudWatch::Alarm")
        let dimensions: TemplateValue = [
            ["Name": "FunctionName", "Value": ["Ref": .string(sample.ids(of: "AWS::Lambda::Function")[0])]]
        ]
        func metric(_ id: String, _ name: TemplateValue) -> TemplateValue {
            [
                "Id": .string(id),
                "MetricStat": [
                    "Metric": ["Dimensions": dimensions, "MetricName": name, "Namespace": "AWS/Lambda"], "Period": 300,
                    "Stat": "Sum",
                ],
                "ReturnData": false,
            ]
        }
        #expect(alarm?["Threshold"] == 5)
        #expect(alarm?["MetricName"] == nil)
        #expect(
            alarm?["Metrics"] == [
                metric("m1", "Errors"), metric("m2", "Invocations"),
                ["Expression": "100 * m1 / m2", "Id": "e1", "Label": "Errors (%)", "ReturnData": true],
            ])
    }

    @Test("Topics of other stacks, with keys, and of other programs are told without a cycle")
    func topics() {
        let app = App()
        let shared = Stack("shared", in: app)
        let orders = Stack("orders", in: app)
        let topic = Topic("Operators", in: shared, encryption: .key(Key("Key", in: shared)))
        let theirs = Topic.imported(arn: "arn:aws:sns:eu-west-1:123456789012:theirs", in: orders)
        let queue = Queue("Queue", in: orders)
        Alarm("Old", in: orders, queue.metric(.oldestMessageAge), above: .minutes(5), notify: topic, theirs)
        Alarm("Own", in: shared, topic.metric(.failed), atLeast: 1, notify: topic)
        let synthesis = app.synthesize()
        #expect(synthesis.findings.isEmpty)
        #expect(synthesis.stack("orders")?.dependencies == ["shared"])
        #expect(synthesis.stack("shared")?.dependencies == [])
    }

    @Test("Metrics of differing periods in one expression are reported")
    func periods() {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack)
            let age = queue.metric(.oldestMessageAge).over(.minutes(1))
            Alarm("Old", in: stack, MetricExpression.max([age, queue.metric(.oldestMessageAge)]), above: .minutes(5))
            Alarm(
                "Same", in: stack, MetricExpression.max([age, queue.metric(.visibleMessages).over(.minutes(1))]),
                above: 5)
        }
        #expect(
            sample.messages == [
                "cloudwatch/alarm-periods: 'app/Old' watches an expression of metrics with differing periods, in seconds: "
                    + "'ApproximateAgeOfOldestMessage' 60, 'ApproximateAgeOfOldestMessage' 300"
            ])
    }

    @Test("What CloudWatch does not take is reported")
    func bad() {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack)
            let topic = Topic("Topic", in: stack)
            let age = queue.metric(.oldestMessageAge)
            Alarm("Kind", in: stack, age, above: .mebibytes(1))
            Alarm("None", in: stack, Metric(namespace: "Shop", name: "Wait"), above: .seconds(2))
            Alarm("Period", in: stack, age.over(.seconds(90)), above: 1)
            Alarm("Points", in: stack, age, above: 1, datapoints: 3, outOf: 2)
            Alarm("Span", in: stack, age, above: 1, datapoints: 289)
            Alarm("Week", in: stack, age.over(.hours(1)), above: 1, datapoints: 168)
            Alarm("Topics", in: stack, age, above: 1, notify: topic, topic, topic, topic, topic, topic)
            Alarm("Name", in: stack, age, above: 1, name: StringValue(String(repeating: "n", count: 256)))
        }
        #expect(
            sample.messages == [
                "cloudwatch/alarm-threshold: the threshold of 'app/Kind' is 1048576 bytes, but what it watches is measured "
                    + "in Seconds",
                "cloudwatch/alarm-threshold: the threshold of 'app/None' is 2 seconds, but what it watches has no unit",
                "cloudwatch/alarm-period: the period of 'ApproximateAgeOfOldestMessage' in 'app/Period' is 90.0 seconds, "
                    + "allowed are 10, 20 or 30 seconds and whole minutes",
                "cloudwatch/alarm-datapoints: the number of datapoints of 'app/Points' is 3, allowed are 1 to 2",
                "cloudwatch/alarm-span: 'app/Span' looks at 289 periods of 300 seconds, allowed are 86400 seconds "
                    + "together",
                "cloudwatch/alarm-actions: the number of topics to notify in ALARM of 'app/Topics' is 6, allowed are "
                    + "0 to 5",
                "cloudwatch/alarm-name: the length of the alarm name of 'app/Name' is 256 characters, allowed are 1 to "
                    + "255 characters",
            ])
    }
}
