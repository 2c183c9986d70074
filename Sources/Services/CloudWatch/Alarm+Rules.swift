import Strata
import StrataKit

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
extension Alarm {
    private static let page =
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html"

    func check(_ source: MetricExpression, threshold: AlarmThreshold, datapoints: Int, periods: Int) {
        let metrics = source.metrics
        check(threshold, of: source)
        node.check(
            metrics.count, isIn: 1...10, "the number of metrics in the expression", rule: "cloudwatch/alarm-metrics",
            source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html")
        for metric in metrics { check(metric) }
        checkPeriods(of: metrics)
        checkNames(in: source)
        let areDatapointsGood = node.check(
            datapoints, isIn: 1...max(1, periods), "the number of datapoints", rule: "cloudwatch/alarm-datapoints",
            source: Self.page)
        if areDatapointsGood, periods < 1 {
            node.annotate(
                .error(
                    "the number of periods of '\(node.path)' is \(periods), allowed are 1 and more",
                    help: "look at as many periods as there are datapoints at least; see \(Self.page)",
                    rule: "cloudwatch/alarm-datapoints"))
        }
        if let longest = metrics.map(\.period.wholeSeconds).max() { checkSpan(period: longest, periods: periods) }
    }

    private func check(_ threshold: AlarmThreshold, of source: MetricExpression) {
        guard threshold.number(in: source.unit) == nil else { return }
        let found = source.unit.map { "what it watches is measured in \($0.rawValue)" } ?? "what it watches has no unit"
        node.annotate(
            .error(
                "the threshold of '\(node.path)' is \(threshold.text), but \(found)",
                help: "give a number, which is taken in the unit of what is watched"
                    + (source.unit == nil ? ", or say the metric's unit" : ", or an amount of that unit")
                    + "; see \(Self.page)",
                rule: "cloudwatch/alarm-threshold"))
    }

    private func check(_ metric: Metric) {
        if !metric.hasAllowedPeriod {
            node.annotate(
                .error(
                    "the period of '\(metric.name)' in '\(node.path)' is \(metric.period), allowed are 10, 20 or 30 "
                        + "seconds and whole minutes",
                    help: "choose one of them: metric.over(.minutes(1)); see \(Self.page)",
                    rule: "cloudwatch/alarm-period"))
        }
        node.check(
            metric.dimensions.count, isIn: 0...30, "the number of dimensions of '\(metric.name)'",
            rule: "cloudwatch/alarm-dimensions", source: Self.page)
        if !metric.statistic.isAllowed {
            node.annotate(
                .error(
                    "the statistic of '\(metric.name)' in '\(node.path)' is '\(metric.statistic.name)', allowed are "
                        + Metric.Statistic.allowed,
                    help: "choose one of them; see "
                        + "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html",
                    rule: "cloudwatch/alarm-statistic"))
        }
        // Where either is known only at deployment they may be the same.
        if let region = metric.region?.literalString, let own = node.stack?.environment.region, region != own {
            node.annotate(
                .error(
                    "'\(node.path)' watches '\(metric.name)' of the region \(region), allowed are those of its own, \(own)",
                    help: "declare the alarm in a stack of that region; see "
                        + "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html",
                    rule: "cloudwatch/alarm-region"))
        }
    }

    private func checkNames(in source: MetricExpression) {
        var queries = MetricQueries()
        queries.add(source)
        for misnaming in queries.misnamings {
            node.annotate(
                .error(
                    "\(misnaming), in '\(node.path)'",
                    help:
                        "name just the variables: MetricExpression(\"hits / total\", [\"hits\": …, \"total\": …]); see "
                        + "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html",
                    rule: "cloudwatch/alarm-expression"))
        }
    }

    // Each value of the expression would then mix one of the longer periods with a part of it.
    private func checkPeriods(of metrics: [Metric]) {
        let periods = Set(metrics.map(\.period.wholeSeconds)).sorted()
        guard let longest = periods.last, periods.count > 1 else { return }
        let each = metrics.map { "'\($0.name)' \($0.period.wholeSeconds)" }.joined(separator: ", ")
        node.annotate(
            .warning(
                "'\(node.path)' watches an expression of metrics with differing periods, in seconds: \(each)",
                help: "give all of them one period: metric.over(.seconds(\(longest))); see "
                    + "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html",
                rule: "cloudwatch/alarm-periods"))
    }

    private func checkSpan(period: Int, periods: Int) {
        let limit = period < 3_600 ? 86_400 : 604_800
        let (span, overflow) = period.multipliedReportingOverflow(by: periods)
        guard overflow || span > limit else { return }
        node.annotate(
            .error(
                "'\(node.path)' looks at \(periods) periods of \(period) seconds, allowed are \(limit) seconds together",
                help: "look at fewer or shorter periods: a day, or a week of periods of an hour and longer; see "
                    + Self.page,
                rule: "cloudwatch/alarm-span"))
    }

    func checkActions() {
        for (actions, state) in [(resource.alarmActions, "in ALARM"), (resource.okActions, "when OK")] {
            node.check(
                actions?.elements?.count, isIn: 0...5, "the number of topics to notify \(state)",
                rule: "cloudwatch/alarm-actions", source: Self.page)
        }
    }

    func checkTexts() {
        let name = resource.alarmName?.literalString
        node.check(
            name?.count, isIn: 1...255, "the length of the alarm name", unit: " characters",
            rule: "cloudwatch/alarm-name", source: Self.page)
        node.check(
            resource.alarmDescription?.literalString?.count, isIn: 0...1_024, "the length of the description",
            unit: " characters", rule: "cloudwatch/alarm-description", source: Self.page)
    }
}
