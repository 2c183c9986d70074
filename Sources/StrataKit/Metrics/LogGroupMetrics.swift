// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
extension MetricDefinition where Kind == LogGroupKind {
    /// Bytes of events that were taken in, before compression.
    public static var incomingBytes: MetricDefinition {
        MetricDefinition("IncomingBytes", .sum, .bytes)
    }

    /// Events that were taken in.
    public static var incomingLogEvents: MetricDefinition {
        MetricDefinition("IncomingLogEvents", .sum, .none)
    }
}
