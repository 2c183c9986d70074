public import Strata
public import StrataKit

/// What SES does with a message that a rule is for. A rule's actions happen in their order.
/// <https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action.html>
public struct ReceiptAction {
    enum Kind {
        case store(bucket: any BucketReference, prefix: String)
        case invoke(function: any FunctionReference, waits: Bool)
        case header(name: String, value: StringValue)
        case bounce(sender: StringValue, message: StringValue, reply: Int, status: String)
        case stop
    }

    let kind: Kind

    /// Stores the message as it came, under its message id. The bucket's policy allows it for this rule alone.
    ///
    /// A bucket that is encrypted with a key of KMS by default takes the message only if the key's policy lets
    /// `ses.amazonaws.com` use it.
    /// - Parameters:
    ///   - bucket: Where to.
    ///   - prefix: What the keys begin with, such as `inbox/`.
    /// - Returns: The action.
    public static func store(in bucket: any BucketReference, prefix: String = "") -> ReceiptAction {
        ReceiptAction(kind: .store(bucket: bucket, prefix: prefix))
    }

    /// Calls a function with the message's headers and verdicts, but not its text, which an action before it stores.
    /// - Parameters:
    ///   - function: What is called. Its own policy allows it for this rule alone.
    ///   - waits: Whether SES waits for its answer, up to 30 seconds, which can stop the rules.
    /// - Returns: The action.
    public static func invoke(_ function: any FunctionReference, waits: Bool = false) -> ReceiptAction {
        ReceiptAction(kind: .invoke(function: function, waits: waits))
    }

    /// Adds a header to the message.
    /// - Parameters:
    ///   - name: Letters, digits and dashes, at most 50.
    ///   - value: At most 2,048 characters on one line.
    /// - Returns: The action.
    public static func addHeader(_ name: String, _ value: StringValue) -> ReceiptAction {
        ReceiptAction(kind: .header(name: name, value: value))
    }

    /// Returns the message to its sender.
    /// - Parameters:
    ///   - sender: An address that SES may send from.
    ///   - message: What it says.
    ///   - replyCode: The code of SMTP.
    ///   - statusCode: The enhanced code of SMTP.
    /// - Returns: The action.
    public static func bounce(
        from sender: StringValue, _ message: StringValue, replyCode: Int = 550, statusCode: String = "5.1.1"
    ) -> ReceiptAction {
        ReceiptAction(kind: .bounce(sender: sender, message: message, reply: replyCode, status: statusCode))
    }

    /// Ends the rules: what follows in the set does not happen.
    public static var stop: ReceiptAction { ReceiptAction(kind: .stop) }

    /// Gives SES what the action takes.
    /// - Parameters:
    ///   - ruleArn: The ARN of the rule, on whose behalf SES acts.
    ///   - rule: The rule.
    ///   - set: The name of its set.
    /// - Returns: What the resource says, and what must be there before it.
    func declare(
        for ruleArn: StringValue, of rule: Node, in set: StringValue
    ) -> (property: AWS.SES.ReceiptRule.Action, before: [Grant]) {
        switch kind {
        case .store(let bucket, let prefix):
            // https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html
            let conditions: JSON = .when(
                .stringEquals("aws:SourceAccount", AWS.accountID), .stringEquals("aws:SourceArn", ruleArn))
            let access = Access<BucketKind>(
                "storeMail", parts: [.init(["s3:PutObject"], on: .below("\(prefix)*"), conditions: conditions)],
                key: .encrypt)
            let grant = bucket.grant(
                access, to: Principal.service(Self.service), sourceArn: ruleArn, at: rule.programPlace)
            return (
                .init(
                    s3Action: .init(
                        bucketName: bucket.name, objectKeyPrefix: prefix.isEmpty ? nil : StringValue(prefix))),
                [grant]
            )
        case .invoke(let function, let waits):
            let grant = function.grant(
                .invoke, to: Principal.service(Self.service), sourceArn: ruleArn, sourceAccount: AWS.accountID,
                id: "AllowSes:\(Node.sourceID(of: set)):\(rule.id)", at: rule.programPlace)
            return (
                .init(
                    lambdaAction: .init(
                        functionArn: function.arn, invocationType: waits ? "RequestResponse" : "Event")),
                [grant]
            )
        case .header(let name, let value):
            return (.init(addHeaderAction: .init(headerName: StringValue(name), headerValue: value)), [])
        case .bounce(let sender, let message, let reply, let status):
            return (
                .init(
                    bounceAction: .init(
                        message: message, sender: sender, smtpReplyCode: StringValue(String(reply)),
                        statusCode: StringValue(status))),
                []
            )
        case .stop: return (.init(stopAction: .init(scope: "RuleSet")), [])
        }
    }

    private static let service = "ses.amazonaws.com"

}
