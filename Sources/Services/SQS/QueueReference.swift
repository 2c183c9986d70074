public import Strata
public import StrataIAM

/// A queue, declared or imported.
public protocol QueueReference {
    /// The queue's ARN.
    var arn: StringValue { get }
    /// The queue's URL, which is what programs send to.
    var url: StringValue { get }
    /// The queue's name.
    var name: StringValue { get }
    /// Whether it keeps messages in order; `nil` if that is known only at deployment.
    var isFIFO: Bool? { get }

    /// Allows actions on the queue.
    /// - Parameters:
    ///   - actions: What is allowed.
    ///   - grantee: To whom.
    ///   - source: ARN of what a service acts for.
    /// - Returns: Whether there was a policy to add it to.
    @discardableResult
    func grant(_ actions: [String], to grantee: any Grantee, sourceArn source: StringValue?) -> Bool
}

/// What using a queue takes.
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html>
extension QueueReference {
    /// Allows to send messages.
    /// - Parameters:
    ///   - grantee: Who may.
    ///   - source: ARN of what a service acts for, such as a rule or a bucket.
    /// - Returns: Whether there was a policy to add it to.
    @discardableResult
    public func grantSend(to grantee: any Grantee, sourceArn source: StringValue? = nil) -> Bool {
        let isService = grantee.grantPrincipal.isService
        let lookups = isService ? [] : ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"]
        return grant(lookups + ["sqs:SendMessage"], to: grantee, sourceArn: source)
    }

    /// Allows to receive messages and delete them.
    /// - Parameter grantee: Who may.
    /// - Returns: Whether there was a policy to add it to.
    @discardableResult
    public func grantConsume(to grantee: any Grantee) -> Bool {
        grant(QueueActions.consume, to: grantee, sourceArn: nil)
    }
}

enum QueueActions {
    static let consume = [
        "sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl",
        "sqs:ReceiveMessage",
    ]
}
