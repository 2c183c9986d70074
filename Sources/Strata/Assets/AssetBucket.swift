/// Where the AWS CDK's command line publishes assets: the bucket and the repository that `cdk bootstrap` makes.
/// <https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html>
struct AssetBucket {
    private let qualifier: String

    /// What a node's stack publishes to.
    init(of node: Node) { qualifier = node.deployment.qualifier }

    /// The bucket's name, with the account and the region that are deployed to.
    var name: StringValue { "cdk-\(qualifier)-assets-\(AWS.accountID)-\(AWS.region)" }

    /// The name of the repository for images.
    var repository: StringValue { "cdk-\(qualifier)-container-assets-\(AWS.accountID)-\(AWS.region)" }
}
