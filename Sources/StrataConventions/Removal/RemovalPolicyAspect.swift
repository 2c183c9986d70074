import CloudFormation
import ResourceRegistry
public import Strata
import StrataKit

/// Decides what becomes of the resources that hold data, by what their stack is used for.
///
/// | Usage | a resource with data | a bucket |
/// |---|---|---|
/// | production | is kept; a database leaves a last snapshot instead, where its type can | is kept |
/// | any other | goes with its stack | is emptied first |
///
/// Machines (instances, clusters of them, notebooks) are left to CloudFormation whatever is on their disks: one that is kept
/// goes on running, and costing. `diff` tells what goes with them.
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
        let data = ResourceRegistry.row(for: type)?.data
        if data == nil && !node.hasPolicies { return }
        let resource = Resource(unchecked: node)
        let held = data.flatMap { $0.isPassing || $0.isMachine || isWithoutData(resource, $0) ? nil : $0 }
        if let held { complete(resource, held) }
        if usage.keepsData {
            if let held { reportDeletion(resource, held) }
        } else {
            reportRetention(resource)
            if let held { prepareDeletion(resource, held) }
            if let data { reportProtection(resource, data) }
        }
    }

    // MARK: Policies

    private func complete(_ resource: Resource, _ data: TypeRow.Data) {
        let deletion = resource.deletionPolicy
        let replacement = resource.updateReplacePolicy
        if deletion != nil, replacement != nil { return }
        if deletion == nil, replacement == nil {
            guard let policy = policy(for: resource, data) else { return }
            resource.applyRemovalPolicy(policy)
            if policy == .snapshot { resource.updateReplacePolicy = replacementSnapshot(data) }
            return
        }
        // One of the two is the author's: the other follows it, so that both say the same.
        if let deletion {
            resource.updateReplacePolicy =
                switch deletion {
                case .delete: .delete
                case .snapshot: replacementSnapshot(data)
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

    private func policy(for resource: Resource, _ data: TypeRow.Data) -> RemovalPolicy? {
        if !usage.keepsData || isCopy(resource, data) { return .destroy }
        return data.snapshot == nil ? .retain : .snapshot
    }

    /// The data of a cluster's member are the cluster's.
    /// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
    private func isCopy(_ resource: Resource, _ data: TypeRow.Data) -> Bool {
        data.copyProperties.contains { resource[property: $0] != nil }
    }

    /// A cache that can take no snapshot is not meant to be kept.
    private func isWithoutData(_ resource: Resource, _ data: TypeRow.Data) -> Bool {
        guard let (property, value) = data.snapshot?.exception,
            case .string(let found)? = resource[property: property]?.expression
        else { return false }
        return found.lowercased() == value
    }

    /// CloudFormation would take `Snapshot` as `Delete` where the type takes none when it is replaced.
    private func replacementSnapshot(_ data: TypeRow.Data) -> UpdateReplacePolicy {
        data.snapshot?.onReplacement == true ? .snapshot : .retain
    }

    private func prepareDeletion(_ resource: Resource, _ data: TypeRow.Data) {
        guard resource.deletionPolicy == .delete else { return }
        if resource.type == BucketEmptying.bucketType { BucketEmptying.enable(on: resource) }
        if let property = data.emptyingProperty, resource[property: property] == nil {
            resource[property: property] = true
        }
    }

    private func isOn(_ protection: TypeRow.Protection, of resource: Resource) -> Bool {
        let path = protection.property.components
        guard let value = resource[property: path[0]]?.expression else { return false }
        var found = [value]
        for key in path.dropFirst() {
            found = found.flatMap { value -> [Expression] in
                switch value {
                case .array(let elements) where key == "*": elements
                case .object(let fields): fields.filter { $0.name == key }.map(\.value)
                default: []
                }
            }
        }
        return found.contains {
            $0 == .string(protection.value) || protection.value == "true" && $0 == .boolean(true)
        }
    }

    // MARK: Findings

    private func reportProtection(_ resource: Resource, _ data: TypeRow.Data) {
        guard resource.deletionPolicy ?? .delete == .delete, let protection = data.protection,
            isOn(protection, of: resource)
        else { return }
        resource.node.annotate(
            .warning(
                "'\(resource.node.path)' cannot be deleted with its stack, which is used for \(usage.name): its "
                    + "\(protection.property) is \(protection.value)",
                help: "take the protection away for this usage", rule: "conventions/removal-protected"
            )
        )
    }

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

    private func reportDeletion(_ resource: Resource, _ data: TypeRow.Data) {
        guard resource.deletionPolicy == .delete || resource.updateReplacePolicy == .delete,
            !isCopy(resource, data)
        else { return }
        let attribute = resource.deletionPolicy == .delete ? "deletion" : "update-replace"
        resource.node.annotate(
            .warning(
                "'\(resource.node.path)' loses \(data.content) when it leaves the stack or is replaced, although the stack is "
                    + "used for \(usage.name): its \(attribute) policy is Delete",
                help: "take the policy away to keep them, or choose Retain", rule: "conventions/removal-deleted"
            )
        )
    }
}

extension Node {
    fileprivate var hasPolicies: Bool { Resource(unchecked: self).deletionPolicy != nil }
}
