/// What becomes of a resource that is no longer declared, or is replaced: CloudFormation's two policies as one.
public enum RemovalPolicy: Sendable {
    /// Delete it.
    case destroy
    /// Keep it, outside of any stack.
    case retain
    /// Delete it after a last snapshot.
    case snapshot

    /// CloudFormation's policy for deletion.
    public var deletionPolicy: DeletionPolicy {
        switch self {
        case .destroy: .delete
        case .retain: .retain
        case .snapshot: .snapshot
        }
    }

    /// CloudFormation's policy for replacement.
    public var updateReplacePolicy: UpdateReplacePolicy {
        switch self {
        case .destroy: .delete
        case .retain: .retain
        case .snapshot: .snapshot
        }
    }
}
