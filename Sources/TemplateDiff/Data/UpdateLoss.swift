import CloudFormation

/// Data that goes although its resource stays: a shorter retention, a rule that deletes what is old, a secret that is made
/// anew.
enum UpdateLoss {
    /// What an update in place deletes.
    static func loss(_ change: ResourceChange, _ resource: TemplateResource) -> DataAtRisk? {
        switch resource.type {
        case "AWS::S3::Bucket": bucket(change)
        case "AWS::ECR::Repository": repository(change)
        case "AWS::SecretsManager::Secret": secret(change)
        default: RetentionLoss.loss(change, resource)
        }
    }

    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html>
    private static func secret(_ change: ResourceChange) -> DataAtRisk? {
        guard
            let property = change.properties.first(where: {
                $0.path.components.first == .key("GenerateSecretString") && $0.new != nil
            })
        else { return nil }
        return DataAtRisk(
            content: "secret value", verdict: property.because.isEmpty ? .lost : .mayBeLost,
            reason: "GenerateSecretString changes: another value is generated, and takes the place of the one in use")
    }

    /// <https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html>
    private static func repository(_ change: ResourceChange) -> DataAtRisk? {
        guard
            let property = change.properties.first(where: {
                $0.path.components.first == .key("LifecyclePolicy") && $0.new != nil
            }), !isDescription(property.path)
        else { return nil }
        return DataAtRisk(
            content: "images", verdict: .mayBeLost,
            reason: "the lifecycle policy changes: images that it selects are deleted")
    }

    private static func isDescription(_ path: TemplatePath) -> Bool { path.components.last == .key("description") }

    /// Days after which objects are deleted, in rules of a life cycle:
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html>.
    private static let expirations: Set<String> = [
        "ExpirationInDays", "NoncurrentVersionExpirationInDays", "NoncurrentDays", "ExpirationDate",
        "NewerNoncurrentVersions",
    ]

    private static func bucket(_ change: ResourceChange) -> DataAtRisk? {
        for property in change.properties where property.path.components.first == .key("LifecycleConfiguration") {
            guard let reason = expiration(property) else { continue }
            return DataAtRisk(content: "objects", verdict: .mayBeLost, reason: reason)
        }
        return nil
    }

    private static func expiration(_ change: PropertyChange) -> String? {
        guard let new = change.new else { return nil }
        let place = change.label ?? change.path.description
        guard case .key(let key)? = change.path.components.last, new.objectValue == nil || new.function != nil else {
            // A rule that comes, or all of them.
            var found: String?
            new.visit { value, path in
                guard found == nil, case .key(let key)? = path.components.last, expirations.contains(key) else {
                    return true
                }
                found = "\(place) comes with \(key) \(value.scalarText ?? "of an expression")"
                return true
            }
            return found.map { "\($0): objects that it fits are deleted" }
        }
        switch key {
        case _ where expirations.contains(key):
            if let old = change.old?.scalarText.flatMap(Int.init), let now = new.scalarText.flatMap(Int.init),
                now >= old
            {
                return nil
            }
            let before = change.old.map { "\($0.scalarText ?? "an expression")" } ?? "never"
            return
                "\(place) goes from \(before) to \(new.scalarText ?? "an expression"): objects that it fits are deleted"
        // A rule that holds from now on, or for more objects.
        case "Status" where new.scalarText == "Enabled":
            return "\(place) is Enabled: objects that it fits are deleted or moved"
        case "Prefix": return "\(place) changes: the rule fits other objects"
        default: return nil
        }
    }
}
