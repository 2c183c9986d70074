import Strata
import StrataKit

/// A subscription of any protocol.
struct SubscriptionDeclaration {
    /// What SNS is in policies.
    static var service: Principal { .service("sns.amazonaws.com") }

    let topic: any TopicReference
    let filter: JSON?
    let filterScope: FilterScope
    let deadLetters: (any QueueReference)?
    let place: Place

    /// Declares it where its target stands.
    func declare(
        for target: some ResourceReference, protocol name: StringValue, raw: Bool
    ) -> AWS.SNS.Subscription {
        let source = Node.sourceID(of: topic.arn)
        let id = target.isImported ? "\(Node.sourceID(of: target.arn)):\(source)" : source
        let group = Group(id, in: target.node.at(place.file, place.line))
        let subscription = AWS.SNS.Subscription(
            "Resource", in: group, protocol: name, topicArn: topic.arn, endpoint: target.arn, filterPolicy: filter,
            filterPolicyScope: filter == nil || filterScope == .attributes ? nil : StringValue(filterScope.rawValue),
            rawMessageDelivery: raw ? true : nil,
            redrivePolicy: deadLetters.map { ["deadLetterTargetArn": JSON($0.arn)] },
            // A subscription is made where its topic is.
            region: topic.region
        )
        SubscriptionFilterChecks(node: group.node).check(filter)
        // https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html
        deadLetters?.grant(.send, to: Self.service, sourceArn: topic.arn, file: place.file, line: place.line)
        return subscription
    }
}
