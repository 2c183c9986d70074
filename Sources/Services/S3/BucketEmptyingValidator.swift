import Strata

/// Reports a bucket that is both kept and emptied.
struct BucketEmptyingValidator: Validator {
    func validate(_ node: FrozenNode) -> [Finding] {
        guard let policy = node.as(AWS.S3.Bucket.self)?.deletionPolicy, policy != .delete else { return [] }
        return [
            .error(
                "'\(node.path)' is emptied when it leaves its stack, but its deletion policy \(policy.rawValue) keeps it",
                help: "delete it too (removalPolicy: .destroy), or do not empty it", rule: "s3/emptied-and-kept"
            )
        ]
    }
}
