public import Strata

/// How a bucket encrypts objects that come without encryption of their own.
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html>
public struct BucketEncryption {
    let key: StringValue?

    /// With keys that S3 manages (SSE-S3).
    public static var managed: BucketEncryption { BucketEncryption(key: nil) }

    /// With a key of KMS (SSE-KMS), by its ARN, and a bucket key, which saves most calls to KMS.
    public static func kms(keyArn: StringValue) -> BucketEncryption { BucketEncryption(key: keyArn) }

    var property: AWS.S3.Bucket.BucketEncryption {
        let rule: AWS.S3.Bucket.ServerSideEncryptionRule
        if let key {
            rule = .init(
                bucketKeyEnabled: true,
                serverSideEncryptionByDefault: .init(sseAlgorithm: "aws:kms", kmsMasterKeyID: key)
            )
        } else {
            rule = .init(serverSideEncryptionByDefault: .init(sseAlgorithm: "AES256"))
        }
        return .init(serverSideEncryptionConfiguration: [rule])
    }
}
