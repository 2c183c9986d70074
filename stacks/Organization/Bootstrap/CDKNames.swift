import Strata

/// What the CDK's tools call the resources of a prepared account: they find them by these names alone.
/// <https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html>
struct CDKNames {
    let qualifier: String

    /// The roles that deployments assume.
    enum Role: String, CaseIterable {
        case deploy = "deploy"
        case filePublishing = "file-publishing"
        case imagePublishing = "image-publishing"
        case lookup = "lookup"
    }

    /// The name of a role that deployments assume.
    func role(_ role: Role) -> StringValue { named("\(role.rawValue)-role") }

    /// The name of the role that CloudFormation acts as.
    var executionRole: StringValue { named("cfn-exec-role") }

    /// The name of the bucket of assets.
    var bucket: StringValue { named("assets") }

    /// The name of the repository of images.
    var repository: StringValue { named("container-assets") }

    /// The parameter that tells what has been prepared.
    var versionParameter: StringValue { "/cdk-bootstrap/\(qualifier)/version" }

    /// The ARN of a role that deployments assume, in this account and whatever region.
    func rolesOfEveryRegion(_ role: Role) -> StringValue {
        ARN(
            service: "iam", resource: "role/cdk-\(qualifier)-\(role.rawValue)-role-\(AWS.accountID)-*", region: ""
        ).value
    }

    /// Beginnings of all these names, which no naming policy may change.
    var beginnings: [String] { ["cdk-\(qualifier)-", "/cdk-bootstrap/\(qualifier)/"] }

    // Roles belong to no region: that the region is in their names lets an account be prepared in several.
    private func named(_ name: String) -> StringValue { "cdk-\(qualifier)-\(name)-\(AWS.accountID)-\(AWS.region)" }
}
