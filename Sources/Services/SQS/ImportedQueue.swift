public import Strata
public import StrataIAM

/// A queue that another program owns: its policy cannot be added to.
public struct ImportedQueue: QueueReference {
    /// The queue's ARN.
    public let arn: StringValue

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

    /// Allows actions in the policy of the grantee.
    @discardableResult
    public func grant(_ actions: [String], to grantee: any Grantee, sourceArn source: StringValue?) -> Bool {
        grantee.addToPolicy(PolicyStatement(actions: actions, resources: [arn]))
    }
}
