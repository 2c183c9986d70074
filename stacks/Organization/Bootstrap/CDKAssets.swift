import Strata
import StrataECR
import StrataIAM
import StrataKMS
import StrataS3

/// Where deployments put their files and container images.
struct CDKAssets {
    let bucket: Bucket
    let repository: AWS.ECR.Repository
    /// The key of the bucket, if it has one of the account's.
    let key: AWS.KMS.Key?

    init(in scope: any Scope, _ names: CDKNames, _ encryption: BootstrapConfiguration.Encryption) {
        key = encryption == .key ? Self.key(in: scope, names) : nil
        bucket = Bucket(
            "StagingBucket", in: scope, name: names.bucket, encryption: key.map { .kms(keyArn: $0.arn) } ?? .managed,
            keepsVersions: true,
            lifecycle: [
                // Only what the CDK's garbage collection deleted has old versions.
                LifecycleRule(id: "CleanupOldVersions", oldVersionExpiration: .days(30)),
                LifecycleRule(id: "AbortIncompleteMultipartUploads", uploadAbortion: .days(1)),
            ],
            removalPolicy: .retain
        )
        repository = AWS.ECR.Repository(
            "ContainerAssetsRepository", in: scope, imageScanningConfiguration: .init(scanOnPush: true),
            imageTagMutability: .immutable, lifecyclePolicy: .init(lifecyclePolicyText: .jsonText(Self.imageLifecycle)),
            repositoryName: names.repository, repositoryPolicyText: JSON(Self.imageReaders)
        )
        repository.applyRemovalPolicy(.retain)
    }

    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html
    private static var imageLifecycle: JSON {
        [
            "rules": [
                [
                    "rulePriority": 1, "description": "Images whose tag has moved on",
                    "selection": [
                        "tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days",
                        "countNumber": 365,
                    ],
                    "action": ["type": "expire"],
                ]
            ]
        ]
    }

    /// Lambda and EMR Serverless read the images of functions and applications as themselves.
    /// <https://docs.aws.amazon.com/lambda/latest/dg/images-create.html#gettingstarted-images-permissions>,
    /// <https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/application-custom-image.html>
    private static var imageReaders: PolicyDocument {
        let functions = ARN(service: "lambda", resource: "function:*").value
        let applications = ARN(service: "emr-serverless", resource: "/applications/*").value
        return [
            PolicyStatement(
                sid: "LambdaECRImageRetrievalPolicy", principals: [.service("lambda.amazonaws.com")],
                actions: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
                conditions: .when(.stringLike("aws:sourceArn", functions))),
            PolicyStatement(
                sid: "EmrServerlessImageRetrievalPolicy", principals: [.service("emr-serverless.amazonaws.com")],
                actions: ["ecr:BatchGetImage", "ecr:DescribeImages", "ecr:GetDownloadUrlForLayer"],
                conditions: .when(.stringLike("aws:sourceArn", applications))),
        ]
    }

    /// A key that the account's policies govern, and that whoever may read the bucket can use, through S3 only: as with the
    /// key that S3 would make itself.
    /// <https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service>
    private static func key(in scope: any Scope, _ names: CDKNames) -> AWS.KMS.Key {
        let policy: PolicyDocument = [
            PolicyStatement(principals: [.account(AWS.accountID)], actions: ["kms:*"], resources: ["*"]),
            PolicyStatement(
                sid: "ThroughS3", principals: [.anyone], actions: CDKPermissions.keyUse, resources: ["*"],
                conditions: .when(
                    .stringEquals("kms:CallerAccount", AWS.accountID),
                    .stringEquals("kms:ViaService", "s3.\(AWS.region).amazonaws.com"))),
        ]
        let key = AWS.KMS.Key(
            "FileAssetsBucketEncryptionKey", in: scope, description: "Files of deployments", enableKeyRotation: true,
            keyPolicy: JSON(policy)
        )
        key.applyRemovalPolicy(.retain)
        AWS.KMS.Alias(
            "FileAssetsBucketEncryptionKeyAlias", in: scope, aliasName: "alias/cdk-\(names.qualifier)-assets-key",
            targetKeyId: key.ref
        )
        return key
    }
}
