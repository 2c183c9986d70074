// https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
extension MetricDefinition where Kind == FunctionKind {
    /// Calls that ran, well or not.
    public static var invocations: MetricDefinition {
        MetricDefinition("Invocations", .sum, .count)
    }

    /// Calls that ended in an error.
    public static var errors: MetricDefinition {
        MetricDefinition("Errors", .sum, .count)
    }

    /// Calls that were turned away, since too many ran.
    public static var throttles: MetricDefinition {
        MetricDefinition("Throttles", .sum, .count)
    }

    /// How long calls took.
    public static var duration: MetricDefinition {
        MetricDefinition("Duration", .average, .milliseconds)
    }

    /// Calls that run at the same time.
    public static var concurrentExecutions: MetricDefinition {
        MetricDefinition("ConcurrentExecutions", .maximum, .count)
    }

    /// How old the last record of a batch was, of functions that read a stream.
    public static var iteratorAge: MetricDefinition {
        MetricDefinition("IteratorAge", .maximum, .milliseconds)
    }

    /// Events that were taken in to be processed later.
    public static var asyncEventsReceived: MetricDefinition {
        MetricDefinition("AsyncEventsReceived", .sum, .count)
    }

    /// How long events waited until the function was called with them.
    public static var asyncEventAge: MetricDefinition {
        MetricDefinition("AsyncEventAge", .maximum, .milliseconds)
    }

    /// Events that were given up without the function having processed them.
    public static var asyncEventsDropped: MetricDefinition {
        MetricDefinition("AsyncEventsDropped", .sum, .count)
    }

    /// Events that did not reach the dead letters.
    public static var deadLetterErrors: MetricDefinition {
        MetricDefinition("DeadLetterErrors", .sum, .count)
    }

    /// Results that did not reach their destination.
    public static var destinationDeliveryFailures: MetricDefinition {
        MetricDefinition("DestinationDeliveryFailures", .sum, .count)
    }
}
