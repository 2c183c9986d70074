public import Strata
public import StrataIAM

/// An SNS topic that takes messages over TLS only.
public struct Topic: TopicReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SNS.Topic
    /// The topic's policy; ``addToResourcePolicy(_:)`` adds to it.
    public let policy: AWS.SNS.TopicPolicy
    /// Whether it keeps messages in order.
    public let isFIFO: Bool?

    /// Declares a topic.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - displayName: What SMS messages name as their sender, at most 100 characters.
    ///   - isFIFO: Whether it keeps messages in order.
    ///   - deduplicatesByContent: Whether a FIFO topic takes messages of the same content within five minutes for one.
    ///   - encryptionKey: ARN or alias of a KMS key that encrypts messages at rest; `nil` leaves them unencrypted by a key
    ///     of one's own.
    ///   - name: The physical name, at most 256 characters, of a FIFO topic with `.fifo` at its end; `nil` lets
    ///     CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, displayName: StringValue? = nil, isFIFO: Bool = false,
        deduplicatesByContent: Bool = false, encryptionKey: StringValue? = nil, name: StringValue? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        self.isFIFO = isFIFO
        resource = AWS.SNS.Topic(
            "Resource", in: node, contentBasedDeduplication: deduplicatesByContent ? true : nil,
            displayName: displayName, fifoTopic: isFIFO ? true : nil, kmsMasterKeyId: encryptionKey, topicName: name
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
        let topic = self
        node.whenSettled("sns/topic-name") { topic.checkName(topic.resource.topicName) }
        node.register(self)
    }

    /// A topic that another program owns.
    /// - Parameter arn: Its ARN.
    /// - Returns: A reference for every parameter that takes a topic.
    public static func imported(arn: StringValue) -> ImportedTopic { ImportedTopic(arn: arn) }

    /// The topic's ARN, which is also what `Ref` returns.
    public var arn: StringValue { resource.ref }

    /// The topic's name.
    public var name: StringValue { resource.node.attribute("TopicName") }

    /// Adds a statement to the topic's own policy.
    public func addToResourcePolicy(_ statement: PolicyStatement) {
        var document = PolicyDocument(expression: policy.policyDocument?.expression ?? .null)
        document.add(statement)
        policy.policyDocument = JSON(document)
    }

    /// Allows to publish messages: in the grantee's policy, or in the topic's where that has none.
    @discardableResult
    public func grantPublish(to grantee: any Grantee, sourceArn source: StringValue?) -> Bool {
        node.grant(
            ["sns:Publish"], on: [arn], to: grantee, conditions: .source(arn: source),
            resourcePolicy: addToResourcePolicy
        )
        if let key = resource.kmsMasterKeyId, !grantee.grantPrincipal.isService {
            node.grant(["kms:Decrypt", "kms:GenerateDataKey"], on: [key], to: grantee)
        }
        return true
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
                        ? "take the ending away, or declare it with isFIFO: true" : "add '.fifo' to the name")
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
