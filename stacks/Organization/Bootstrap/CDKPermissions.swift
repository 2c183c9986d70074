import Strata
import StrataECR
import StrataIAM
import StrataKMS
import StrataS3

/// What the roles of a prepared account may do, as the CDK's own template has it unless said otherwise.
struct CDKPermissions {
    let names: CDKNames
    let assets: CDKAssets

    static let keyUse = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]

    private var bucketAndObjects: [StringValue] { [assets.bucket.arn, "\(assets.bucket.arn)/*"] }

    /// To publish files.
    var filePublishing: PolicyDocument {
        var document: PolicyDocument = [
            PolicyStatement(
                actions: [
                    "s3:Abort*", "s3:DeleteObject*", "s3:GetBucket*", "s3:GetEncryptionConfiguration", "s3:GetObject*",
                    "s3:List*", "s3:PutObject*",
                ], resources: bucketAndObjects,
                // Names of buckets are free again once a bucket is deleted: someone else's would be written to.
                conditions: .when(.stringEquals("aws:ResourceAccount", AWS.accountID)))
        ]
        if let key = assets.key { document.add(PolicyStatement(actions: Self.keyUse, resources: [key.arn])) }
        return document
    }

    /// To publish container images.
    var imagePublishing: PolicyDocument {
        [
            PolicyStatement(
                actions: [
                    "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload",
                    "ecr:DescribeImages", "ecr:DescribeRepositories", "ecr:GetDownloadUrlForLayer",
                    "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart",
                ], resources: [assets.repository.arn]),
            PolicyStatement(actions: ["ecr:GetAuthorizationToken"], resources: ["*"]),
        ]
    }

    /// To look values up, beside `ReadOnlyAccess`: what is encrypted stays so.
    var lookup: PolicyDocument {
        [PolicyStatement(.deny, sid: "DontReadSecrets", actions: ["kms:Decrypt"], resources: ["*"])]
    }

    /// To have stacks deployed, beside `AWSCloudFormationReadOnlyAccess`.
    /// - Parameter executionRole: The role that CloudFormation acts as.
    /// - Returns: The policy.
    func deployment(executionRole: Role) -> PolicyDocument {
        let parameter = ARN(service: "ssm", resource: "parameter\(names.versionParameter)").value
        return [
            PolicyStatement(
                sid: "DeployPermissions",
                actions: [
                    "cloudformation:ContinueUpdateRollback", "cloudformation:CreateChangeSet",
                    "cloudformation:CreateStack", "cloudformation:DeleteChangeSet", "cloudformation:ExecuteChangeSet",
                    "cloudformation:RollbackStack", "cloudformation:UpdateStack",
                ], resources: ["*"]),
            // The artifacts of a pipeline that runs in another account; those of this one let the role in themselves.
            PolicyStatement(
                sid: "PipelineCrossAccountArtifactsBucket",
                actions: [
                    "s3:Abort*", "s3:DeleteObject*", "s3:GetBucket*", "s3:GetObject*", "s3:List*", "s3:PutObject*",
                ], resources: ["*"], conditions: .when(.stringNotEquals("s3:ResourceAccount", AWS.accountID))),
            PolicyStatement(
                sid: "PipelineCrossAccountArtifactsKey", actions: Self.keyUse, resources: ["*"],
                conditions: .when(.stringEquals("kms:ViaService", "s3.\(AWS.region).amazonaws.com"))),
            PolicyStatement(sid: "PassExecutionRole", actions: ["iam:PassRole"], resources: [executionRole.arn]),
            PolicyStatement(
                sid: "CliPermissions",
                actions: [
                    "cloudformation:DeleteStack", "cloudformation:UpdateTerminationProtection", "sts:GetCallerIdentity",
                ], resources: ["*"]),
            PolicyStatement(
                sid: "CliStagingBucket", actions: ["s3:GetBucket*", "s3:GetObject*", "s3:List*"],
                resources: bucketAndObjects),
            PolicyStatement(
                sid: "ReadVersion", actions: ["ssm:GetParameter", "ssm:GetParameters"], resources: [parameter]),
            PolicyStatement(
                sid: "Refactor",
                actions: ["cloudformation:CreateStackRefactor", "cloudformation:ExecuteStackRefactor"], resources: ["*"]
            ),
        ]
    }

    /// To manage the roles that stacks declare, which `PowerUserAccess` leaves out and hardly any stack does without.
    ///
    /// The roles of deployments themselves stay out of reach, and no role becomes an administrator by AWS's policies of
    /// that. It keeps mistakes away, not malice: whoever may write a role's policy can still write a wide one.
    var rolesOfStacks: PolicyDocument {
        func iam(_ resource: StringValue) -> StringValue { ARN(service: "iam", resource: resource, region: "").value }
        func managed(_ name: String) -> StringValue { ManagedPolicy.aws(name).arn }
        return [
            PolicyStatement(
                sid: "RolesOfStacks", actions: ["iam:*"],
                resources: [iam("role/*"), iam("policy/*"), iam("instance-profile/*")]),
            PolicyStatement(
                .deny, sid: "KeepRolesOfDeployments",
                actions: [
                    "iam:Attach*", "iam:Create*", "iam:Delete*", "iam:Detach*", "iam:Put*", "iam:Tag*", "iam:Untag*",
                    "iam:Update*",
                ], resources: [iam("role/cdk-\(names.qualifier)-*")]),
            PolicyStatement(
                .deny, sid: "NoAdministrators", actions: ["iam:AttachRolePolicy"], resources: ["*"],
                conditions: .when(
                    .arnEquals("iam:PolicyARN", managed("AdministratorAccess"), managed("IAMFullAccess")))),
        ]
    }
}
