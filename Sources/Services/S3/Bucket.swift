public import Strata
public import StrataIAM

/// An S3 bucket that is encrypted, not public, reached over TLS only, and kept when its stack goes.
public struct Bucket: BucketReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.S3.Bucket
    /// The bucket's policy; ``addToResourcePolicy(_:)`` adds to it.
    public let policy: AWS.S3.BucketPolicy
    private let encryption: BucketEncryption

    /// Declares a bucket.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - name: The physical name, unique in the world; `nil` lets CloudFormation choose.
    ///   - encryption: How objects are encrypted.
    ///   - keepsVersions: Whether it keeps old versions of objects.
    ///   - lifecycle: What becomes of objects with time.
    ///   - sendsEvents: Whether it tells EventBridge of what happens to objects.
    ///   - removalPolicy: What becomes of it with its stack; `nil` keeps it, unless an aspect decides otherwise.
    ///   - isEmptiedOnDeletion: Whether it is emptied before it is deleted, as CloudFormation does not delete a bucket with
    ///     objects in it; see ``BucketEmptying``.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, name: StringValue? = nil, encryption: BucketEncryption = .managed,
        keepsVersions: Bool = false, lifecycle: [LifecycleRule] = [], sendsEvents: Bool = false,
        removalPolicy: RemovalPolicy? = nil, isEmptiedOnDeletion: Bool = false, file: StaticString = #fileID,
        line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        self.encryption = encryption
        resource = AWS.S3.Bucket(
            "Resource", in: node, bucketEncryption: encryption.property, bucketName: name,
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

    /// A bucket that another program owns.
    /// - Parameter arn: Its ARN.
    /// - Returns: A reference for every parameter that takes a bucket.
    public static func imported(arn: StringValue) -> ImportedBucket { ImportedBucket(arn: arn) }

    /// The bucket's ARN.
    public var arn: StringValue { resource.arn }

    /// The bucket's name.
    public var name: StringValue { resource.ref }

    /// Adds a statement to the bucket's own policy.
    public func addToResourcePolicy(_ statement: PolicyStatement) {
        var document = PolicyDocument(expression: policy.policyDocument?.expression ?? .null)
        document.add(statement)
        policy.policyDocument = JSON(document)
    }

    /// Allows to list and read objects.
    /// - Parameters:
    ///   - grantee: Who may.
    ///   - keys: Which objects, by a pattern of their keys.
    public func grantRead(to grantee: any Grantee, keys: String = "*") {
        node.grant(
            ["s3:ListBucket"], on: [arn], to: grantee,
            conditions: keys == "*" ? nil : ["StringLike": ["s3:prefix": JSON(keys)]],
            resourcePolicy: addToResourcePolicy
        )
        grant(["s3:GetObject"], keys, ["kms:Decrypt"], to: grantee)
    }

    /// Allows to write objects, also in parts; S3 lets the same permission replace them.
    /// - Parameters:
    ///   - grantee: Who may.
    ///   - keys: Which objects, by a pattern of their keys.
    public func grantWrite(to grantee: any Grantee, keys: String = "*") {
        grant(["s3:AbortMultipartUpload", "s3:PutObject"], keys, ["kms:Decrypt", "kms:GenerateDataKey"], to: grantee)
    }

    /// Allows to delete objects.
    /// - Parameters:
    ///   - grantee: Who may.
    ///   - keys: Which objects, by a pattern of their keys.
    public func grantDelete(to grantee: any Grantee, keys: String = "*") {
        grant(["s3:DeleteObject"], keys, [], to: grantee)
    }

    private func grant(_ actions: [String], _ keys: String, _ keyActions: [String], to grantee: any Grantee) {
        node.grant(actions, on: ["\(arn)/\(keys)"], to: grantee, resourcePolicy: addToResourcePolicy)
        if let key = encryption.key, !keyActions.isEmpty { node.grant(keyActions, on: [key], to: grantee) }
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
