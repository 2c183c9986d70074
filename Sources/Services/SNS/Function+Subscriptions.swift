public import Strata
public import StrataKit

extension FunctionReference {
    /// Subscribes the function to a topic, which may then call it.
    /// <https://docs.aws.amazon.com/sns/latest/dg/sns-lambda-as-subscriber.html>
    /// - Parameters:
    ///   - topic: Where messages come from, a standard one.
    ///   - filter: Which messages are wanted: names and lists of values, such as `["type": ["order.placed"]]`.
    ///   - filterScope: What the filter looks at.
    ///   - deadLetters: Where messages go that the function could not be called with: a standard queue.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The subscription.
    @discardableResult
    public func subscribe(
        to topic: any TopicReference, where filter: JSON? = nil, in filterScope: FilterScope = .attributes,
        deadLetters: (any QueueReference)? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> AWS.SNS.Subscription {
        SubscriptionDeclaration(
            topic: topic, filter: filter, filterScope: filterScope, deadLetters: deadLetters, place: Place(file, line)
        ).declare(for: self)
    }
}

extension TopicReference {
    /// Subscribes a function to the topic: the same as `function.subscribe(to: topic)`, seen from the topic.
    /// - Parameters:
    ///   - function: What is called.
    ///   - filter: Which messages are wanted: names and lists of values, such as `["type": ["order.placed"]]`.
    ///   - filterScope: What the filter looks at.
    ///   - deadLetters: Where messages go that the function could not be called with: a standard queue.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The subscription.
    @discardableResult
    public func subscribe(
        _ function: any FunctionReference, where filter: JSON? = nil, in filterScope: FilterScope = .attributes,
        deadLetters: (any QueueReference)? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> AWS.SNS.Subscription {
        SubscriptionDeclaration(
            topic: self, filter: filter, filterScope: filterScope, deadLetters: deadLetters, place: Place(file, line)
        ).declare(for: function)
    }
}
