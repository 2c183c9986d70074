import Strata
import StrataSQS

/// A subscription of any protocol, as its target declares it.
struct SubscriptionDeclaration {
    let topic: any TopicReference
    let filter: JSON?
    let filterScope: FilterScope
    let deadLetters: (any QueueReference)?

    func declare(
        in target: any Scope, protocol name: StringValue, endpoint: StringValue, raw: Bool
    ) -> AWS.SNS.Subscription {
        let construct = Group(Node.sourceID(of: topic.arn), in: target)
        let subscription = AWS.SNS.Subscription(
            "Resource", in: construct, protocol: name, topicArn: topic.arn, endpoint: endpoint, filterPolicy: filter,
            filterPolicyScope: filter == nil || filterScope == .attributes ? nil : StringValue(filterScope.rawValue),
            rawMessageDelivery: raw ? true : nil,
            redrivePolicy: deadLetters.map { ["deadLetterTargetArn": JSON($0.arn)] },
            // A subscription is made where its topic is.
            region: topic is ImportedTopic ? ARN(splitting: topic.arn).region : nil
        )
        SubscriptionFilterChecks(node: construct.node).check(filter)
        if let queue = deadLetters as? Queue { Self.allow(topic, toSendTo: queue) }
        return subscription
    }

    /// Lets a topic send to a queue, in the queue's policy.
    /// <https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html>
    static func allow(_ topic: any TopicReference, toSendTo queue: Queue) {
        queue.grantSend(to: snsPrincipal, sourceArn: topic.arn)
    }
}
