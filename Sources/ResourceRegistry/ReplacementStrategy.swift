/// In which order CloudFormation replaces a resource whose create-only property changes.
public enum ReplacementStrategy: Sendable, Hashable {
    /// The new one is made first: a fixed physical name collides. Also for the types whose schema does not say.
    case createThenDelete
    /// The old one goes first: there is a gap, but no collision.
    case deleteThenCreate
}
