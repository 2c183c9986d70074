import CloudFormation

/// Properties that are decided when a resource is made: their change neither replaces the resource nor updates it, it fails.
enum FixedProperties {
    /// By type, the properties with what holds where they are not written.
    private static let table: [String: [String: TemplateValue]] = [
        // What can be modified is size, type, and throughput:
        // <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVolume.html>
        "AWS::EC2::Volume": [
            "AvailabilityZone": .null, "Encrypted": false, "KmsKeyId": .null, "OutpostArn": .null, "SnapshotId": .null,
        ],
        // "the update request fails, regardless of the value of the UpdateReplacePolicy attribute":
        // <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html>
        "AWS::KMS::Key": [
            "KeySpec": "SYMMETRIC_DEFAULT", "KeyUsage": "ENCRYPT_DECRYPT", "MultiRegion": false, "Origin": "AWS_KMS",
        ],
        // <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/logs/CloudWatch_Logs_Log_Classes.html>
        "AWS::Logs::LogGroup": ["LogGroupClass": "STANDARD"],
        // "Updates are not supported":
        // <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspaces-workspace.html>
        "AWS::WorkSpaces::Workspace": [
            "BundleId": .null, "RootVolumeEncryptionEnabled": false, "UserVolumeEncryptionEnabled": false,
            "VolumeEncryptionKey": .null,
        ],
    ]

    /// Types whose documentation says that the update fails; of the others, the service just has no call for it.
    private static let documented: Set<String> = ["AWS::KMS::Key", "AWS::WorkSpaces::Workspace"]

    static func reasons(_ resource: ComparedResource, _ type: String) -> [RefusedUpdate.Reason] {
        guard let fixed = table[type] else { return [] }
        return resource.properties.compactMap { change in
            guard change.path.components.count == 1, case .key(let property)? = change.path.components.first,
                let fallback = fixed[property]
            else { return nil }
            let (old, new) = (change.old ?? fallback, change.new ?? fallback)
            if old.scalarText != nil, old.scalarText == new.scalarText { return nil }
            let isKnown = documented.contains(type) && [old, new].allSatisfy { $0.function == nil }
            return RefusedUpdate.Reason(
                path: change.path,
                message: "\(property) cannot change: the service refuses the update, whatever UpdateReplacePolicy says",
                help:
                    "make another resource beside it under a logical id of its own, and move over what this one holds",
                severity: isKnown ? .error : .warning)
        }
    }
}
