public import Strata
@_exported public import StrataKit

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

    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SQS.Queue
    /// The queue's policy; ``addToResourcePolicy(_:)`` adds to it.
    public let policy: AWS.SQS.QueuePolicy
    /// Whether it keeps messages in order.
    public let isFIFO: Bool?
    /// The key that encrypts messages; `nil` for those of SQS.
    public let encryptionKey: (any KeyReference)?

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
    ///   - encryption: How messages are encrypted at rest; `.managed` by keys of SQS itself (SSE-SQS).
    ///   - name: The physical name, at most 80 characters, of a FIFO queue with `.fifo` at its end; `nil` lets
    ///     CloudFormation choose.
    ///   - removalPolicy: What becomes of it with its stack; `nil` deletes it.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, receiveWait: Duration? = nil, visibilityTimeout: Duration? = nil,
        retention: Duration? = nil, delay: Duration? = nil, deadLetters: DeadLetters? = nil, fifo: FIFO? = nil,
        encryption: Encryption = .managed, name: StringValue? = nil, removalPolicy: RemovalPolicy? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        isFIFO = fifo != nil
        encryptionKey = encryption.key(in: node)
        func seconds(_ span: Duration?) -> IntegerValue? { span.map { IntegerValue($0.wholeSeconds) } }
        resource = AWS.SQS.Queue(
            "Resource", in: node, contentBasedDeduplication: fifo?.deduplicatesByContent == true ? true : nil,
            deduplicationScope: fifo?.hasHighThroughput == true ? "messageGroup" : nil, delaySeconds: seconds(delay),
            fifoQueue: fifo == nil ? nil : true,
            fifoThroughputLimit: fifo?.hasHighThroughput == true ? "perMessageGroupId" : nil,
            kmsMasterKeyId: encryptionKey?.arn, messageRetentionPeriod: seconds(retention), queueName: name,
            receiveMessageWaitTimeSeconds: seconds(receiveWait),
            redrivePolicy: deadLetters.map {
                .init(deadLetterTargetArn: $0.queue.arn, maxReceiveCount: IntegerValue($0.maxReceives))
            },
            sqsManagedSseEnabled: encryptionKey == nil ? true : nil, visibilityTimeout: seconds(visibilityTimeout)
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
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    /// - Returns: A reference for every parameter that takes a queue.
    public static func imported(arn: StringValue, in scope: any Scope) -> ImportedQueue {
        ImportedQueue(arn: arn, in: scope)
    }

    /// The queue's ARN.
    public var arn: StringValue { resource.arn }

    /// The queue's URL, which is what programs send to.
    public var url: StringValue { resource.ref }

    /// The queue's name.
    public var name: StringValue { resource.node.attribute("QueueName") }

    /// Adds a statement to the queue's own policy.
    public func addToResourcePolicy(_ statement: PolicyStatement) { policy.node.addStatement(statement) }

    /// Allows something in the queue's own policy.
    public func allow(_ request: AccessRequest) -> Grant? {
        addToResourcePolicy(request.statement)
        return Grant(in: [policy.node])
    }
}
