public import Strata
public import StrataKit

extension QueueReference {
    /// Subscribes the queue to a topic; the queue lets that topic send, and no other.
    /// <https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html>
    /// - Parameters:
    ///   - topic: Where messages come from.
    ///   - filter: Which messages are wanted: names and lists of values, such as `["type": ["order.placed"]]`.
    ///   - filterScope: What the filter looks at.
    ///   - raw: Whether messages come as they were published, without SNS's envelope.
    ///   - deadLetters: Where messages go that could not be delivered to the queue: a FIFO queue for a FIFO
    ///     topic, a standard queue for a standard topic.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The subscription.
    @discardableResult
    public func subscribe(
        to topic: any TopicReference, where filter: JSON? = nil, in filterScope: FilterScope = .attributes,
        raw: Bool = false, deadLetters: (any QueueReference)? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> AWS.SNS.Subscription {
        SubscriptionDeclaration(
            topic: topic, filter: filter, filterScope: filterScope, deadLetters: deadLetters, place: Place(file, line)
        ).declare(for: self, raw: raw)
    }
}

extension TopicReference {
    /// Subscribes a queue to the topic: the same as `queue.subscribe(to: topic)`, seen from the topic.
    /// - Parameters:
    ///   - queue: Where messages go.
    ///   - filter: Which messages are wanted: names and lists of values, such as `["type": ["order.placed"]]`.
    ///   - filterScope: What the filter looks at.
    ///   - raw: Whether messages come as they were published, without SNS's envelope.
    ///   - deadLetters: Where messages go that could not be delivered to the queue: a FIFO queue for a FIFO
    ///     topic, a standard queue for a standard topic.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The subscription.
    @discardableResult
    public func subscribe(
        _ queue: any QueueReference, where filter: JSON? = nil, in filterScope: FilterScope = .attributes,
        raw: Bool = false, deadLetters: (any QueueReference)? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> AWS.SNS.Subscription {
        SubscriptionDeclaration(
            topic: self, filter: filter, filterScope: filterScope, deadLetters: deadLetters, place: Place(file, line)
        ).declare(for: queue, raw: raw)
    }
}
