public import Strata

/// Streams of Kinesis.
public enum StreamKind: MeasuredKind {
    /// `AWS/Kinesis`.
    public static let metricNamespace = "AWS/Kinesis"
    /// `StreamName`.
    public static let metricDimension = "StreamName"
}

/// A stream of Kinesis, declared or imported.
public protocol StreamReference: ResourceReference where Kind == StreamKind {}

// https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html
extension Access where Kind == StreamKind {
    /// To put records in.
    public static var write: Access {
        Access("write", ["kinesis:PutRecord", "kinesis:PutRecords"], lookups: ["kinesis:ListShards"], key: .encrypt)
    }

    /// To read records, as a shared consumer or one with a throughput of its own, which is a resource of its own below the
    /// stream. <https://docs.aws.amazon.com/streams/latest/dev/kcl-iam-permissions.html>
    public static var read: Access {
        Access(
            "read",
            parts: [
                Part([
                    "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords",
                    "kinesis:GetShardIterator", "kinesis:ListShards",
                ]),
                Part(["kinesis:DescribeStreamConsumer", "kinesis:SubscribeToShard"], on: .below("consumer/*")),
                // It lists the streams of the account: IAM knows no narrower resource for it.
                Part(["kinesis:ListStreams"], on: .anything),
            ], key: .decrypt)
    }
}

/// A stream that another program owns: its policy cannot be added to.
public struct ImportedStream: StreamReference, ImportedReference {
    /// The scope that imports it.
    public let node: Node
    /// The stream's ARN.
    public let arn: StringValue

    /// Imports a stream.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    public init(arn: StringValue, in scope: any Scope) {
        self.arn = arn
        node = scope.node
    }

    /// The stream's name: what follows the slash of its ARN.
    public var name: StringValue { arn.nameAfterSlash }
}
