import Strata
import StrataKit

/// A subscription of any protocol.
struct SubscriptionDeclaration {
    /// What SNS is in policies.
    static var service: any Grantee { Principal.service("sns.amazonaws.com") }

    let topic: any TopicReference
    let filter: JSON?
    let filterScope: FilterScope
    let deadLetters: (any QueueReference)?
    let place: Place

    /// Lets the topic send to a queue, and no other, and subscribes the queue.
    func declare(for queue: any QueueReference, raw: Bool) -> AWS.SNS.Subscription {
        let grant = queue.grant(.send, to: Self.service, sourceArn: topic.arn, at: place)
        let subscription = declare(for: queue, protocol: "sqs", raw: raw)
        // Messages that come before the policy would be lost.
        grant.before(subscription)
        if queue.isFIFO == true, topic.isFIFO == false {
            report(
                "'\(queue.node.path)' is a FIFO queue, but subscribes to a standard topic",
                help: "make the topic a FIFO topic or the queue a standard queue", at: queue.node)
        }
        return subscription
    }

    /// Lets the topic call a function, and subscribes the function.
    func declare(for function: any FunctionReference) -> AWS.SNS.Subscription {
        function.grant(.invoke, to: Self.service, sourceArn: topic.arn, at: place)
        if topic.isFIFO == true {
            report(
                "'\(function.node.path)' subscribes to a FIFO topic, which delivers to queues only",
                help: "subscribe a queue and consume that", at: function.node)
        }
        return declare(for: function, protocol: "lambda", raw: false)
    }

    private func report(
        _ message: String, help: String, at node: Node,
        page: String = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html"
    ) {
        node.annotate(.error(message, help: "\(help); see \(page)", rule: "sns/fifo"), at: place)
    }

    /// Declares it where its target stands.
    private func declare(
        for target: some ResourceReference, protocol name: StringValue, raw: Bool
    ) -> AWS.SNS.Subscription {
        target.node.noteLibrary()
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
        SubscriptionFilterRules(node: group.node).check(filter)
        // https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html
        deadLetters?.grant(.send, to: Self.service, sourceArn: topic.arn, at: place)
        checkDeadLetters(of: group.node)
        return subscription
    }

    private func checkDeadLetters(of node: Node) {
        guard let isFIFO = topic.isFIFO, let other = deadLetters?.isFIFO, isFIFO != other else { return }
        report(
            "'\(node.path)' subscribes to a \(isFIFO ? "FIFO" : "standard") topic, but its dead letters go to a "
                + "\(other ? "FIFO" : "standard") queue",
            help: "choose a \(isFIFO ? "FIFO" : "standard") queue", at: node,
            page: "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html")
    }
}
