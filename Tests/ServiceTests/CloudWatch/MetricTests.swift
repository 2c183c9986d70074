import CloudFormation
import Strata
import StrataDynamoDB
import StrataKinesis
import StrataLambda
import StrataS3
import StrataSNS
import StrataSQS
import Testing

extension MetricDefinition where Kind == QueueKind {
    fileprivate static var groups: MetricDefinition {
        MetricDefinition("ApproximateNumberOfGroupsWithInflightMessages", .maximum, .count)
    }
}

@Suite("Metrics and expressions")
struct MetricTests {
    private func texts(_ source: some MetricConvertible) -> [String] {
        var queries = MetricQueries()
        queries.add(source)
        return queries.queries.map { query in
            switch query.content {
            case .metric(let metric): "\(query.id) = \(metric.name)"
            case .expression(let text): "\(query.id) = \(text)"
            }
        }
    }

    private let a = Metric(namespace: "Shop", name: "A", unit: .seconds)
    private let b = Metric(namespace: "Shop", name: "B", unit: .seconds)

    @Test("Each service has its metrics, with statistic, unit and dimensions")
    func definitions() {
        let app = App()
        let stack = Stack("app", in: app)
        func summary(_ metric: Metric) -> String {
            let dimensions = metric.dimensions.map { "\($0.name)=\($0.value.literalString ?? "…")" }
            return "\(metric.namespace) \(metric.name) \(metric.statistic.name) \(metric.unit?.rawValue ?? "-") "
                + "\(metric.period.wholeSeconds) \(dimensions.joined(separator: " "))"
        }
        let function = Function("Function", in: stack, runtime: .nodejs22, code: FunctionTests.program)
        let table = Table("Table", in: stack, partitionKey: .string("id"))
        let bucket = Bucket.imported(arn: "arn:aws:s3:::data", in: stack)
        let topic = Topic.imported(arn: "arn:aws:sns:eu-west-1:123456789012:t", in: stack)
        let stream = Stream.imported(arn: "arn:aws:kinesis:eu-west-1:123456789012:stream/s", in: stack)
        let queue = Queue.imported(arn: "arn:aws:sqs:eu-west-1:123456789012:q", in: stack)
        let group = LogGroup("Logs", in: stack, name: "logs")
        #expect(
            [
                summary(function.metric(.iteratorAge)),
                summary(table.metric(.successfulRequestLatency(operation: .getItem), period: .minutes(1))),
                summary(bucket.metric(.size(.glacier))), summary(bucket.metric(.objects)),
                summary(topic.metric(.filteredOut)), summary(stream.metric(.getRecordsIteratorAge)),
                summary(queue.metric(.groups, statistic: .average)), summary(group.metric(.incomingLogEvents)),
            ] == [
                "AWS/Lambda IteratorAge Maximum Milliseconds 300 FunctionName=…",
                "AWS/DynamoDB SuccessfulRequestLatency Average Milliseconds 60 TableName=… Operation=GetItem",
                "AWS/S3 BucketSizeBytes Average Bytes 86400 BucketName=data StorageType=GlacierStorage",
                "AWS/S3 NumberOfObjects Average Count 86400 BucketName=data StorageType=AllStorageTypes",
                "AWS/SNS NumberOfNotificationsFilteredOut Sum Count 300 TopicName=t",
                "AWS/Kinesis GetRecords.IteratorAgeMilliseconds Maximum Milliseconds 300 StreamName=s",
                "AWS/SQS ApproximateNumberOfGroupsWithInflightMessages Average Count 300 QueueName=q",
                "AWS/Logs IncomingLogEvents Sum None 300 LogGroupName=…",
            ])
    }

    @Test("Expressions name metrics in order of writing, equal ones once")
    func order() {
        #expect(texts(b / a + b) == ["m1 = B", "m2 = A", "e1 = m1 / m2 + m1"])
        #expect(texts(a.over(.minutes(1)) + a) == ["m1 = A", "m2 = A", "e1 = m1 + m2"])
        #expect(texts(a) == ["m1 = A"])
    }

    @Test("Parentheses stand where they are needed")
    func parentheses() {
        #expect(texts((a + b) * 100).last == "e1 = (m1 + m2) * 100")
        #expect(texts(a - (b - 1)).last == "e1 = m1 - (m2 - 1)")
        #expect(texts(a / (b * 2.5)).last == "e1 = m1 / (m2 * 2.5)")
        #expect(texts(a - b - 1).last == "e1 = m1 - m2 - 1")
        #expect(texts(1 - a / b).last == "e1 = 1 - m1 / m2")
        #expect(texts(a * -1).last == "e1 = m1 * (-1)")
    }

    @Test("Functions, and expressions in CloudWatch's own words")
    func functions() {
        #expect(texts(MetricExpression.fill(a, 0) + b).last == "e1 = FILL(m1, 0) + m2")
        #expect(texts(MetricExpression.fillRepeating(a)).last == "e1 = FILL(m1, REPEAT)")
        #expect(texts(MetricExpression.sum([a, b, a * 2])).last == "e1 = SUM([m1, m2, m1 * 2])")
        #expect(texts(MetricExpression.rate(a)).last == "e1 = RATE(m1)")
        let raw = MetricExpression("IF(hits > 0, 100 * hits / (hits + miss), 'hits')", ["hits": a, "miss": a - b])
        #expect(texts(raw) == ["m1 = A", "m2 = B", "e1 = IF(m1 > 0, 100 * m1 / (m1 + (m1 - m2)), 'hits')"])
        #expect(texts(MetricExpression("a + 1", ["a": a]) * b).last == "e1 = (m1 + 1) * m2")
    }

    @Test("An expression has a unit where everything in it has the same")
    func units() {
        let count = Metric(namespace: "Shop", name: "C", unit: .count)
        #expect((a + b).unit == .seconds)
        #expect((a + 1).unit == .seconds)
        #expect(MetricExpression.max([MetricExpression.fill(a, 0), b]).unit == .seconds)
        #expect((a + count).unit == nil)
        #expect((a / b).unit == nil)
        #expect(MetricExpression.rate(a).unit == nil)
    }
}
