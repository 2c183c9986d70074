// https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html
extension MetricDefinition where Kind == TopicKind {
    /// Messages that were published.
    public static var published: MetricDefinition {
        MetricDefinition("NumberOfMessagesPublished", .sum, .count)
    }

    /// Messages that were delivered, one counts for each subscription.
    public static var delivered: MetricDefinition {
        MetricDefinition("NumberOfNotificationsDelivered", .sum, .count)
    }

    /// Messages that could not be delivered, after all attempts.
    public static var failed: MetricDefinition {
        MetricDefinition("NumberOfNotificationsFailed", .sum, .count)
    }

    /// Messages that filters of subscriptions held back.
    public static var filteredOut: MetricDefinition {
        MetricDefinition("NumberOfNotificationsFilteredOut", .sum, .count)
    }

    /// Messages that went to the dead letters of a subscription.
    public static var redrivenToDeadLetters: MetricDefinition {
        MetricDefinition("NumberOfNotificationsRedrivenToDlq", .sum, .count)
    }

    /// Messages that did not even reach the dead letters of a subscription.
    public static var failedToRedriveToDeadLetters: MetricDefinition {
        MetricDefinition("NumberOfNotificationsFailedToRedriveToDlq", .sum, .count)
    }

    /// The size of messages.
    public static var publishSize: MetricDefinition {
        MetricDefinition("PublishSize", .average, .bytes)
    }
}
