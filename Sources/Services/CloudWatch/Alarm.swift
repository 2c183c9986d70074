public import Strata
@_exported public import StrataKit

/// An alarm of CloudWatch: it watches a metric, or an expression of some, and tells topics when it is beyond a threshold.
///
/// ```swift
/// Alarm("OldOrders", in: stack, orders.metric(.oldestMessageAge), above: .minutes(5), notify: operators)
/// ```
/// Topics of the program are told to let the alarms of the account and region publish, in a single statement: the policy that
/// a topic has of its own replaces the one by which SNS lets its account publish
/// (<https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html>). The topic's policy does not name the alarm
/// itself, so neither topics nor their keys wait for what tells them. A topic of another program must allow it there.
///
/// The unit of metrics is not written into the alarm: CloudWatch would then see only values that were sent with just that unit.
public struct Alarm: LibraryConstruct {
    /// What CloudWatch makes of periods without value.
    /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html>
    public enum MissingData: String, Sendable {
        /// They count as beyond the threshold.
        case breaching
        /// The alarm stays as it is.
        case ignore
        /// The alarm has too little data if all periods are without value.
        case missing
        /// They count as good.
        case notBreaching
    }

    /// How values are compared with the threshold.
    enum Comparison: String {
        case above = "GreaterThanThreshold"
        case below = "LessThanThreshold"
        case atLeast = "GreaterThanOrEqualToThreshold"
        case atMost = "LessThanOrEqualToThreshold"
    }

    /// Everything but what is watched and compared.
    struct Options {
        let datapoints: Int
        let periods: Int?
        let missingData: MissingData
        let alarmTopics: [any TopicReference]
        let okTopics: [any TopicReference]
        let description: StringValue?
        let name: StringValue?
    }

    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.CloudWatch.Alarm

    init(
        _ node: Node, _ source: MetricExpression, _ comparison: Comparison, _ threshold: AlarmThreshold,
        _ options: Options
    ) {
        self.node = node
        let periods = options.periods ?? options.datapoints
        // One metric of the alarm's own account stands in the properties of the alarm itself.
        let metric = source.metric.flatMap { $0.account == nil ? $0 : nil }
        func actions(_ topics: [any TopicReference]) -> ListValue<StringValue>? {
            topics.isEmpty ? nil : ListValue(topics.map(\.arn))
        }
        resource = AWS.CloudWatch.Alarm(
            "Resource", in: node, alarmActions: actions(options.alarmTopics), alarmDescription: options.description,
            alarmName: options.name, comparisonOperator: .init(expression: .string(comparison.rawValue)),
            datapointsToAlarm: options.datapoints == periods ? nil : IntegerValue(options.datapoints),
            dimensions: metric.flatMap { AWS.CloudWatch.Alarm.dimensions(of: $0) },
            evaluationPeriods: IntegerValue(periods),
            extendedStatistic: metric.flatMap { $0.statistic.isSimple ? nil : StringValue($0.statistic.name) },
            metricName: metric.map { StringValue($0.name) },
            metrics: metric == nil ? AWS.CloudWatch.Alarm.queries(source) : nil,
            namespace: metric.map { StringValue($0.namespace) }, okActions: actions(options.okTopics),
            period: metric.map { IntegerValue($0.period.wholeSeconds) },
            statistic: metric.flatMap {
                $0.statistic.isSimple ? .init(expression: .string($0.statistic.name)) : nil
            },
            threshold: Self.number(threshold.number(in: source.unit) ?? 0),
            treatMissingData: options.missingData == .missing
                ? nil : .init(expression: .string(options.missingData.rawValue))
        )
        node.register(self)
        check(source, threshold: threshold, datapoints: options.datapoints, periods: periods)
        let alarm = self
        node.whenSettled("cloudwatch/alarm-actions") { alarm.checkActions() }
        node.whenSettled("cloudwatch/alarm-name") { alarm.checkTexts() }
        for topic in options.alarmTopics + options.okTopics { letPublish(to: topic, at: node.programPlace) }
    }

    /// Tells one more topic of an alarm, as `notify:` does when the alarm is declared.
    /// - Parameters:
    ///   - topic: Whom to tell; once is enough, again changes nothing. All in all there can be 5.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func notify(_ topic: any TopicReference, file: StaticString = #fileID, line: Int = #line) {
        resource.alarmActions = adding(topic, to: resource.alarmActions, "in ALARM", at: Place(file, line))
    }

    /// Tells one more topic when an alarm is over, as `notifyWhenOK:` does when the alarm is declared.
    /// - Parameters:
    ///   - topic: Whom to tell; once is enough, again changes nothing. All in all there can be 5.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func notifyWhenOK(_ topic: any TopicReference, file: StaticString = #fileID, line: Int = #line) {
        resource.okActions = adding(topic, to: resource.okActions, "when OK", at: Place(file, line))
    }

    private func adding(
        _ topic: any TopicReference, to actions: ListValue<StringValue>?, _ state: String, at place: Place
    ) -> ListValue<StringValue>? {
        guard let known = actions.map(\.elements) ?? [] else {
            node.annotate(
                .error(
                    "'\(node.path)' cannot notify one more topic \(state): those it has are known only at deployment",
                    help: "give them as a list", rule: "cloudwatch/alarm-actions"), at: place)
            return actions
        }
        letPublish(to: topic, at: place)
        if known.contains(where: { $0.expression == topic.arn.expression }) { return actions }
        return ListValue(known + [topic.arn])
    }

    /// The alarm's ARN.
    public var arn: StringValue { resource.arn }

    /// The alarm's name.
    public var name: StringValue { resource.ref }

    // A policy that named this alarm would wait for it, as would the topic's key, for which the alarm waits by the topic. One
    // statement for all alarms of the account also keeps the policy short, however many alarms tell one topic.
    private func letPublish(to topic: any TopicReference, at place: Place) {
        if topic.isImported { return }
        let alarms = ARN(
            service: "cloudwatch", resource: "alarm:*", region: node.region(seenFrom: topic.node),
            account: node.accountID(seenFrom: topic.node)
        ).value
        topic.grant(.publish, to: Principal.service("cloudwatch.amazonaws.com"), sourceArn: alarms, at: place)
    }

    private static func number(_ number: Double) -> NumberValue {
        if let whole = Int(exactly: number) { NumberValue(whole) } else { NumberValue(number) }
    }
}

extension AWS.CloudWatch.Alarm {
    fileprivate static func dimensions(of metric: StrataKit.Metric) -> ListValue<Dimension>? {
        if metric.dimensions.isEmpty { return nil }
        return ListValue(metric.dimensions.map { Dimension(name: StringValue($0.name), value: $0.value) })
    }

    fileprivate static func queries(_ source: MetricExpression) -> ListValue<MetricDataQuery> {
        var queries = MetricQueries()
        queries.add(source)
        return ListValue(
            queries.queries.map { query in
                let id = StringValue(query.id)
                let label = query.label.map { StringValue($0) }
                let isShown = BooleanValue(query.isShown)
                switch query.content {
                case .expression(let text):
                    return MetricDataQuery(
                        id: id, expressionValue: StringValue(text), label: label, returnData: isShown)
                case .metric(let metric):
                    return MetricDataQuery(
                        id: id, accountId: metric.account, label: label,
                        metricStat: MetricStat(
                            metric: Metric(
                                dimensions: dimensions(of: metric), metricName: StringValue(metric.name),
                                namespace: StringValue(metric.namespace)),
                            period: IntegerValue(metric.period.wholeSeconds), stat: StringValue(metric.statistic.name)),
                        returnData: isShown)
                }
            })
    }
}
