public import Strata
import StrataIAM
public import StrataSQS

/// What SNS is in policies.
var snsPrincipal: Principal { .service("sns.amazonaws.com") }

extension Queue {
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
        SubscriptionDeclaration.allow(topic, toSendTo: self)
        let declaration = SubscriptionDeclaration(
            topic: topic, filter: filter, filterScope: filterScope, deadLetters: deadLetters)
        let subscription = declaration.declare(
            in: node.at(file, line), protocol: "sqs", endpoint: arn, raw: raw)
        // Messages that come before the policy would be lost.
        subscription.node.addDependency(on: policy)
        if isFIFO == true, topic.isFIFO == false {
            node.annotate(
                .error(
                    "'\(node.path)' is a FIFO queue, but subscribes to a standard topic",
                    help: "make the topic a FIFO topic or the queue a standard queue; see "
                        + "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html",
                    rule: "sns/fifo"
                )
            )
        }
        return subscription
    }
}
