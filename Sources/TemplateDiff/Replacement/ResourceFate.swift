import CloudFormation
import OrderedCollections
import ResourceRegistry

/// What becomes of a resource that leaves its stack, or is replaced.
///
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html>,
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html>
enum ResourceFate {
    /// What becomes of a resource that leaves its stack.
    static func onRemoval(_ resource: TemplateResource) -> ResourceChange.Fate {
        guard let policy = resource.deletionPolicy else {
            return isSnapshotDefault(resource) ? .snapshot : .deleted
        }
        switch policy.stringValue.flatMap(DeletionPolicy.init(rawValue:)) {
        // The second keeps all but what the very creation of a stack rolls back.
        case .retain?, .retainExceptOnCreate?: return .retained
        case .snapshot?: return snapshot(of: resource) != nil ? .snapshot : .deleted
        case .delete?: return .deleted
        case nil: return .unknown
        }
    }

    /// What becomes of the old resource of a replacement.
    /// - Parameters:
    ///   - resource: The old resource.
    ///   - policy: The policy that holds during the update.
    /// - Returns: Its fate.
    static func onReplacement(_ resource: TemplateResource, policy: TemplateValue?) -> ResourceChange.Fate {
        guard let policy else { return .deleted }
        switch policy.stringValue.flatMap(UpdateReplacePolicy.init(rawValue:)) {
        case .retain?: return .retained
        case .snapshot?:
            return snapshot(of: resource)?.onReplacement == true ? .snapshot : .deleted
        case .delete?: return .deleted
        case nil: return .unknown
        }
    }

    /// Clusters of databases, and instances that are neither of one nor replicas, leave a snapshot unless told otherwise.
    private static func isSnapshotDefault(_ resource: TemplateResource) -> Bool {
        snapshot(of: resource)?.isDefault == true
    }

    /// The snapshot that can be taken. Of a cluster's members and of read replicas there is none, whatever a policy says, and of
    /// the caches only those of Redis and Valkey know how.
    /// <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html>,
    /// <https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html>
    private static func snapshot(of resource: TemplateResource) -> TypeRow.Snapshot? {
        guard let data = resource.data, let snapshot = data.snapshot,
            !data.copyProperties.contains(where: { resource.properties[$0]?.unlessAbsent != nil })
        else { return nil }
        guard let (property, value) = snapshot.exception else { return snapshot }
        return resource.properties[property]?.stringValue?.lowercased() == value ? nil : snapshot
    }
}

extension TemplateResource {
    fileprivate var data: TypeRow.Data? { ResourceRegistry.row(for: type)?.data }
}
