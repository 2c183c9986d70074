public import Strata

/// Buckets of S3.
public enum BucketKind: MeasuredKind {
    /// `AWS/S3`.
    public static let metricNamespace = "AWS/S3"
    /// `BucketName`.
    public static let metricDimension = "BucketName"
}

/// A bucket, declared or imported.
public protocol BucketReference: ResourceReference where Kind == BucketKind {}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
extension Access where Kind == BucketKind {
    /// To list and read all objects.
    public static var read: Access { read(keys: "*") }

    /// To list and read objects.
    /// - Parameter keys: Which, by a pattern of their keys: `inbox/*`.
    /// - Returns: The access.
    public static func read(keys: String) -> Access {
        Access(
            "read",
            parts: [
                Part(
                    ["s3:ListBucket"], on: .resource,
                    conditions: keys == "*" ? nil : ["StringLike": ["s3:prefix": JSON(keys)]]),
                Part(["s3:GetObject"], on: .below(keys)),
            ], key: .decrypt)
    }

    /// To write objects, also in parts; S3 lets the same permission replace them.
    public static var write: Access { write(keys: "*") }

    /// To write objects, also in parts; S3 lets the same permission replace them.
    /// - Parameter keys: Which, by a pattern of their keys.
    /// - Returns: The access.
    public static func write(keys: String) -> Access {
        Access(
            "write", parts: [Part(["s3:AbortMultipartUpload", "s3:PutObject"], on: .below(keys))], key: .encrypt)
    }

    /// To delete objects.
    public static var delete: Access { delete(keys: "*") }

    /// To delete objects.
    /// - Parameter keys: Which, by a pattern of their keys.
    /// - Returns: The access.
    public static func delete(keys: String) -> Access {
        Access("delete", parts: [Part(["s3:DeleteObject"], on: .below(keys))])
    }
}

extension BucketReference {
    /// Allows to list and read objects: `grant(.read(keys: …), to: …)`.
    @discardableResult
    public func grantRead(
        to grantee: any Grantee, keys: String = "*", file: StaticString = #fileID, line: Int = #line
    ) -> Grant { grant(.read(keys: keys), to: grantee, at: Place(file, line)) }

    /// Allows to write objects: `grant(.write(keys: …), to: …)`.
    @discardableResult
    public func grantWrite(
        to grantee: any Grantee, keys: String = "*", file: StaticString = #fileID, line: Int = #line
    ) -> Grant { grant(.write(keys: keys), to: grantee, at: Place(file, line)) }

    /// Allows to delete objects: `grant(.delete(keys: …), to: …)`.
    @discardableResult
    public func grantDelete(
        to grantee: any Grantee, keys: String = "*", file: StaticString = #fileID, line: Int = #line
    ) -> Grant { grant(.delete(keys: keys), to: grantee, at: Place(file, line)) }
}

/// A bucket that another program owns: its policy cannot be added to.
public struct ImportedBucket: BucketReference, ImportedReference {
    /// The scope that imports it.
    public let node: Node
    /// The bucket's ARN.
    public let arn: StringValue

    /// Imports a bucket.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    public init(arn: StringValue, in scope: any Scope) {
        self.arn = arn
        node = scope.node
    }

    /// The bucket's name: the sixth part of its ARN.
    public var name: StringValue { ARN(splitting: arn).resource }
}
