/// What CloudWatch computes from metrics: an alarm watches it, a dashboard shows it.
///
/// ```swift
/// let rate = (100 * worker.metric(.errors) / worker.metric(.invocations)).labelled("Errors (%)")
/// let lost = MetricExpression.fill(topic.metric(.failed), 0)
/// let share = MetricExpression("100 * (hits / (hits + misses))", ["hits": hits, "misses": misses])
/// ```
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html>
public struct MetricExpression {
    /// What an expression is made of.
    indirect enum Term {
        case metric(Metric)
        case number(Double)
        case operation(Operator, Term, Term)
        case call(String, [Term])
        case list([Term])
        case word(String)
        case text(String, [String: Term])
    }

    enum Operator: String {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"

        var bindsTighter: Bool { self == .times || self == .over }
    }

    let term: Term
    /// What graphs call it; `nil` for its text.
    public var label: String?

    init(_ term: Term) { self.term = term }

    /// An expression in CloudWatch's own words.
    /// - Parameters:
    ///   - text: The expression, such as `100 * (a / b)`.
    ///   - variables: What the names in it stand for: metrics and other expressions.
    public init(_ text: String, _ variables: KeyValuePairs<String, any MetricConvertible> = [:]) {
        term = .text(
            text,
            Dictionary(
                variables.map { ($0.key, $0.value.metricExpression.term) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The expression under another name in graphs.
    /// - Parameter label: The name.
    /// - Returns: The same expression, so called.
    public func labelled(_ label: String) -> MetricExpression {
        var expression = self
        expression.label = label
        return expression
    }
}

/// What an alarm watches and a dashboard shows: a metric, or an expression of some.
public protocol MetricConvertible {
    /// It, as an expression.
    var metricExpression: MetricExpression { get }
}

extension MetricExpression: MetricConvertible {
    /// The expression itself.
    public var metricExpression: MetricExpression { self }
}

extension Metric: MetricConvertible {
    /// The metric alone.
    public var metricExpression: MetricExpression { MetricExpression(.metric(self)) }
}

extension MetricExpression {
    /// The metric, if it is nothing else.
    public var metric: Metric? {
        if case .metric(let metric) = term { metric } else { nil }
    }

    /// The metrics in it, in order of writing, equal ones once.
    public var metrics: [Metric] {
        var queries = MetricQueries()
        queries.add(self)
        return queries.queries.compactMap { query in
            if case .metric(let metric) = query.content { metric } else { nil }
        }
    }

    /// What it is measured in, where all of it is measured in the same, and nothing multiplies or divides it.
    public var unit: Metric.Unit? { Self.unit(of: term) }

    private static func unit(of term: Term) -> Metric.Unit? {
        switch term {
        case .metric(let metric): metric.statisticUnit
        case .number, .word, .text: nil
        case .operation(let sign, let left, let right):
            sign.bindsTighter ? nil : common([left, right])
        case .call(let name, let terms): name == "RATE" ? nil : common(terms)
        case .list(let terms): common(terms)
        }
    }

    private static func common(_ terms: [Term]) -> Metric.Unit? {
        let measured = terms.filter {
            switch $0 {
            case .number, .word: false
            default: true
            }
        }
        let units = measured.map(unit(of:))
        guard let first = units.first, units.allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}
