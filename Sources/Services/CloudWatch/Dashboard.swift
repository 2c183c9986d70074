public import Strata
import StrataKit

/// A dashboard of CloudWatch: rows of graphs, numbers, texts and alarms.
///
/// ```swift
/// Dashboard(
///     "Overview", in: stack,
///     rows: [
///         [.text("# Orders")],
///         [.graph("Age", left: [orders.metric(.oldestMessageAge)]), .number("Waiting", [orders.metric(.visibleMessages)])],
///     ])
/// ```
/// What stands in a row shares its 24 columns evenly, and is as high as the highest in it.
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html>
public struct Dashboard: LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.CloudWatch.Dashboard

    private static let columns = 24
    private static let page =
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html"

    /// Declares a dashboard.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - rows: What it shows, from above, each row from the left; at most 24 in a row and 500 in all.
    ///   - name: The physical name, at most 255 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, rows: [[DashboardWidget]], name: StringValue? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        resource = AWS.CloudWatch.Dashboard(
            "Resource", in: node,
            dashboardBody: .jsonText(["widgets": JSON(Self.widgets(in: rows))]), dashboardName: name
        )
        node.register(self)
        check(rows)
        let dashboard = self
        node.whenSettled("cloudwatch/dashboard-name") { dashboard.checkName() }
    }

    private static func widgets(in rows: [[DashboardWidget]]) -> [JSON] {
        var widgets: [JSON] = []
        var top = 0
        for row in rows where !row.isEmpty {
            let height = row.map(\.height).max() ?? 0
            var left = 0
            for (index, widget) in row.enumerated() {
                let width = columns / row.count + (index < columns % row.count ? 1 : 0)
                widgets.append([
                    "type": JSON(widget.type), "x": JSON(left), "y": JSON(top), "width": JSON(width),
                    "height": JSON(height), "properties": JSON(fields: widget.properties),
                ])
                left += width
            }
            top += height
        }
        return widgets
    }

    private func check(_ rows: [[DashboardWidget]]) {
        for (index, row) in rows.enumerated() {
            node.check(
                row.count, isIn: 1...Self.columns, "the number of widgets in row \(index + 1)",
                rule: "cloudwatch/dashboard-row", source: Self.page)
        }
        let widgets = rows.flatMap(\.self)
        node.check(
            widgets.count, isIn: 0...500, "the number of widgets", rule: "cloudwatch/dashboard-widgets",
            source: Self.page)
        for widget in widgets {
            node.check(
                widget.height, isIn: 1...1_000, "the height of '\(widget.title)'", rule: "cloudwatch/dashboard-height",
                source: Self.page)
            for metric in widget.metrics { check(metric) }
            for misnaming in widget.misnamings {
                node.annotate(
                    .error(
                        "\(misnaming), in '\(node.path)'",
                        help:
                            "name just the variables: MetricExpression(\"hits / total\", [\"hits\": …, \"total\": …]); see "
                            + "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html",
                        rule: "cloudwatch/dashboard-expression"))
            }
        }
    }

    private func check(_ metric: Metric) {
        if !metric.hasAllowedPeriod {
            node.annotate(
                .error(
                    "the period of '\(metric.name)' in '\(node.path)' is \(metric.period), allowed are 10, 20 or 30 "
                        + "seconds and whole minutes",
                    help: "choose one of them: metric.over(.minutes(1)); see \(Self.page)",
                    rule: "cloudwatch/dashboard-period"))
        }
        if !metric.statistic.isAllowed {
            node.annotate(
                .error(
                    "the statistic of '\(metric.name)' in '\(node.path)' is '\(metric.statistic.name)', allowed are "
                        + Metric.Statistic.allowed,
                    help: "choose one of them; see "
                        + "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html",
                    rule: "cloudwatch/dashboard-statistic"))
        }
    }

    private func checkName() {
        node.check(
            resource.dashboardName, length: 1...255, characters: "letters, digits, - and _", "the dashboard name",
            rule: "cloudwatch/dashboard-name",
            source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html"
        ) { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
}
