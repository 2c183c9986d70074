public import Strata

/// Queues of SQS.
public enum QueueKind: MeasuredKind {
    /// `AWS/SQS`.
    public static let metricNamespace = "AWS/SQS"
    /// `QueueName`.
    public static let metricDimension = "QueueName"
}

/// A queue, declared or imported.
public protocol QueueReference: ResourceReference where Kind == QueueKind {
    /// The queue's URL, which is what programs send to.
    var url: StringValue { get }
    /// Whether it keeps messages in order; `nil` if that is known only at deployment.
    var isFIFO: Bool? { get }
}

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html
extension Access where Kind == QueueKind {
    /// To send messages.
    public static var send: Access {
        Access(
            "send", ["sqs:SendMessage"], lookups: ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"], key: .encrypt)
    }

    /// To send messages and nothing else, as services do.
    public static var deliver: Access { Access("deliver", ["sqs:SendMessage"], key: .encrypt) }

    /// To receive messages and delete them.
    public static var consume: Access {
        Access(
            "consume",
            [
                "sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl",
                "sqs:ReceiveMessage",
            ], key: .decrypt)
    }

    /// To delete all messages at once.
    public static var purge: Access {
        Access("purge", ["sqs:PurgeQueue"], lookups: ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"])
    }
}

extension QueueReference {
    /// Allows to send messages: `grant(.send, to: …)`.
    @discardableResult
    public func grantSend(
        to grantee: any Grantee, sourceArn source: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> Grant { grant(.send, to: grantee, sourceArn: source, at: Place(file, line)) }

    /// Allows to receive messages and delete them: `grant(.consume, to: …)`.
    @discardableResult
    public func grantConsume(to grantee: any Grantee, file: StaticString = #fileID, line: Int = #line) -> Grant {
        grant(.consume, to: grantee, at: Place(file, line))
    }
}

extension QueueReference where Self: ForwardingReference, Referent: QueueReference {
    /// The referent's URL.
    public var url: StringValue { referent.url }
    /// Whether the referent keeps messages in order.
    public var isFIFO: Bool? { referent.isFIFO }
}

/// A queue that another program owns: its policy cannot be added to.
public struct ImportedQueue: QueueReference, ImportedReference {
    /// The scope that imports it.
    public let node: Node
    /// The queue's ARN.
    public let arn: StringValue

    /// Imports a queue.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    public init(arn: StringValue, in scope: any Scope) {
        self.arn = arn
        node = scope.node
    }

    /// The queue's name: the end of its ARN.
    public var name: StringValue { ARN(splitting: arn).resource }

    /// The queue's URL, made of its ARN.
    /// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html>
    public var url: StringValue {
        let parts = ARN(splitting: arn)
        return "https://sqs.\(parts.region).\(AWS.urlSuffix)/\(parts.account)/\(parts.resource)"
    }

    /// Whether it keeps messages in order, which the end of its name says.
    public var isFIFO: Bool? { arn.literalString?.hasSuffix(".fifo") }
}
