public import Strata

/// Where a function's code comes from.
public struct Code {
    enum Source {
        case inline(String)
        case object(bucket: StringValue, key: StringValue, version: StringValue?)
    }

    let source: Source

    /// A program of one file, in the template itself: for Node.js and Python, at most 4 MiB, its handler in `index`.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html>
    public static func inline(_ program: String) -> Code { Code(source: .inline(program)) }

    /// A zip file in a bucket of the function's region.
    /// - Parameters:
    ///   - bucket: The bucket's name.
    ///   - key: The zip file's key.
    ///   - version: The zip file's version, where the bucket keeps versions.
    /// - Returns: The code.
    public static func object(inBucket bucket: StringValue, key: StringValue, version: StringValue? = nil) -> Code {
        Code(source: .object(bucket: bucket, key: key, version: version))
    }

    var property: AWS.Lambda.Function.Code {
        switch source {
        case .inline(let program): .init(zipFile: StringValue(program))
        case .object(let bucket, let key, let version): .init(s3Bucket: bucket, s3Key: key, s3ObjectVersion: version)
        }
    }
}
