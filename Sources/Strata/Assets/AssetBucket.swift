/// Where the AWS CDK's command line publishes assets: the bucket and the repository that `cdk bootstrap` makes.
/// <https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html>
enum AssetBucket {
    /// What tells bootstraps of one account and region apart; this is the AWS CDK's own default.
    static let qualifier = "hnb659fds"

    /// The bucket's name, with the account and the region that are deployed to.
    static var name: StringValue { "cdk-\(qualifier)-assets-\(AWS.accountID)-\(AWS.region)" }

    /// The name of the repository for images.
    static var repository: StringValue { "cdk-\(qualifier)-container-assets-\(AWS.accountID)-\(AWS.region)" }
}
