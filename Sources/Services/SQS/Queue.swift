public import Strata
public import StrataIAM

/// An SQS queue that is encrypted and reached over TLS only.
public struct Queue: QueueReference, LibraryConstruct {
    /// Where messages go that nobody could process.
    public struct DeadLetters {
        let queue: any QueueReference
        let maxReceives: Int

        /// Sends messages away after a number of attempts.
        /// - Parameters:
        ///   - queue: Where to, of the same kind as the source (both FIFO or neither).
        ///   - maxReceives: How many times a message is received before, 1 to 1,000.
        public init(_ queue: any QueueReference, maxReceives: Int) {
            self.queue = queue
            self.maxReceives = maxReceives
        }
    }

    /// What a queue has that keeps messages in order and delivers each once.
    /// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fifo-queues.html>
    public struct FIFO: Sendable {
        let deduplicatesByContent: Bool
        let hasHighThroughput: Bool

        /// Makes the queue a FIFO queue.
        /// - Parameters:
        ///   - deduplicatesByContent: Whether messages of the same content within five minutes count as one; without it
        ///     every sender must give deduplication ids.
        ///   - hasHighThroughput: Whether groups of messages are limited and deduplicated each on its own.
        public init(deduplicatesByContent: Bool, hasHighThroughput: Bool = false) {
            self.deduplicatesByContent = deduplicatesByContent
            self.hasHighThroughput = hasHighThroughput
        }
    }

    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SQS.Queue
    /// The queue's policy; ``addToResourcePolicy(_:)`` adds to it.
    public let policy: AWS.SQS.QueuePolicy
    /// Whether it keeps messages in order.
    public let isFIFO: Bool?
    private let encryption: QueueEncryption

    /// Declares a queue.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - receiveWait: How long a call to receive waits for messages: up to 20 seconds; zero answers at once.
    ///   - visibilityTimeout: How long a received message is hidden from others: up to 12 hours; SQS takes 30 seconds.
    ///   - retention: How long messages are kept: 1 minute to 14 days; SQS takes 4 days.
    ///   - delay: How long messages are held back: up to 15 minutes.
    ///   - deadLetters: Where messages go that nobody could process.
    ///   - fifo: What it has as a FIFO queue; `nil` for a standard queue.
    ///   - encryption: How messages are encrypted at rest.
    ///   - name: The physical name, at most 80 characters, of a FIFO queue with `.fifo` at its end; `nil` lets
    ///     CloudFormation choose.
    ///   - removalPolicy: What becomes of it with its stack; `nil` deletes it.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, receiveWait: Duration? = nil, visibilityTimeout: Duration? = nil,
        retention: Duration? = nil, delay: Duration? = nil, deadLetters: DeadLetters? = nil, fifo: FIFO? = nil,
        encryption: QueueEncryption = .managed, name: StringValue? = nil, removalPolicy: RemovalPolicy? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        isFIFO = fifo != nil
        self.encryption = encryption
        func seconds(_ span: Duration?) -> IntegerValue? { span.map { IntegerValue($0.wholeSeconds) } }
        resource = AWS.SQS.Queue(
            "Resource", in: node, contentBasedDeduplication: fifo?.deduplicatesByContent == true ? true : nil,
            deduplicationScope: fifo?.hasHighThroughput == true ? "messageGroup" : nil, delaySeconds: seconds(delay),
            fifoQueue: fifo == nil ? nil : true,
            fifoThroughputLimit: fifo?.hasHighThroughput == true ? "perMessageGroupId" : nil,
            kmsMasterKeyId: encryption.key, messageRetentionPeriod: seconds(retention), queueName: name,
            receiveMessageWaitTimeSeconds: seconds(receiveWait),
            redrivePolicy: deadLetters.map {
                .init(deadLetterTargetArn: $0.queue.arn, maxReceiveCount: IntegerValue($0.maxReceives))
            },
            sqsManagedSseEnabled: encryption.key == nil ? true : nil, visibilityTimeout: seconds(visibilityTimeout)
        )
        let secureTransport = PolicyStatement(
            .deny, principals: [.anyone], actions: ["sqs:*"], resources: [resource.arn], conditions: .insecureTransport
        )
        let policyConstruct = Group("Policy", in: node)
        policy = AWS.SQS.QueuePolicy(
            "Resource", in: policyConstruct, policyDocument: JSON(PolicyDocument([secureTransport])),
            queues: [resource.ref]
        )
        if let removalPolicy { resource.applyRemovalPolicy(removalPolicy) }
        checkSpans(receiveWait: receiveWait, visibility: visibilityTimeout, retention: retention, delay: delay)
        let queue = self
        node.whenSettled("sqs/queue-name") { queue.checkName(queue.resource.queueName) }
        if let deadLetters { check(deadLetters) }
        node.register(self)
    }

    /// A queue that another program owns.
    /// - Parameter arn: Its ARN.
    /// - Returns: A reference for every parameter that takes a queue.
    public static func imported(arn: StringValue) -> ImportedQueue { ImportedQueue(arn: arn) }

    /// The queue's ARN.
    public var arn: StringValue { resource.arn }

    /// The queue's URL, which is what programs send to.
    public var url: StringValue { resource.ref }

    /// The queue's name.
    public var name: StringValue { resource.node.attribute("QueueName") }

    /// Adds a statement to the queue's own policy.
    public func addToResourcePolicy(_ statement: PolicyStatement) {
        var document = PolicyDocument(expression: policy.policyDocument?.expression ?? .null)
        document.add(statement)
        policy.policyDocument = JSON(document)
    }

    /// Allows actions on the queue: in the grantee's policy, or in the queue's where that has none.
    @discardableResult
    public func grant(_ actions: [String], to grantee: any Grantee, sourceArn source: StringValue?) -> Bool {
        node.grant(
            actions, on: [arn], to: grantee, conditions: .source(arn: source), resourcePolicy: addToResourcePolicy
        )
        if let key = encryption.key, !grantee.grantPrincipal.isService {
            let sends = actions.contains("sqs:SendMessage")
            node.grant(sends ? ["kms:Decrypt", "kms:GenerateDataKey"] : ["kms:Decrypt"], on: [key], to: grantee)
        }
        return true
    }
}
