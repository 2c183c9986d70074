public import Strata

/// A metric that a kind of resource has: its name, how its values become one, and what it is measured in.
///
/// ```swift
/// extension MetricDefinition where Kind == QueueKind {
///     public static var delayed: MetricDefinition {
///         MetricDefinition("ApproximateNumberOfMessagesDelayed", .maximum, .count)
///     }
/// }
/// queue.metric(.delayed)
/// ```
public struct MetricDefinition<Kind: MeasuredKind> {
    let name: String
    let statistic: Metric.Statistic
    let unit: Metric.Unit
    let dimensions: KeyValuePairs<String, StringValue>
    let period: Duration

    /// Describes a metric.
    /// - Parameters:
    ///   - name: CloudWatch's name of it.
    ///   - statistic: What is mostly asked of it.
    ///   - unit: What it is measured in.
    ///   - dimensions: What else it is measured of, beside the resource.
    ///   - period: The span that values are mostly put together over.
    public init(
        _ name: String, _ statistic: Metric.Statistic, _ unit: Metric.Unit,
        dimensions: KeyValuePairs<String, StringValue> = [:], period: Duration = .minutes(5)
    ) {
        self.name = name
        self.statistic = statistic
        self.unit = unit
        self.dimensions = dimensions
        self.period = period
    }
}

extension ResourceReference where Kind: MeasuredKind {
    /// A metric of the resource: `queue.metric(.oldestMessageAge)`.
    /// - Parameters:
    ///   - definition: Which.
    ///   - statistic: How the values of a period become one; `nil` for what is mostly asked of it.
    ///   - period: The span that values are put together over; `nil` for what is mostly asked of it: 5 minutes, or a day
    ///     where there is one value a day.
    /// - Returns: The metric; of what is imported by a literal ARN, with the region that this names.
    public func metric(
        _ definition: MetricDefinition<Kind>, statistic: Metric.Statistic? = nil, period: Duration? = nil
    ) -> Metric {
        var metric = Metric(
            namespace: Kind.metricNamespace, name: definition.name, dimensions: [Kind.metricDimension: name],
            statistic: statistic ?? definition.statistic, period: period ?? definition.period,
            unit: definition.unit)
        metric.dimensions += definition.dimensions.map { ($0.key, $0.value) }
        // What another program owns may be elsewhere. Some ARNs, such as those of buckets, name no region.
        if isImported, arn.literalString != nil, let region = ARN(splitting: arn).region.literalString, !region.isEmpty
        {
            metric.region = StringValue(region)
        }
        return metric
    }
}
