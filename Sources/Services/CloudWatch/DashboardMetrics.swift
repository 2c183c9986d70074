import Strata
import StrataKit

/// Metrics and expressions as a dashboard lists them.
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html>
struct DashboardMetrics {
    private var queries = MetricQueries()
    private var rightIDs: Set<String> = []

    init(left: [any MetricConvertible], right: [any MetricConvertible]) {
        for source in left { queries.add(source) }
        for source in right { rightIDs.insert(queries.add(source)) }
    }

    var metrics: [Metric] {
        queries.queries.compactMap { if case .metric(let metric) = $0.content { metric } else { nil } }
    }

    /// What is wrong with the names in expressions, in words.
    var misnamings: [String] { queries.misnamings }

    var json: JSON { JSON(queries.queries.map(row)) }

    private func row(_ query: MetricQueries.Query) -> JSON {
        var options: [(String, JSON)] = []
        if let label = query.label { options.append(("label", JSON(label))) }
        if !query.isShown { options.append(("visible", false)) }
        if rightIDs.contains(query.id) { options.append(("yAxis", "right")) }
        switch query.content {
        case .expression(let text):
            return [JSON(fields: [("expression", JSON(text)), ("id", JSON(query.id))] + options)]
        case .metric(let metric):
            if queries.hasExpressions { options.insert(("id", JSON(query.id)), at: 0) }
            options.append(("stat", JSON(metric.statistic.name)))
            options.append(("period", JSON(metric.period.wholeSeconds)))
            if let region = metric.region { options.append(("region", JSON(region))) }
            if let account = metric.account { options.append(("accountId", JSON(account))) }
            let dimensions = metric.dimensions.flatMap { [JSON($0.name), JSON($0.value)] }
            return JSON([JSON(metric.namespace), JSON(metric.name)] + dimensions + [JSON(fields: options)])
        }
    }
}
