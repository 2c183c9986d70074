/// An Amazon Resource Name in its parts, each of which may be known only at deployment.
///
/// `arn:partition:service:region:account:resource`, see
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>.
public struct ARN {
    /// `aws`, `aws-cn`, `aws-us-gov`.
    public let partition: StringValue
    /// The service's namespace, such as `sqs`.
    public let service: StringValue
    /// The region's code; empty where the service has none in its names.
    public let region: StringValue
    /// The account's twelve digits; empty where the service has none in its names.
    public let account: StringValue
    /// What follows the account. Of an ARN that is known only at deployment it ends at the next colon.
    public let resource: StringValue

    /// Names a resource of the stack's own partition, region and account unless told otherwise.
    public init(
        service: StringValue, resource: StringValue, partition: StringValue = AWS.partition,
        region: StringValue = AWS.region, account: StringValue = AWS.accountID
    ) {
        self.partition = partition
        self.service = service
        self.region = region
        self.account = account
        self.resource = resource
    }

    /// Takes an ARN apart: a literal now, anything else by `Fn::Split` at deployment.
    public init(splitting arn: StringValue) {
        if let text = arn.literalString {
            let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
            func part(_ index: Int) -> StringValue { StringValue(index < parts.count ? parts[index] : "") }
            self.init(service: part(2), resource: part(5), partition: part(1), region: part(3), account: part(4))
        } else {
            let parts = arn.split(separator: ":")
            self.init(
                service: parts.select(2), resource: parts.select(5), partition: parts.select(1),
                region: parts.select(3), account: parts.select(4)
            )
        }
    }

    /// The whole name.
    public var value: StringValue { "arn:\(partition):\(service):\(region):\(account):\(resource)" }
}
