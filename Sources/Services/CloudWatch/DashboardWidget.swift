import Strata
public import StrataKit

/// A part of a dashboard: a graph, numbers, a text, the state of alarms.
public struct DashboardWidget {
    let type: String
    let title: String
    let height: Int
    let properties: [(String, JSON)]
    let metrics: [Metric]
    /// What is wrong with the names in expressions, in words.
    let misnamings: [String]

    private init(
        type: String, title: String, height: Int, properties: [(String, JSON)],
        rows: DashboardMetrics? = nil
    ) {
        self.type = type
        self.title = title
        self.height = height
        self.properties = properties
        metrics = rows?.metrics ?? []
        misnamings = rows?.misnamings ?? []
    }

    /// Lines over time.
    /// - Parameters:
    ///   - title: What stands above.
    ///   - left: Metrics and expressions by the left axis.
    ///   - right: Metrics and expressions by the right axis.
    ///   - isStacked: Whether lines stand on one another, filled.
    ///   - height: Its height in units of the grid, 1 to 1,000.
    /// - Returns: The widget.
    public static func graph(
        _ title: String, left: [any MetricConvertible], right: [any MetricConvertible] = [], isStacked: Bool = false,
        height: Int = 6
    ) -> DashboardWidget {
        let rows = DashboardMetrics(left: left, right: right)
        return DashboardWidget(
            type: "metric", title: title, height: height,
            properties: [
                ("title", JSON(title)), ("view", "timeSeries"), ("stacked", JSON(isStacked)),
                ("region", JSON(AWS.region)), ("metrics", rows.json),
            ], rows: rows)
    }

    /// The latest values as numbers.
    /// - Parameters:
    ///   - title: What stands above.
    ///   - values: Metrics and expressions.
    ///   - height: Its height in units of the grid, 1 to 1,000.
    /// - Returns: The widget.
    public static func number(
        _ title: String, _ values: [any MetricConvertible], height: Int = 3
    ) -> DashboardWidget {
        let rows = DashboardMetrics(left: values, right: [])
        return DashboardWidget(
            type: "metric", title: title, height: height,
            properties: [
                ("title", JSON(title)), ("view", "singleValue"), ("region", JSON(AWS.region)), ("metrics", rows.json),
            ], rows: rows)
    }

    /// A text.
    /// - Parameters:
    ///   - markdown: The text, in Markdown.
    ///   - height: Its height in units of the grid, 1 to 1,000.
    /// - Returns: The widget.
    public static func text(_ markdown: String, height: Int = 2) -> DashboardWidget {
        DashboardWidget(
            type: "text", title: markdown, height: height, properties: [("markdown", JSON(markdown))])
    }

    /// The state of alarms.
    /// - Parameters:
    ///   - alarms: Which.
    ///   - title: What stands above.
    ///   - height: Its height in units of the grid, 1 to 1,000.
    /// - Returns: The widget.
    public static func alarms(
        _ alarms: [Alarm], title: String = "Alarms", height: Int = 3
    ) -> DashboardWidget {
        DashboardWidget(
            type: "alarm", title: title, height: height,
            properties: [("title", JSON(title)), ("alarms", JSON(alarms.map { JSON($0.arn) }))])
    }
}
