public import Strata
@_exported public import StrataKit

/// A stream of Kinesis that grows with what is written to it, is encrypted, and is kept when its stack goes.
///
/// What its encryption costs: <https://docs.aws.amazon.com/streams/latest/dev/costs-performance.html>
public struct Stream: StreamReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.Kinesis.Stream
    /// The key that encrypts records; `nil` for that of AWS.
    public let encryptionKey: (any KeyReference)?

    /// Declares a stream.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - shards: How many shards it has; `nil` leaves that to Kinesis, by what is written (on demand).
    ///   - retention: How long records are kept: 24 hours to 365 days, in whole hours; Kinesis takes 24 hours.
    ///   - encryption: How records are encrypted; `.managed` by the key that AWS has for Kinesis in the account
    ///     (`alias/aws/kinesis`), which costs nothing but its use, and which other accounts cannot use.
    ///   - name: The physical name, at most 128 characters; `nil` lets CloudFormation choose.
    ///   - removalPolicy: What becomes of it with its stack; `nil` keeps it, unless an aspect decides otherwise.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, shards: Int? = nil, retention: Duration? = nil,
        encryption: Encryption = .managed, name: StringValue? = nil, removalPolicy: RemovalPolicy? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        encryptionKey = encryption.key(in: node)
        resource = AWS.Kinesis.Stream(
            "Resource", in: node, name: name,
            retentionPeriodHours: retention.map { IntegerValue($0.wholeSeconds / 3_600) },
            shardCount: shards.map { IntegerValue($0) },
            streamEncryption: .init(encryptionType: .kms, keyId: encryptionKey?.arn ?? "alias/aws/kinesis"),
            streamModeDetails: .init(streamMode: shards == nil ? .onDemand : .provisioned)
        )
        node.register(self)
        resource.applyRemovalPolicy(removalPolicy, default: .retain)
        check(shards: shards, retention: retention)
        let stream = self
        node.whenSettled("kinesis/stream-name") { stream.checkName() }
    }

    /// A stream that another program owns.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    /// - Returns: A reference for every parameter that takes a stream.
    public static func imported(arn: StringValue, in scope: any Scope) -> ImportedStream {
        ImportedStream(arn: arn, in: scope)
    }

    /// The stream's ARN.
    public var arn: StringValue { resource.arn }

    /// The stream's name.
    public var name: StringValue { resource.ref }

    // https://docs.aws.amazon.com/kinesis/latest/APIReference/API_IncreaseStreamRetentionPeriod.html
    private func check(shards: Int?, retention: Duration?) {
        if let shards, shards < 1 {
            node.annotate(
                .error(
                    "the number of shards of '\(node.path)' is \(shards), allowed are 1 and more",
                    help: "leave it out for a stream that grows by itself; see "
                        + "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
                    rule: "kinesis/shards"))
        }
        guard let retention else { return }
        let page = "https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html"
        if retention != .hours(retention.wholeSeconds / 3_600) {
            return node.annotate(
                .error(
                    "the retention of '\(node.path)' is \(retention), allowed are whole hours",
                    help: "round it to hours; see \(page)", rule: "kinesis/retention"))
        }
        node.check(
            retention.wholeSeconds / 3_600, isIn: 24...8_760, "the retention", unit: " hours",
            rule: "kinesis/retention", source: page)
    }

    private func checkName() {
        node.check(
            resource.name, length: 1...128, characters: "letters, digits and .-_", "the stream name",
            rule: "kinesis/stream-name",
            source: "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html"
        ) { $0.isLetter || $0.isNumber || ".-_".contains($0) }
    }
}
