public import Strata
@_exported public import StrataKit

/// An S3 bucket that is encrypted, not public, reached over TLS only, and kept when its stack goes.
public struct Bucket: BucketReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.S3.Bucket
    /// The bucket's policy; ``addToResourcePolicy(_:)`` adds to it.
    public let policy: AWS.S3.BucketPolicy
    /// The key that encrypts objects; `nil` for those of S3.
    public let encryptionKey: (any KeyReference)?

    /// Declares a bucket.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - name: The physical name, unique in the world; `nil` lets CloudFormation choose.
    ///   - encryption: How objects that come without encryption of their own are encrypted: `.managed` by keys of S3 (SSE-S3);
    ///     by a key of KMS with a bucket key, which saves most calls to KMS.
    ///   - keepsVersions: Whether it keeps old versions of objects.
    ///   - lifecycle: What becomes of objects with time.
    ///   - sendsEvents: Whether it tells EventBridge of what happens to objects.
    ///   - removalPolicy: What becomes of it with its stack; `nil` keeps it, unless an aspect decides otherwise.
    ///   - isEmptiedOnDeletion: Whether it is emptied before it is deleted, as CloudFormation does not delete a bucket with
    ///     objects in it; see `BucketEmptying`.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, name: StringValue? = nil, encryption: Encryption = .managed,
        keepsVersions: Bool = false, lifecycle: [LifecycleRule] = [], sendsEvents: Bool = false,
        removalPolicy: RemovalPolicy? = nil, isEmptiedOnDeletion: Bool = false, file: StaticString = #fileID,
        line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        encryptionKey = encryption.key(in: node)
        resource = AWS.S3.Bucket(
            "Resource", in: node, bucketEncryption: Self.encryption(by: encryptionKey?.arn), bucketName: name,
            lifecycleConfiguration: lifecycle.isEmpty ? nil : .init(rules: ListValue(lifecycle.map(\.property))),
            notificationConfiguration: sendsEvents
                ? .init(eventBridgeConfiguration: .init(eventBridgeEnabled: true)) : nil,
            publicAccessBlockConfiguration: .init(
                blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true
            ),
            versioningConfiguration: keepsVersions ? .init(status: "Enabled") : nil
        )
        let secureTransport = PolicyStatement(
            .deny, principals: [.anyone], actions: ["s3:*"], resources: [resource.arn, "\(resource.arn)/*"],
            conditions: .insecureTransport
        )
        let policyConstruct = Group("Policy", in: node)
        policy = AWS.S3.BucketPolicy(
            "Resource", in: policyConstruct, bucket: resource.ref,
            policyDocument: JSON(PolicyDocument([secureTransport]))
        )
        resource.applyRemovalPolicy(removalPolicy, default: .retain)
        let bucket = self
        node.whenSettled("s3/bucket-name") { bucket.checkName(bucket.resource.bucketName) }
        for rule in lifecycle { rule.check(for: node) }
        if isEmptiedOnDeletion { BucketEmptying.enable(on: resource) }
        node.register(self)
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html
    private static func encryption(by key: StringValue?) -> AWS.S3.Bucket.BucketEncryption {
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

    /// A bucket that another program owns.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    /// - Returns: A reference for every parameter that takes a bucket.
    public static func imported(arn: StringValue, in scope: any Scope) -> ImportedBucket {
        ImportedBucket(arn: arn, in: scope)
    }

    /// The bucket's ARN.
    public var arn: StringValue { resource.arn }

    /// The bucket's name.
    public var name: StringValue { resource.ref }

    /// Adds a statement to the bucket's own policy.
    public func addToResourcePolicy(_ statement: PolicyStatement) { policy.node.addStatement(statement) }

    /// Allows something in the bucket's own policy.
    public func allow(_ request: AccessRequest) -> Grant? {
        addToResourcePolicy(request.statement)
        return Grant(in: [policy.node])
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    private func checkName(_ name: StringValue?) {
        node.check(
            name, length: 3...63, characters: "lower-case letters, digits, dots and dashes", "the bucket name",
            rule: "s3/bucket-name",
            source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"
        ) { ($0.isLetter && $0.isLowercase) || $0.isNumber || $0 == "." || $0 == "-" }
    }
}
