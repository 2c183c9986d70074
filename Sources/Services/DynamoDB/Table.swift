public import Strata
@_exported public import StrataKit

/// A DynamoDB table that is billed by use, can be restored to any second of the last 35 days, and is kept when its stack goes.
public struct Table: TableReference, LibraryConstruct {
    /// What a table's stream tells of a changed item.
    /// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html>
    public enum Stream: String, Sendable {
        /// Its key.
        case keysOnly = "KEYS_ONLY"
        /// How it is now.
        case newImage = "NEW_IMAGE"
        /// How it was.
        case oldImage = "OLD_IMAGE"
        /// Both.
        case newAndOldImages = "NEW_AND_OLD_IMAGES"
    }

    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.DynamoDB.Table
    private let hasIndexes: Bool
    /// The key that encrypts items; `nil` for one that DynamoDB owns.
    public let encryptionKey: (any KeyReference)?

    /// Declares a table.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - partitionKey: What items are found by.
    ///   - sortKey: What items of a partition are ordered by.
    ///   - indexes: Other ways to find items: at most 20 global and 5 local ones.
    ///   - stream: What the table's stream tells; `nil` for no stream.
    ///   - timeToLive: The attribute that holds when an item is over, in seconds since 1970.
    ///   - pointInTimeRecovery: Whether the table can be restored to any second of the last 35 days.
    ///   - deletionProtection: Whether DynamoDB refuses to delete the table.
    ///   - encryption: How items are encrypted; `.managed` by a key that DynamoDB owns.
    ///   - name: The physical name, 3 to 255 characters; `nil` lets CloudFormation choose.
    ///   - removalPolicy: What becomes of it with its stack; `nil` keeps it, unless an aspect decides otherwise.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, partitionKey: TableKey, sortKey: TableKey? = nil, indexes: [TableIndex] = [],
        stream: Stream? = nil, timeToLive: String? = nil, pointInTimeRecovery: Bool = true,
        deletionProtection: Bool = false, encryption: Encryption = .managed, name: StringValue? = nil,
        removalPolicy: RemovalPolicy? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        hasIndexes = !indexes.isEmpty
        encryptionKey = encryption.key(in: node)
        let schema = TableSchema(partitionKey: partitionKey, sortKey: sortKey, indexes: indexes)
        resource = AWS.DynamoDB.Table(
            "Resource", in: node,
            keySchema: ListValue(
                TableKey.schema(partitionKey, sortKey).map { .init(attributeName: $0.name, keyType: $0.type) }),
            attributeDefinitions: schema.attributeDefinitions, billingMode: "PAY_PER_REQUEST",
            deletionProtectionEnabled: deletionProtection ? true : nil, globalSecondaryIndexes: schema.globalIndexes,
            localSecondaryIndexes: schema.localIndexes,
            pointInTimeRecoverySpecification: pointInTimeRecovery ? .init(pointInTimeRecoveryEnabled: true) : nil,
            sseSpecification: encryptionKey.map { .init(sseEnabled: true, kmsMasterKeyId: $0.arn, sseType: "KMS") },
            streamSpecification: stream.map { .init(streamViewType: .init(StringValue($0.rawValue))) }, tableName: name,
            timeToLiveSpecification: timeToLive.map { .init(enabled: true, attributeName: StringValue($0)) }
        )
        resource.applyRemovalPolicy(removalPolicy, default: .retain)
        schema.check(for: node)
        node.check(
            name, length: 3...255, characters: "letters, digits and .-_", "the table name", rule: "dynamodb/table-name",
            source: TableSchema.limits
        ) { $0.isLetter || $0.isNumber || ".-_".contains($0) }
        node.register(self)
    }

    /// A table that another program owns.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    /// - Returns: A reference for every parameter that takes a table.
    public static func imported(arn: StringValue, in scope: any Scope) -> ImportedTable {
        ImportedTable(arn: arn, in: scope)
    }

    /// The table's ARN.
    public var arn: StringValue { resource.arn }

    /// The table's name.
    public var name: StringValue { resource.ref }

    /// The ARN of the table's stream, which it must have.
    public var streamArn: StringValue {
        if resource.streamSpecification == nil {
            node.annotate(
                .error(
                    "the stream of '\(node.path)' is used, but it has none", help: "declare it with stream: …",
                    rule: "dynamodb/stream"
                )
            )
        }
        return resource.streamArn
    }

    /// The table, and its indexes if it has any.
    public var accessARNs: [StringValue] { hasIndexes ? [arn, "\(arn)/index/*"] : [arn] }

    /// Allows to read the table's stream, which is encrypted with the table's key.
    /// - Parameters:
    ///   - grantee: Who may.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: What was given.
    @discardableResult
    public func grantStreamRead(to grantee: any Grantee, file: StaticString = #fileID, line: Int = #line) -> Grant {
        let access = Access<TableKind>(
            "streamRead",
            parts: [
                .init(
                    ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
                    on: .others([streamArn])),
                // It lists the streams of all tables: IAM knows no narrower resource for it.
                .init(["dynamodb:ListStreams"], on: .anything),
            ], key: .table)
        return grant(access, to: grantee, at: Place(file, line))
    }
}
