public import Strata
@_exported public import StrataKit

/// An SNS topic that takes messages over TLS only.
///
/// Encryption: <https://docs.aws.amazon.com/sns/latest/dg/sns-data-encryption.html>.
public struct Topic: TopicReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SNS.Topic
    /// The topic's policy; ``addToResourcePolicy(_:)`` adds to it.
    public let policy: AWS.SNS.TopicPolicy
    /// Whether it keeps messages in order.
    public let isFIFO: Bool?
    /// The key that encrypts messages; `nil` for none of KMS.
    public let encryptionKey: (any KeyReference)?

    /// Declares a topic.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - displayName: What SMS messages name as their sender, at most 100 characters.
    ///   - fifo: What it has as a FIFO topic; `nil` for a standard topic.
    ///   - encryption: How messages are encrypted at rest; `.managed` by what SNS does by itself: its disks are
    ///     encrypted.
    ///   - name: The physical name, at most 256 characters, of a FIFO topic with `.fifo` at its end; `nil` lets
    ///     CloudFormation choose.
    ///   - removalPolicy: What becomes of it with its stack; `nil` deletes it.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, displayName: StringValue? = nil, fifo: FIFO? = nil,
        encryption: Encryption = .managed, name: StringValue? = nil, removalPolicy: RemovalPolicy? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        isFIFO = fifo != nil
        encryptionKey = encryption.key(in: node)
        resource = AWS.SNS.Topic(
            "Resource", in: node, contentBasedDeduplication: fifo?.deduplicatesByContent == true ? true : nil,
            displayName: displayName, fifoThroughputScope: fifo?.hasHighThroughput == true ? "MessageGroup" : nil,
            fifoTopic: fifo == nil ? nil : true, kmsMasterKeyId: encryptionKey?.arn, topicName: name
        )
        let secureTransport = PolicyStatement(
            .deny, sid: "AllowPublishThroughSSLOnly", principals: [.anyone], actions: ["sns:Publish"],
            resources: [resource.ref], conditions: .insecureTransport
        )
        let policyConstruct = Group("Policy", in: node)
        policy = AWS.SNS.TopicPolicy(
            "Resource", in: policyConstruct, policyDocument: JSON(PolicyDocument([secureTransport])),
            topics: [resource.ref]
        )
        if let removalPolicy { resource.applyRemovalPolicy(removalPolicy) }
        let topic = self
        node.whenSettled("sns/topic-name") { topic.checkName(topic.resource.topicName) }
        node.register(self)
    }

    /// A topic that another program owns.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    /// - Returns: A reference for every parameter that takes a topic.
    public static func imported(arn: StringValue, in scope: any Scope) -> ImportedTopic {
        ImportedTopic(arn: arn, in: scope)
    }

    /// The topic's ARN, which is also what `Ref` returns.
    public var arn: StringValue { resource.ref }

    /// The topic's name.
    public var name: StringValue { resource.node.attribute("TopicName") }

    /// Adds a statement to the topic's own policy.
    public func addToResourcePolicy(_ statement: PolicyStatement) { policy.node.addStatement(statement) }

    /// Allows something in the topic's own policy.
    public func allow(_ request: AccessRequest) -> Grant? {
        addToResourcePolicy(request.statement)
        return Grant(in: [policy.node])
    }

    // https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html
    private func checkName(_ name: StringValue?) {
        guard let text = name?.literalString else { return }
        let source = "https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"
        let isFIFOName = text.hasSuffix(".fifo")
        if isFIFOName != (isFIFO == true) {
            node.annotate(
                .error(
                    isFIFOName
                        ? "the topic name '\(text)' of '\(node.path)' ends in '.fifo', but it is a standard topic"
                        : "the topic name '\(text)' of '\(node.path)' does not end in '.fifo', but it is a FIFO topic",
                    help: (isFIFOName
                        ? "take the ending away, or declare it with fifo: …" : "add '.fifo' to the name")
                        + "; see \(source)",
                    rule: "sns/topic-name"
                )
            )
        }
        node.check(
            StringValue(isFIFOName ? String(text.dropLast(5)) : text), length: 1...(isFIFOName ? 251 : 256),
            characters: "letters, digits, - and _", "the topic name", rule: "sns/topic-name", source: source
        ) { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
}
