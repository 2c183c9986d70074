// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
extension MetricDefinition where Kind == QueueKind {
    /// How old the oldest message is that nobody has deleted yet.
    public static var oldestMessageAge: MetricDefinition {
        MetricDefinition("ApproximateAgeOfOldestMessage", .maximum, .seconds)
    }

    /// Messages that can be received.
    public static var visibleMessages: MetricDefinition {
        MetricDefinition("ApproximateNumberOfMessagesVisible", .maximum, .count)
    }

    /// Messages that were received and are hidden from others.
    public static var messagesInFlight: MetricDefinition {
        MetricDefinition("ApproximateNumberOfMessagesNotVisible", .maximum, .count)
    }

    /// Messages that are held back.
    public static var delayedMessages: MetricDefinition {
        MetricDefinition("ApproximateNumberOfMessagesDelayed", .maximum, .count)
    }

    /// Messages that were sent.
    public static var sentMessages: MetricDefinition { MetricDefinition("NumberOfMessagesSent", .sum, .count) }

    /// Messages that were received.
    public static var receivedMessages: MetricDefinition { MetricDefinition("NumberOfMessagesReceived", .sum, .count) }

    /// Messages that were deleted, one may count several times.
    public static var deletedMessages: MetricDefinition { MetricDefinition("NumberOfMessagesDeleted", .sum, .count) }

    /// Calls that brought no message.
    public static var emptyReceives: MetricDefinition { MetricDefinition("NumberOfEmptyReceives", .sum, .count) }

    /// The size of messages.
    public static var sentMessageSize: MetricDefinition { MetricDefinition("SentMessageSize", .average, .bytes) }
}
