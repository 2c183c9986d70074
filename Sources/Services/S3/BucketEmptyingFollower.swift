import Strata

/// Gives what empties a bucket the bucket's own condition and replacement policy: a bucket that is not there must not be
/// referred to, and an old bucket that is kept must not be emptied.
struct BucketEmptyingFollower: Aspect {
    func visit(_ node: Node) {
        guard let bucket = AWS.S3.Bucket(node), let holder = node.child(BucketEmptying.holderID) else { return }
        for resource in holder.children.compactMap({ Resource($0) }) {
            resource.condition = bucket.condition
            if resource.type == BucketEmptying.resourceType {
                resource.updateReplacePolicy = bucket.updateReplacePolicy
            }
        }
    }
}
