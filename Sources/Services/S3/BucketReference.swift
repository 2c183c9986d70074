public import Strata

/// A bucket, declared or imported.
public protocol BucketReference {
    /// The bucket's ARN.
    var arn: StringValue { get }
    /// The bucket's name.
    var name: StringValue { get }
}

/// A bucket that another program owns.
public struct ImportedBucket: BucketReference {
    /// The bucket's ARN.
    public let arn: StringValue

    /// The bucket's name: the sixth part of its ARN.
    public var name: StringValue { ARN(splitting: arn).resource }
}
