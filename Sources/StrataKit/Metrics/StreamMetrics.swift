// https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html
extension MetricDefinition where Kind == StreamKind {
    /// Bytes that were put in.
    public static var incomingBytes: MetricDefinition {
        MetricDefinition("IncomingBytes", .sum, .bytes)
    }

    /// Records that were put in.
    public static var incomingRecords: MetricDefinition {
        MetricDefinition("IncomingRecords", .sum, .count)
    }

    /// Bytes that `GetRecords` read.
    public static var getRecordsBytes: MetricDefinition {
        MetricDefinition("GetRecords.Bytes", .sum, .bytes)
    }

    /// Records that `GetRecords` read.
    public static var getRecordsRecords: MetricDefinition {
        MetricDefinition("GetRecords.Records", .sum, .count)
    }

    /// How old the last record was that `GetRecords` read: how far readers are behind.
    public static var getRecordsIteratorAge: MetricDefinition {
        MetricDefinition("GetRecords.IteratorAgeMilliseconds", .maximum, .milliseconds)
    }

    /// How long `GetRecords` took.
    public static var getRecordsLatency: MetricDefinition {
        MetricDefinition("GetRecords.Latency", .average, .milliseconds)
    }

    /// Calls of `GetRecords` that were turned away, since too much was read.
    public static var readThrottled: MetricDefinition {
        MetricDefinition("ReadProvisionedThroughputExceeded", .sum, .count)
    }

    /// Records that were turned away, since too much was written.
    public static var writeThrottled: MetricDefinition {
        MetricDefinition("WriteProvisionedThroughputExceeded", .sum, .count)
    }
}
