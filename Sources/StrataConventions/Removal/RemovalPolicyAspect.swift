import CloudFormation
import ResourceRegistry
public import Strata
import StrataS3

/// Decides what becomes of the resources that hold data, by what their stack is used for.
///
/// | Usage | a resource with data | a bucket |
/// |---|---|---|
/// | production | is kept; a database leaves a last snapshot instead, where its type can | is kept |
/// | any other | goes with its stack | is emptied first |
///
/// A policy that the author set stays, on every type. Where it goes against the usage, it is reported: `Retain` where the
/// stack is to vanish, `Delete` on data in production, a protection that refuses the deletion. All else that is declared goes
/// with its stack anyway, CloudFormation's own default.
public struct RemovalPolicyAspect: Aspect {
    private let usage: any UsageValue

    /// Makes an aspect.
    /// - Parameter usage: What the stack is used for.
    public init(_ usage: any UsageValue) { self.usage = usage }

    /// Decides for the resource that stands at the node.
    public func visit(_ node: Node) {
        guard let type = node.resourceType else { return }
        let holder = DataHolder.holder(of: type)
        if holder == nil && !node.hasPolicies { return }
        let resource = Resource(unchecked: node)
        if let holder { complete(resource, holder) }
        if usage.keepsData {
            if let holder { reportDeletion(resource, holder) }
        } else {
            reportRetention(resource)
            if let holder { prepareDeletion(resource, holder) }
        }
    }

    // MARK: Policies

    private func complete(_ resource: Resource, _ holder: DataHolder) {
        let deletion = resource.deletionPolicy
        let replacement = resource.updateReplacePolicy
        if deletion != nil, replacement != nil { return }
        if deletion == nil, replacement == nil {
            guard let policy = policy(for: resource) else { return }
            resource.applyRemovalPolicy(policy)
            if policy == .snapshot { resource.updateReplacePolicy = replacementSnapshot(of: resource) }
            return
        }
        // One of the two is the author's: the other follows it, so that both say the same.
        if let deletion {
            resource.updateReplacePolicy =
                switch deletion {
                case .delete: .delete
                case .snapshot: replacementSnapshot(of: resource)
                case .retain, .retainExceptOnCreate: .retain
                }
        } else if let replacement {
            resource.deletionPolicy =
                switch replacement {
                case .delete: .delete
                case .snapshot: .snapshot
                case .retain: .retain
                }
        }
    }

    private func policy(for resource: Resource) -> RemovalPolicy? {
        if !usage.keepsData { return .destroy }
        guard TemplateLimits.snapshotTypes.contains(resource.type) else { return .retain }
        // The data of a cluster's member are the cluster's.
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
        if resource.type == "AWS::RDS::DBInstance", resource[property: "DBClusterIdentifier"] != nil { return .destroy }
        return .snapshot
    }

    /// CloudFormation would take `Snapshot` as `Delete` where the type takes none when it is replaced.
    private func replacementSnapshot(of resource: Resource) -> UpdateReplacePolicy {
        TemplateLimits.replacementSnapshotTypes.contains(resource.type) ? .snapshot : .retain
    }

    private func prepareDeletion(_ resource: Resource, _ holder: DataHolder) {
        guard resource.deletionPolicy == .delete else { return }
        if let bucket = AWS.S3.Bucket(resource.node) { BucketEmptying.enable(on: bucket) }
        if let property = holder.emptyingProperty, resource[property: property] == nil {
            resource[property: property] = true
        }
        guard let (property, value) = holder.protection, let found = resource[property: property],
            found.expression == .string(value) || value == "true" && found.expression == .boolean(true)
        else { return }
        resource.node.annotate(
            .warning(
                "'\(resource.node.path)' cannot be deleted with its stack, which is used for \(usage.name): its "
                    + "\(property) is \(value)",
                help: "take the protection away for this usage", rule: "conventions/removal-protected"
            )
        )
    }

    // MARK: Findings

    private func reportRetention(_ resource: Resource) {
        guard let policy = resource.deletionPolicy, policy != .delete else { return }
        let stays = policy == .snapshot ? "leaves a snapshot behind" : "stays"
        resource.node.annotate(
            .warning(
                "'\(resource.node.path)' \(stays) when its stack goes, although the stack is used for \(usage.name): its "
                    + "deletion policy is \(policy.rawValue)",
                help: "take the policy away for this usage, or delete the resource by hand when the stack is gone",
                rule: "conventions/removal-retained"
            )
        )
    }

    private func reportDeletion(_ resource: Resource, _ holder: DataHolder) {
        guard resource.deletionPolicy == .delete || resource.updateReplacePolicy == .delete,
            !(resource.type == "AWS::RDS::DBInstance" && resource[property: "DBClusterIdentifier"] != nil)
        else { return }
        let attribute = resource.deletionPolicy == .delete ? "deletion" : "update-replace"
        resource.node.annotate(
            .warning(
                "'\(resource.node.path)' loses \(holder.data) when it leaves the stack or is replaced, although the stack is "
                    + "used for \(usage.name): its \(attribute) policy is Delete",
                help: "take the policy away to keep them, or choose Retain", rule: "conventions/removal-deleted"
            )
        )
    }
}

extension Node {
    fileprivate var hasPolicies: Bool { Resource(unchecked: self).deletionPolicy != nil }
}
