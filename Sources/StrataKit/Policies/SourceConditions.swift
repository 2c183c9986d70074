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

extension Node {
    /// The account that this is deployed to, in the words of another stack's template: `AWS::AccountId` where both have the same
    /// one, or it is not known.
    /// - Parameter other: Where it is said.
    /// - Returns: The account's id.
    public func accountID(seenFrom other: Node) -> StringValue {
        environment(seenFrom: other)?.account.map { StringValue($0) } ?? AWS.accountID
    }

    /// The region that this is deployed to, in the words of another stack's template: `AWS::Region` where both have the same one,
    /// or it is not known.
    /// - Parameter other: Where it is said.
    /// - Returns: The region's name.
    public func region(seenFrom other: Node) -> StringValue {
        environment(seenFrom: other)?.region.map { StringValue($0) } ?? AWS.region
    }

    private func environment(seenFrom other: Node) -> Environment? {
        guard let own = stack, let there = other.stack, own.node !== there.node else { return nil }
        return own.environment
    }
}
