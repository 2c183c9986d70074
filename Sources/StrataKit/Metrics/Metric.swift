public import Strata

/// A metric of CloudWatch: what alarms watch and dashboards show.
///
/// ```swift
/// Alarm("Age", in: stack, queue.metric(.oldestMessageAge), above: .minutes(5))
/// ```
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html>
public struct Metric {
    /// Where it comes from, such as `AWS/SQS`.
    public var namespace: String
    /// Its name, such as `ApproximateAgeOfOldestMessage`.
    public var name: String
    /// What it is measured of, by the dimensions' names; at most 30.
    public var dimensions: [(name: String, value: StringValue)]
    /// How the values of a period become one.
    public var statistic: Statistic
    /// The span that values are put together over: 10, 20 or 30 seconds, or whole minutes.
    public var period: Duration
    /// What it is measured in.
    public var unit: Unit?
    /// What graphs call it; `nil` for its name.
    public var label: String?
    /// The region that it is in; `nil` for that of who reads it.
    public var region: StringValue?
    /// The account that it is in; `nil` for that of who reads it.
    public var account: StringValue?

    /// How the values of a period become one.
    /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html>
    public struct Statistic: Hashable, Sendable {
        /// CloudWatch's name of it: `Average`, `p99`.
        public let name: String

        /// A statistic by CloudWatch's name, such as `TM(10%:90%)`.
        public init(_ name: String) { self.name = name }

        /// The mean of the values.
        public static let average = Statistic("Average")
        /// All values added up.
        public static let sum = Statistic("Sum")
        /// The least of them.
        public static let minimum = Statistic("Minimum")
        /// The greatest of them.
        public static let maximum = Statistic("Maximum")
        /// How many there are.
        public static let sampleCount = Statistic("SampleCount")

        /// The value that a share of all values does not go beyond: `.percentile(99.9)`.
        /// - Parameter percent: Over 0, up to 100.
        /// - Returns: The statistic.
        public static func percentile(_ percent: Double) -> Statistic {
            Statistic("p\(MetricQueries.text(of: percent))")
        }

        /// Whether an alarm names it as one of CloudWatch's five; others are extended statistics.
        public var isSimple: Bool { ["Average", "Sum", "Minimum", "Maximum", "SampleCount"].contains(name) }
    }

    /// What the values of the statistic are measured in: of counts and shares of values it is not what the values are.
    var statisticUnit: Unit? {
        let name = statistic.name.lowercased()
        if name == "samplecount" || name.hasPrefix("tc") { return .count }
        return name.hasPrefix("pr") ? .percent : unit
    }

    /// What a metric is measured in. Thresholds are given in units of Swift, such as `.minutes(5)`, and become numbers of this.
    /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html>
    public enum Unit: String, Sendable {
        /// Seconds.
        case seconds = "Seconds"
        /// Thousandths of a second.
        case milliseconds = "Milliseconds"
        /// Bytes.
        case bytes = "Bytes"
        /// Parts of a hundred.
        case percent = "Percent"
        /// How many.
        case count = "Count"
        /// How many in a second.
        case countPerSecond = "Count/Second"
        /// Bytes in a second.
        case bytesPerSecond = "Bytes/Second"
        /// Nothing in particular.
        case none = "None"
    }

    /// A metric of any service, or of one's own.
    /// - Parameters:
    ///   - namespace: Where it comes from, such as `AWS/SQS` or `Shop`.
    ///   - name: Its name.
    ///   - dimensions: What it is measured of, by the dimensions' names; at most 30.
    ///   - statistic: How the values of a period become one.
    ///   - period: The span that values are put together over: 10, 20 or 30 seconds, or whole minutes.
    ///   - unit: What it is measured in.
    public init(
        namespace: String, name: String, dimensions: KeyValuePairs<String, StringValue> = [:],
        statistic: Statistic = .average, period: Duration = .minutes(5), unit: Unit? = nil
    ) {
        self.namespace = namespace
        self.name = name
        self.dimensions = dimensions.map { ($0.key, $0.value) }
        self.statistic = statistic
        self.period = period
        self.unit = unit
    }

    /// The metric with another statistic.
    public func statistic(_ statistic: Statistic) -> Metric {
        var metric = self
        metric.statistic = statistic
        return metric
    }

    /// The metric over another span.
    public func over(_ period: Duration) -> Metric {
        var metric = self
        metric.period = period
        return metric
    }

    /// The metric under another name in graphs.
    public func labelled(_ label: String) -> Metric {
        var metric = self
        metric.label = label
        return metric
    }
}
