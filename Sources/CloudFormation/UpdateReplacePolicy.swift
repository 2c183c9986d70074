/// What happens to the old resource when an update replaces it.
///
/// See [UpdateReplacePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html).
public enum UpdateReplacePolicy: String, CaseIterable, Hashable, Sendable, Codable {
    /// It is deleted: the default of most types.
    case delete = "Delete"
    /// It stays, outside the stack.
    case retain = "Retain"
    /// A snapshot is taken, then it is deleted. Only for the types of ``TemplateLimits/replacementSnapshotTypes``.
    case snapshot = "Snapshot"
}
