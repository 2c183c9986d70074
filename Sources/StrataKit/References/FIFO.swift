/// What a queue or a topic has that keeps messages in order and delivers each once.
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fifo-queues.html>,
/// <https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html>
public struct FIFO: Sendable {
    /// Whether messages of the same content within five minutes count as one.
    public let deduplicatesByContent: Bool
    /// Whether groups of messages are limited and deduplicated each on its own.
    public let hasHighThroughput: Bool

    /// Keeps messages in order.
    /// - Parameters:
    ///   - deduplicatesByContent: Whether messages of the same content within five minutes count as one; without it every
    ///     sender must give deduplication ids.
    ///   - hasHighThroughput: Whether groups of messages are limited and deduplicated each on its own.
    public init(deduplicatesByContent: Bool, hasHighThroughput: Bool = false) {
        self.deduplicatesByContent = deduplicatesByContent
        self.hasHighThroughput = hasHighThroughput
    }
}
