public import Strata

/// A log group of CloudWatch Logs that forgets: logs are kept for a month unless told otherwise.
///
/// Encryption: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html>.
///
/// Its resource is `AWS.Logs.LogGroup` (`import StrataLogs`): `group.resource.logGroupClass = "INFREQUENT_ACCESS"`.
public struct LogGroup: LogGroupReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The node of the resource beneath.
    public let resourceNode: Node
    /// The key that encrypts logs; `nil` for one of CloudWatch Logs. Who reads and writes logs needs nothing of it: CloudWatch Logs
    /// uses it by itself.
    public let encryptionKey: (any KeyReference)?

    /// Declares a log group.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - retention: How long logs are kept; `nil` for ever.
    ///   - name: The physical name, at most 512 characters; `nil` lets CloudFormation choose.
    ///   - encryption: How logs are encrypted. The policy of a key of this program is told to let CloudWatch Logs use it, for the
    ///     log groups of this account and region; that of a key of another program must allow it there, or the log group is not
    ///     made.
    ///   - removalPolicy: What becomes of it with its stack; `nil` deletes it.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, retention: LogRetention? = .oneMonth, name: StringValue? = nil,
        encryption: Encryption = .managed, removalPolicy: RemovalPolicy? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        encryptionKey = encryption.key(in: node)
        // By name, since functions make log groups, and few programs need all types of CloudWatch Logs.
        let resource = Resource("Resource", in: node, type: "AWS::Logs::LogGroup")
        resourceNode = resource.node
        resourceNode.add("KmsKeyId", encryptionKey?.arn)
        resourceNode.add("LogGroupName", name)
        resourceNode.add("RetentionInDays", retention.map { IntegerValue($0.rawValue) })
        if let removalPolicy { resource.applyRemovalPolicy(removalPolicy) }
        node.check(
            name, length: 1...512, characters: "letters, digits and .-_/#", "the log group name",
            rule: "logs/group-name",
            source: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"
        ) { $0.isLetter || $0.isNumber || ".-_/#".contains($0) }
        node.register(self)
        if let encryptionKey { allowUse(of: encryptionKey) }
    }

    /// Lets CloudWatch Logs use a key. The key's policy names no group by its reference, which would wait for the key in turn.
    private func allowUse(of key: any KeyReference) {
        if key.isImported { return }
        let region = node.region(seenFrom: key.node)
        let service = Principal(service: "logs.\(region).amazonaws.com")
        let groups = ARN(
            service: "logs", resource: "log-group:*", region: region, account: node.accountID(seenFrom: key.node)
        ).value
        let statement = PolicyStatement(
            principals: [service],
            actions: ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
            resources: ["*"], conditions: .when(.arnLike("kms:EncryptionContext:aws:logs:arn", groups)),
            at: node.programPlace)
        if key.allow(AccessRequest(statement: statement, principal: service)) == nil {
            Self.reportRefusal(statement, of: "encryption", key.node, to: service)
        }
    }

    /// A log group that another program owns.
    /// - Parameters:
    ///   - arn: Its ARN, with or without the final `:*`.
    ///   - scope: Where it is used; findings about it stand there.
    /// - Returns: A reference for every parameter that takes a log group.
    public static func imported(arn: StringValue, in scope: any Scope) -> ImportedLogGroup {
        ImportedLogGroup(arn: arn, in: scope)
    }

    /// The group's ARN as policies name its streams: it ends in `:*`.
    public var arn: StringValue { resourceNode.attribute("Arn") }

    /// The group's name.
    public var name: StringValue { resourceNode.ref }
}
