public import Strata

extension JSON {
    /// The condition that a service acts on behalf of the given resource, and perhaps of the given account.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html>
    public static func source(arn: StringValue?, account: StringValue? = nil) -> JSON? {
        guard let account else { return arn.map { ["ArnEquals": ["aws:SourceArn": JSON($0)]] } }
        guard let arn else { return ["StringEquals": ["aws:SourceAccount": JSON(account)]] }
        return ["ArnEquals": ["aws:SourceArn": JSON(arn)], "StringEquals": ["aws:SourceAccount": JSON(account)]]
    }

    /// The condition that a request came without encryption in transit, for statements that deny it.
    public static var insecureTransport: JSON { ["Bool": ["aws:SecureTransport": "false"]] }
}
