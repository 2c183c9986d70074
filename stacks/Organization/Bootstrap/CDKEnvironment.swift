import Strata
import StrataECR
import StrataIAM
import StrataS3
import StrataSSM

/// What the CDK's tools, and with them Strata's assemblies, need in an account and region before they can deploy there: the
/// body of a StackSet, written after the template that `cdk bootstrap` deploys.
///
/// What differs from that template, and why, is in `docs/BOOTSTRAP.md`.
struct CDKEnvironment {
    /// The version of the CDK's template that this one does as much as. Tools compare it with what they need: 6 to deploy, 8
    /// to look values up, 30 for details on failed change sets.
    static let version = "32"

    /// The parameter that holds the account from which deployments come.
    static let trustedAccount = "TrustedAccount"

    @discardableResult
    init(in body: any Scope, _ configuration: BootstrapConfiguration) {
        let names = CDKNames(qualifier: configuration.qualifier)
        let account = Parameter(
            Self.trustedAccount, in: body, description: "The account that deploys to this one, beside itself",
            allowedPattern: "\\d{12}", constraintDescription: "An account has twelve digits"
        )
        let assets = CDKAssets(in: body, names, configuration.encryption)
        CDKRoles(
            in: body, CDKPermissions(names: names, assets: assets), trusting: account.value,
            deployments: configuration.deployments
        )
        StringParameter(
            "CdkBootstrapVersion", in: body, name: names.versionParameter,
            value: "\(Self.version)",
            description: "How much of what the CDK needs is in this account and region"
        )
        // Under these names the CDK reads what a stack of its own would tell.
        Output("BucketName", in: body, value: assets.bucket.name)
        Output("BucketDomainName", in: body, value: assets.bucket.resource.regionalDomainName)
        Output("ImageRepositoryName", in: body, value: assets.repository.ref)
        Output("BootstrapVersion", in: body, value: Self.version)
    }
}
