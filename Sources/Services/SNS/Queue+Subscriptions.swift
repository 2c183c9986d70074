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
    ///   - deadLetters: Where messages go that could not be delivered to the queue.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The subscription.
    @discardableResult
    public func subscribe(
        to topic: any TopicReference, where filter: JSON? = nil, in filterScope: FilterScope = .attributes,
        raw: Bool = false, deadLetters: (any QueueReference)? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> AWS.SNS.Subscription {
        let place = Place(file, line)
        let grant = grant(
            .send, to: SubscriptionDeclaration.service, sourceArn: topic.arn, file: file, line: line)
        let subscription = SubscriptionDeclaration(
            topic: topic, filter: filter, filterScope: filterScope, deadLetters: deadLetters, place: place
        ).declare(for: self, protocol: "sqs", raw: raw)
        // Messages that come before the policy would be lost.
        grant.before(subscription)
        if isFIFO == true, topic.isFIFO == false {
            node.annotate(
                .error(
                    "'\(node.path)' is a FIFO queue, but subscribes to a standard topic",
                    help: "make the topic a FIFO topic or the queue a standard queue; see "
                        + "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html",
                    rule: "sns/fifo"
                ), at: place
            )
        }
        return subscription
    }
}

extension TopicReference {
    /// Subscribes a queue to the topic: the same as `queue.subscribe(to: topic)`, seen from the topic.
    /// - Parameters:
    ///   - queue: Where messages go.
    ///   - filter: Which messages are wanted: names and lists of values, such as `["type": ["order.placed"]]`.
    ///   - filterScope: What the filter looks at.
    ///   - raw: Whether messages come as they were published, without SNS's envelope.
    ///   - deadLetters: Where messages go that could not be delivered to the queue.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The subscription.
    @discardableResult
    public func subscribe(
        _ queue: any QueueReference, where filter: JSON? = nil, in filterScope: FilterScope = .attributes,
        raw: Bool = false, deadLetters: (any QueueReference)? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> AWS.SNS.Subscription {
        let (scope, place) = (filterScope, Place(file, line))
        return queue.subscribe(
            to: self, where: filter, in: scope, raw: raw, deadLetters: deadLetters, file: place.file, line: place.line)
    }
}
