import Strata

/// A storage class, as the free metrics of buckets tell it.
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html>
public enum BucketStorageType: String, Sendable {
    /// S3 Standard.
    case standard = "StandardStorage"
    /// S3 Standard-Infrequent Access.
    case standardInfrequentAccess = "StandardIAStorage"
    /// S3 One Zone-Infrequent Access.
    case oneZoneInfrequentAccess = "OneZoneIAStorage"
    /// S3 Intelligent-Tiering, frequently read.
    case intelligentTieringFrequent = "IntelligentTieringFAStorage"
    /// S3 Intelligent-Tiering, infrequently read.
    case intelligentTieringInfrequent = "IntelligentTieringIAStorage"
    /// S3 Glacier Instant Retrieval.
    case glacierInstantRetrieval = "GlacierInstantRetrievalStorage"
    /// S3 Glacier Flexible Retrieval.
    case glacier = "GlacierStorage"
    /// S3 Glacier Deep Archive.
    case deepArchive = "DeepArchiveStorage"
}

// S3 tells them once a day: https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html
extension MetricDefinition where Kind == BucketKind {
    /// How much is stored.
    /// - Parameter type: In which storage class.
    /// - Returns: The definition, over a day.
    public static func size(_ type: BucketStorageType = .standard) -> MetricDefinition {
        MetricDefinition(
            "BucketSizeBytes", .average, .bytes, dimensions: ["StorageType": StringValue(type.rawValue)],
            period: .days(1))
    }

    /// How many objects are stored, of all storage classes, with old versions and parts of unfinished uploads.
    public static var objects: MetricDefinition {
        MetricDefinition(
            "NumberOfObjects", .average, .count, dimensions: ["StorageType": "AllStorageTypes"], period: .days(1))
    }
}
