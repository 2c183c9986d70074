public import Strata
import StrataIAM
public import StrataLambda
public import StrataSQS

extension Function {
    /// Subscribes the function to a topic, which may then call it.
    /// <https://docs.aws.amazon.com/sns/latest/dg/sns-lambda-as-subscriber.html>
    /// - Parameters:
    ///   - topic: Where messages come from, a standard one.
    ///   - filter: Which messages are wanted: names and lists of values, such as `["type": ["order.placed"]]`.
    ///   - filterScope: What the filter looks at.
    ///   - deadLetters: Where messages go that the function could not be called with.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The subscription.
    @discardableResult
    public func subscribe(
        to topic: any TopicReference, where filter: JSON? = nil, in filterScope: FilterScope = .attributes,
        deadLetters: (any QueueReference)? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> AWS.SNS.Subscription {
        addPermission(for: snsPrincipal, sourceArn: topic.arn)
        let declaration = SubscriptionDeclaration(
            topic: topic, filter: filter, filterScope: filterScope, deadLetters: deadLetters)
        if topic.isFIFO == true {
            node.annotate(
                .error(
                    "'\(node.path)' subscribes to a FIFO topic, which delivers to queues only",
                    help: "subscribe a queue and consume that; see "
                        + "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html",
                    rule: "sns/fifo"
                )
            )
        }
        return declaration.declare(
            in: node.at(file, line), protocol: "lambda", endpoint: arn, raw: false)
    }
}
