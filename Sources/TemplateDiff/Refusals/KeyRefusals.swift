import CloudFormation

/// Properties of a key that are decided when it is made: "the update request fails, regardless of the value of the
/// UpdateReplacePolicy attribute".
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html>
enum KeyRefusals {
    private static let defaults: [String: TemplateValue] = [
        "KeySpec": "SYMMETRIC_DEFAULT", "KeyUsage": "ENCRYPT_DECRYPT", "MultiRegion": false, "Origin": "AWS_KMS",
    ]

    static func reasons(_ resource: ComparedResource) -> [RefusedUpdate.Reason] {
        resource.properties.compactMap { change in
            guard change.path.components.count == 1, case .key(let property)? = change.path.components.first,
                let fallback = defaults[property]
            else { return nil }
            let (old, new) = (change.old ?? fallback, change.new ?? fallback)
            if old.scalarText != nil, old.scalarText == new.scalarText { return nil }
            let isKnown = old.scalarText != nil && new.scalarText != nil
            return RefusedUpdate.Reason(
                path: change.path,
                message:
                    "\(property) of a key cannot change: the service refuses the update, whatever UpdateReplacePolicy says",
                help:
                    "make another key beside it under a logical id of its own, and keep this one for what it encrypted",
                severity: isKnown ? .error : .warning)
        }
    }
}
