/// What `cdk bootstrap` makes in the account and region of a stack, by the names that the AWS CDK's command line reads; it
/// fills in account and region where they are not known here.
/// <https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html#bootstrapping-template>
struct BootstrapNames {
    /// The oldest bootstrap with which the AWS CDK deploys by roles.
    static let minimumVersion = 6
    /// The oldest bootstrap with a role that only looks.
    static let minimumLookupVersion = 8

    private let qualifier: String
    private let account: String
    private let region: String

    init(of stack: AssemblyStack) {
        qualifier = stack.deployment.qualifier
        account = stack.account ?? "${AWS::AccountId}"
        region = stack.region ?? "${AWS::Region}"
    }

    /// The bucket of files.
    var bucket: String { "cdk-\(qualifier)-assets-\(account)-\(region)" }
    /// The repository of images.
    var repository: String { "cdk-\(qualifier)-container-assets-\(account)-\(region)" }
    /// The parameter with the bootstrap's version.
    var versionParameter: String { "/cdk-bootstrap/\(qualifier)/version" }

    /// The ARN of a role: `deploy`, `cfn-exec`, `lookup`, `file-publishing` or `image-publishing`.
    func role(_ name: String) -> String {
        "arn:${AWS::Partition}:iam::\(account):role/cdk-\(qualifier)-\(name)-role-\(account)-\(region)"
    }
}
