/// In what a physical name is the only one of its type.
public struct NameScope: Sendable, Hashable {
    /// How far a name reaches.
    public enum Place: Sendable {
        /// [All accounts](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html).
        case world
        /// All regions of an account.
        case account
        /// One region of an account.
        case region
    }

    /// How far it reaches.
    public let place: Place
    /// The properties that say in what resource it is unique, if in one: the cluster of a service.
    public let properties: [String]
    /// Whether several resources may have it all the same: each is a version under it, or it is only a label.
    public let isShared: Bool
}

extension ResourceRegistry {
    /// In what the physical name of a resource is the only one of its type.
    ///
    /// What identifies a resource beside its name tells it, and what its ARN says; rows say the rest, such as for
    /// [security groups](https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html).
    ///
    /// - Parameters:
    ///   - facts: The facts on the type.
    ///   - property: The property that holds the name, where it is another than the type's row knows: a user of a cache has an
    ///     id, of which the row tells, and a name, which others may have. `nil` for the row's, or else the schema's.
    /// - Returns: One region of an account, and nothing in it, where nothing is known.
    public static func nameScope(of facts: ResourceFacts, named property: String? = nil) -> NameScope {
        let known = row(for: facts.typeName)?.name
        let isOther = property != nil && known != nil && known?.property.components.first != property
        let name = isOther ? nil : known
        let property = property ?? known?.property.components.first ?? facts.name?.property
        let identifying = facts.primaryIdentifier.compactMap { path -> String? in
            guard path.components.count == 1, let identifier = path.components.first, identifier != property,
                !facts.readOnly.contains(path)
            else { return nil }
            return identifier
        }
        return NameScope(
            place: namePlace(of: facts.typeName), properties: name?.within ?? identifying,
            isShared: name?.isShared ?? false)
    }

    /// How far the physical name of a resource reaches.
    ///
    /// - Parameter typeName: CloudFormation's name: `AWS::SQS::Queue`.
    /// - Returns: A region, unless its service has no regions or its row says otherwise.
    public static func namePlace(of typeName: String) -> NameScope.Place {
        if let place = row(for: typeName)?.name?.place { return place }
        // https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html
        let isGlobal = ["AWS::CloudFront::", "AWS::IAM::", "AWS::Route53::"].contains { typeName.hasPrefix($0) }
        return isGlobal ? .account : .region
    }
}
