/// What happens to a resource when it leaves its stack.
///
/// See [DeletionPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html).
public enum DeletionPolicy: String, CaseIterable, Hashable, Sendable, Codable {
    /// It is deleted: the default of most types.
    case delete = "Delete"
    /// It stays.
    case retain = "Retain"
    /// It stays, unless the very creation of the stack is rolled back.
    case retainExceptOnCreate = "RetainExceptOnCreate"
    /// A snapshot is taken, then it is deleted. Only for the types of ``TemplateLimits/snapshotTypes``.
    case snapshot = "Snapshot"
}
