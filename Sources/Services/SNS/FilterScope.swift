/// What a subscription's filter looks at.
/// <https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering-scope.html>
public enum FilterScope: String, Sendable {
    /// The message's attributes.
    case attributes = "MessageAttributes"
    /// The message itself, which must be JSON.
    case body = "MessageBody"
}
