public import Strata

/// How a queue encrypts messages at rest.
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html>
public struct QueueEncryption {
    let key: StringValue?

    /// With keys that SQS manages (SSE-SQS).
    public static var managed: QueueEncryption { QueueEncryption(key: nil) }

    /// With a key of KMS (SSE-KMS), by its ARN. Services that send to the queue must be allowed to use it in its own policy.
    public static func kms(keyArn: StringValue) -> QueueEncryption { QueueEncryption(key: keyArn) }
}
