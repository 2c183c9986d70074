import CloudFormation

/// A name that can be given once in more than one region, which a StackSet of several regions or accounts must not fix.
///
/// The table is small until the registry says of each type where its name is unique.
struct UniqueName {
    /// Where there can be one resource of the name.
    enum Extent {
        /// In all accounts, of a partition.
        case world
        /// In one account, whatever the region.
        case account

        /// The words for it in messages.
        var words: String {
            switch self {
            case .world: "in the world"
            case .account: "in an account"
            }
        }

        /// The pseudo parameters that tell the names of a StackSet's accounts and regions apart.
        /// - Parameter regions: How many regions each account has the StackSet in, at most.
        /// - Returns: Their names; none if a name may stand in all of them.
        func distinguishing(regions: Int) -> [String] {
            let region = regions > 1 ? ["AWS::Region"] : []
            switch self {
            case .world: return ["AWS::AccountId"] + region
            case .account: return region
            }
        }
    }

    /// The property that holds it.
    let property: String
    /// Where it is unique.
    let extent: Extent
    /// Whether it is what the resource is about, which can be left out as little as changed.
    var isIdentity = false

    /// The name that a resource of the type is given; `nil` if it is unique in its account and region only.
    static func of(_ type: String) -> UniqueName? {
        table[type] ?? TemplateCapability.nameProperty(of: type).map { UniqueName(property: $0, extent: .account) }
    }

    // What TemplateCapability knows, the names of IAM, is not repeated.
    private static let table: [String: UniqueName] = [
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
        "AWS::S3::Bucket": UniqueName(property: "BucketName", extent: .world),
        // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
        "AWS::IAM::OIDCProvider": UniqueName(property: "Url", extent: .account, isIdentity: true),
    ]
}
