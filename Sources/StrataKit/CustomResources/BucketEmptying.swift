public import Strata

/// Empties buckets before CloudFormation deletes them, which it does not do while there are objects in them.
///
/// Each bucket gets a custom resource that refers to it and is therefore deleted before it, and a policy for that bucket
/// alone. All buckets of a template share one function, which deletes versions and delete markers and always answers.
///
/// The bucket gets the tag ``tagKey``, without which the function deletes nothing. CloudFormation takes the tag away before
/// it deletes the custom resource if emptying is turned off again, or an update that turned it on is rolled back: objects
/// of a bucket that stays are never deleted.
public enum BucketEmptying {
    /// The tag that marks a bucket as one that may be emptied.
    public static let tagKey = "strata:emptied-on-deletion"
    /// CloudFormation's name of the type that buckets have.
    public static let bucketType = "AWS::S3::Bucket"
    static let resourceType = "Custom::S3EmptyBucket"
    static let holderID = "Emptying"
    /// The policies within a role may have 10,240 characters together, and one of these has up to 330.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
    static let maximumBuckets = 30

    /// Makes the bucket empty when it is deleted. Once is enough; again changes nothing, so aspects may call it.
    ///
    /// A bucket that is kept is not emptied: its deletion policy must be to delete it, else synthesis fails.
    /// - Parameter bucket: The bucket, of any template: an `AWS.S3.Bucket`, or a `Resource` of the type ``bucketType``; any other
    ///   is reported.
    public static func enable(on bucket: some ResourceView) {
        guard bucket.node.resourceType == bucketType else { return reportOther(bucket.node) }
        guard let template = bucket.node.template, bucket.node.child(holderID) == nil else { return }
        bucket.node.noteLibrary()
        tag(bucket)
        checkCount(in: template, adding: bucket)
        guard let provider = CustomResourceProvider.shared("BucketEmptying", for: bucket.node, program: program) else {
            return
        }
        // What is deleted first is what needs the other.
        provider.declare(
            "Resource", in: Group(holderID, in: bucket.node), type: resourceType,
            properties: ["BucketName": JSON(bucket.ref)], permissions: permissions(for: bucket))
        bucket.apply(BucketEmptyingFollower(), priority: .defaults)
        bucket.attach(BucketEmptyingValidator())
    }

    private static func reportOther(_ node: Node) {
        node.annotate(
            .error(
                "'\(node.path)' is to be emptied, but is a resource of type \(node.resourceType ?? ""), allowed is \(bucketType)",
                help: "empty the bucket itself", rule: "s3/emptied-resource"
            )
        )
    }

    private static func checkCount(in template: Node, adding bucket: some ResourceView) {
        var count = 1
        template.forEach { if $0.resourceType == resourceType, $0.template === template { count += 1 } }
        guard count > maximumBuckets else { return }
        bucket.node.annotate(
            .error(
                "'\(bucket.node.path)' is emptied bucket \(count) of '\(template.path)', allowed are \(maximumBuckets)",
                help: "move buckets to another stack or nested stack", rule: "s3/emptied-buckets"
            )
        )
    }

    private static func tag(_ bucket: some ResourceView) {
        let tag: JSON = ["Key": JSON(tagKey), "Value": "true"]
        let node = bucket.node
        guard let tags: ListValue<JSON> = node.property("Tags") else { return node.setProperty("Tags", JSON([tag])) }
        guard let elements = tags.elements else {
            node.addError(
                "'\(node.path)' cannot be marked for emptying: its tags are known only at deployment",
                help: "give it a list of tags"
            )
            return
        }
        if !elements.contains(where: { $0.expression == tag.expression }) {
            node.setProperty("Tags", ListValue(elements + [tag]))
        }
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
    private static func permissions(for bucket: some ResourceView) -> [PolicyStatement] {
        let arn: StringValue = bucket.node.attribute("Arn")
        return [
            PolicyStatement(actions: ["s3:GetBucketTagging", "s3:ListBucketVersions"], resources: [arn]),
            PolicyStatement(actions: ["s3:DeleteObject", "s3:DeleteObjectVersion"], resources: ["\(arn)/*"]),
        ]
    }

    // As long as Lambda's longest run.
    private static let program = CustomResourceProvider.Program(
        BucketEmptyingProgram.source, timeout: .seconds(900), memory: .mebibytes(256),
        description: "Empties buckets before CloudFormation deletes them")
}

/// Gives what empties a bucket the bucket's own condition and replacement policy: a bucket that is not there must not be
/// referred to, and an old bucket that is kept must not be emptied.
private struct BucketEmptyingFollower: Aspect {
    func visit(_ node: Node) {
        guard node.resourceType == BucketEmptying.bucketType, let bucket = Resource(node),
            let holder = node.child(BucketEmptying.holderID)
        else { return }
        for resource in holder.children.compactMap({ Resource($0) }) {
            resource.condition = bucket.condition
            if resource.type == BucketEmptying.resourceType {
                resource.updateReplacePolicy = bucket.updateReplacePolicy
            }
        }
    }
}

/// Reports a bucket that is both kept and emptied.
private struct BucketEmptyingValidator: Validator {
    func validate(_ node: FrozenNode) -> [Finding] {
        guard node.resourceType == BucketEmptying.bucketType, let policy = node.as(Resource.self)?.deletionPolicy,
            policy != .delete
        else { return [] }
        return [
            .error(
                "'\(node.path)' is emptied when it leaves its stack, but its deletion policy \(policy.rawValue) keeps it",
                help: "delete it too (removalPolicy: .destroy), or do not empty it", rule: "s3/emptied-and-kept"
            )
        ]
    }
}
