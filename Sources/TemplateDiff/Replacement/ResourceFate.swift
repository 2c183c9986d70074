import CloudFormation
import OrderedCollections

/// What becomes of a resource that CloudFormation gives up.
enum ResourceFate {
    /// What becomes of one that leaves its stack, by its policy in the template that is deployed.
    ///
    /// The default is to delete, but for RDS clusters, and RDS instances that are part of none, of which a snapshot is taken:
    /// [DeletionPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html).
    static func leaving(_ resource: TemplateResource) -> ResourceChange.Fate {
        guard let policy = resource.deletionPolicy else {
            switch resource.type {
            case "AWS::RDS::DBCluster": return .snapshot
            case "AWS::RDS::DBInstance":
                return resource.properties["DBClusterIdentifier"]?.unlessAbsent == nil ? .snapshot : .deleted
            default: return .deleted
            }
        }
        guard let text = policy.stringValue else { return .unknown }
        switch DeletionPolicy(rawValue: text) {
        case .retain?, .retainExceptOnCreate?: return .retained
        case .snapshot?: return TemplateLimits.snapshotTypes.contains(resource.type) ? .snapshot : .deleted
        case .delete?: return .deleted
        case nil: return .unknown
        }
    }

    /// What becomes of one that is replaced, by its policy in the new template. The default is to delete, for all types:
    /// [UpdateReplacePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html).
    static func replaced(_ resource: TemplateResource, type: String) -> ResourceChange.Fate {
        guard let policy = resource.updateReplacePolicy else { return .deleted }
        guard let text = policy.stringValue else { return .unknown }
        switch UpdateReplacePolicy(rawValue: text) {
        case .retain?: return .retained
        case .snapshot?: return TemplateLimits.replacementSnapshotTypes.contains(type) ? .snapshot : .deleted
        case .delete?: return .deleted
        case nil: return .unknown
        }
    }
}
