import Strata
import StrataCloudWatch
import StrataKit

extension Metric {
    /// Declares an alarm that rings when the metric, in seconds, is above a span of time.
    func alarm(_ id: String, in scope: any Scope, above threshold: Duration) -> AWS.CloudWatch.Alarm {
        AWS.CloudWatch.Alarm(
            id, in: scope, comparisonOperator: .greaterThanThreshold,
            dimensions: ListValue(dimensions.map { .init(name: StringValue($0.name), value: $0.value) }),
            evaluationPeriods: 1, metricName: StringValue(name), namespace: StringValue(namespace),
            period: IntegerValue(period.wholeSeconds), statistic: .init(StringValue(statistic.name)),
            threshold: NumberValue(threshold.wholeSeconds), treatMissingData: .notBreaching)
    }
}
