// Sums, products and the functions that are used most; any other is written as text.
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
extension MetricConvertible {
    /// The sum, period by period.
    public static func + (left: Self, right: some MetricConvertible) -> MetricExpression {
        .operation(.plus, left.metricExpression.term, right.metricExpression.term)
    }

    /// The sum with a number.
    public static func + (left: Self, right: Double) -> MetricExpression {
        .operation(.plus, left.metricExpression.term, .number(right))
    }

    /// The sum with a number.
    public static func + (left: Double, right: Self) -> MetricExpression {
        .operation(.plus, .number(left), right.metricExpression.term)
    }

    /// The difference, period by period.
    public static func - (left: Self, right: some MetricConvertible) -> MetricExpression {
        .operation(.minus, left.metricExpression.term, right.metricExpression.term)
    }

    /// The difference to a number.
    public static func - (left: Self, right: Double) -> MetricExpression {
        .operation(.minus, left.metricExpression.term, .number(right))
    }

    /// The difference of a number.
    public static func - (left: Double, right: Self) -> MetricExpression {
        .operation(.minus, .number(left), right.metricExpression.term)
    }

    /// The product, period by period.
    public static func * (left: Self, right: some MetricConvertible) -> MetricExpression {
        .operation(.times, left.metricExpression.term, right.metricExpression.term)
    }

    /// The product with a number.
    public static func * (left: Self, right: Double) -> MetricExpression {
        .operation(.times, left.metricExpression.term, .number(right))
    }

    /// The product with a number.
    public static func * (left: Double, right: Self) -> MetricExpression {
        .operation(.times, .number(left), right.metricExpression.term)
    }

    /// The quotient, period by period.
    public static func / (left: Self, right: some MetricConvertible) -> MetricExpression {
        .operation(.over, left.metricExpression.term, right.metricExpression.term)
    }

    /// The quotient by a number.
    public static func / (left: Self, right: Double) -> MetricExpression {
        .operation(.over, left.metricExpression.term, .number(right))
    }

    /// The quotient of a number.
    public static func / (left: Double, right: Self) -> MetricExpression {
        .operation(.over, .number(left), right.metricExpression.term)
    }
}

extension MetricExpression {
    static func operation(_ sign: Operator, _ left: Term, _ right: Term) -> MetricExpression {
        MetricExpression(.operation(sign, left, right))
    }

    private static func call(_ name: String, over series: [any MetricConvertible]) -> MetricExpression {
        MetricExpression(.call(name, [.list(series.map(\.metricExpression.term))]))
    }

    /// The metric with a value where it has none: `FILL`.
    /// - Parameters:
    ///   - series: The metric or expression.
    ///   - value: What stands for periods without value.
    /// - Returns: The expression.
    public static func fill(_ series: some MetricConvertible, _ value: Double) -> MetricExpression {
        MetricExpression(.call("FILL", [series.metricExpression.term, .number(value)]))
    }

    /// The metric with its last value where it has none: `FILL(…, REPEAT)`.
    /// - Parameter series: The metric or expression.
    /// - Returns: The expression.
    public static func fillRepeating(_ series: some MetricConvertible) -> MetricExpression {
        MetricExpression(.call("FILL", [series.metricExpression.term, .word("REPEAT")]))
    }

    /// All values of a period added up: `SUM`.
    /// - Parameter series: The metrics and expressions.
    /// - Returns: The expression.
    public static func sum(_ series: [any MetricConvertible]) -> MetricExpression { call("SUM", over: series) }

    /// The greatest value of a period: `MAX`.
    /// - Parameter series: The metrics and expressions.
    /// - Returns: The expression.
    public static func max(_ series: [any MetricConvertible]) -> MetricExpression { call("MAX", over: series) }

    /// The least value of a period: `MIN`.
    /// - Parameter series: The metrics and expressions.
    /// - Returns: The expression.
    public static func min(_ series: [any MetricConvertible]) -> MetricExpression { call("MIN", over: series) }

    /// The mean of the values of a period: `AVG`.
    /// - Parameter series: The metrics and expressions.
    /// - Returns: The expression.
    public static func average(_ series: [any MetricConvertible]) -> MetricExpression { call("AVG", over: series) }

    /// How fast a metric changes, in a second: `RATE`.
    /// - Parameter series: The metric or expression.
    /// - Returns: The expression.
    public static func rate(_ series: some MetricConvertible) -> MetricExpression {
        MetricExpression(.call("RATE", [series.metricExpression.term]))
    }
}
