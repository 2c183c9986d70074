public import Strata

/// Where a function's code comes from.
public struct Code {
    enum Source {
        case inline(String)
        case object(bucket: StringValue, key: StringValue, version: StringValue?)
        case asset(path: String, exclude: [String])
    }

    let source: Source

    /// A program of one file, in the template itself: for Node.js and Python, at most 4 MiB, its handler in `index`.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html>
    public static func inline(_ program: String) -> Code { Code(source: .inline(program)) }

    /// A directory, which is published as a zip file before the stack is deployed; see `Asset`.
    /// - Parameters:
    ///   - path: The directory: absolute, or relative to the app's root.
    ///   - exclude: What is left out, by patterns as in a `.gitignore`.
    /// - Returns: The code.
    public static func directory(_ path: String, exclude: [String] = []) -> Code {
        Code(source: .asset(path: path, exclude: exclude))
    }

    /// A file, which is published before the stack is deployed: a `.zip` or `.jar` as it is, a program of one file as a zip
    /// file with that file in it; see `Asset`.
    /// - Parameter path: The file: absolute, or relative to the app's root.
    /// - Returns: The code.
    public static func file(_ path: String) -> Code { Code(source: .asset(path: path, exclude: [])) }

    /// A zip file in a bucket of the function's region.
    /// - Parameters:
    ///   - bucket: The bucket's name.
    ///   - key: The zip file's key.
    ///   - version: The zip file's version, where the bucket keeps versions.
    /// - Returns: The code.
    public static func object(inBucket bucket: StringValue, key: StringValue, version: StringValue? = nil) -> Code {
        Code(source: .object(bucket: bucket, key: key, version: version))
    }

    /// What the resource says; an asset is declared within the function.
    func property(in function: Node) -> AWS.Lambda.Function.Code {
        switch source {
        case .inline(let program): return .init(zipFile: StringValue(program))
        case .object(let bucket, let key, let version):
            return .init(s3Bucket: bucket, s3Key: key, s3ObjectVersion: version)
        case .asset(let path, let exclude):
            let isArchive = path.hasSuffix(".zip") || path.hasSuffix(".jar")
            let asset = Asset(
                "Code", in: function, path: path, exclude: exclude, packaging: isArchive ? nil : .zip
            )
            // `aws cloudformation package` and `sam` replace the whole property.
            if let localPath = asset.localPath { return .init(expression: .string(localPath)) }
            return .init(s3Bucket: asset.bucketName, s3Key: asset.objectKey)
        }
    }
}
