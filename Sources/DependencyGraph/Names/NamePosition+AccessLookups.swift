extension NamePosition {
    /// Positions that a service looks up when it makes the resource: identity, keys, governance, delivery of software.
    static let accessLookups: [NamePosition] = [
        of(
            "AWS::IAM::Role", "IAM/latest/APIReference/API_AttachRolePolicy.html",
            .hard("ManagedPolicyArns", "AWS::IAM::ManagedPolicy")),
        of(
            "AWS::IAM::Role", "IAM/latest/APIReference/API_PutRolePermissionsBoundary.html",
            .hard("PermissionsBoundary", "AWS::IAM::ManagedPolicy")),
        of(
            "AWS::IAM::User", "IAM/latest/APIReference/API_AttachUserPolicy.html",
            .hard("ManagedPolicyArns", "AWS::IAM::ManagedPolicy")),
        of(
            "AWS::IAM::User", "IAM/latest/APIReference/API_AddUserToGroup.html",
            .hard("Groups", "AWS::IAM::Group")),
        of(
            "AWS::IAM::User", "IAM/latest/APIReference/API_PutUserPermissionsBoundary.html",
            .hard("PermissionsBoundary", "AWS::IAM::ManagedPolicy")),
        of(
            "AWS::IAM::Group", "IAM/latest/APIReference/API_AttachGroupPolicy.html",
            .hard("ManagedPolicyArns", "AWS::IAM::ManagedPolicy")),
        of(
            "AWS::IAM::InstanceProfile", "IAM/latest/APIReference/API_AddRoleToInstanceProfile.html",
            .hard("Roles", "AWS::IAM::Role")),
        of(
            "AWS::IAM::Policy", "IAM/latest/APIReference/API_PutRolePolicy.html",
            .hard("Roles", "AWS::IAM::Role"), .hard("Users", "AWS::IAM::User"), .hard("Groups", "AWS::IAM::Group")),
        of(
            "AWS::IAM::ManagedPolicy", "IAM/latest/APIReference/API_AttachRolePolicy.html",
            .hard("Roles", "AWS::IAM::Role"), .hard("Users", "AWS::IAM::User"), .hard("Groups", "AWS::IAM::Group")),
        of(
            "AWS::IAM::RolePolicy", "IAM/latest/APIReference/API_PutRolePolicy.html",
            .hard("RoleName", "AWS::IAM::Role")),
        of(
            "AWS::IAM::UserPolicy", "IAM/latest/APIReference/API_PutUserPolicy.html",
            .hard("UserName", "AWS::IAM::User")),
        of(
            "AWS::IAM::GroupPolicy", "IAM/latest/APIReference/API_PutGroupPolicy.html",
            .hard("GroupName", "AWS::IAM::Group")),
        of(
            "AWS::IAM::UserToGroupAddition", "IAM/latest/APIReference/API_AddUserToGroup.html",
            .hard("GroupName", "AWS::IAM::Group"), .hard("Users", "AWS::IAM::User")),
        of(
            "AWS::IAM::AccessKey", "IAM/latest/APIReference/API_CreateAccessKey.html",
            .hard("UserName", "AWS::IAM::User")),
        // The ARN of a principal is turned into its unique id when the policy is saved.
        principals("AWS::IAM::Role", "AssumeRolePolicyDocument"), principals("AWS::S3::BucketPolicy", "PolicyDocument"),
        principals("AWS::KMS::Key", "KeyPolicy"), principals("AWS::KMS::ReplicaKey", "KeyPolicy"),
        principals("AWS::SQS::QueuePolicy", "PolicyDocument"),
        principals("AWS::SQS::QueueInlinePolicy", "PolicyDocument"),
        principals("AWS::SNS::TopicPolicy", "PolicyDocument"),
        principals("AWS::SNS::TopicInlinePolicy", "PolicyDocument"),
        principals("AWS::SecretsManager::ResourcePolicy", "ResourcePolicy"),
        principals("AWS::ECR::Repository", "RepositoryPolicyText"),
        of(
            "AWS::SecretsManager::ResourcePolicy", "secretsmanager/latest/apireference/API_PutResourcePolicy.html",
            .hard("SecretId", "AWS::SecretsManager::Secret")),
        of(
            "AWS::SecretsManager::RotationSchedule", "secretsmanager/latest/apireference/API_RotateSecret.html",
            .hard("SecretId", "AWS::SecretsManager::Secret"), .hard("RotationLambdaARN", "AWS::Lambda::Function")),
        of(
            "AWS::SecretsManager::SecretTargetAttachment",
            "AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secrettargetattachment.html",
            .hard("SecretId", "AWS::SecretsManager::Secret"),
            .hard(
                "TargetId", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::DocDB::DBCluster",
                "AWS::Redshift::Cluster")),
        of(
            "AWS::SSM::Association", "systems-manager/latest/APIReference/API_CreateAssociation.html",
            .hard("Name", "AWS::SSM::Document")),
        of(
            "AWS::CloudTrail::Trail", "awscloudtrail/latest/APIReference/API_CreateTrail.html",
            .hard("S3BucketName", "AWS::S3::Bucket"), .hard("SnsTopicName", "AWS::SNS::Topic"),
            .hard("CloudWatchLogsLogGroupArn", "AWS::Logs::LogGroup"),
            .hard("CloudWatchLogsRoleArn", "AWS::IAM::Role")),
        of(
            "AWS::Config::DeliveryChannel", "config/latest/APIReference/API_PutDeliveryChannel.html",
            .hard("S3BucketName", "AWS::S3::Bucket"), .hard("SnsTopicARN", "AWS::SNS::Topic")),
        of(
            "AWS::Config::ConfigurationRecorder", "config/latest/APIReference/API_PutConfigurationRecorder.html",
            .hard("RoleARN", "AWS::IAM::Role")),
        // "you first need to create a Lambda function that the rule invokes"
        of(
            "AWS::Config::ConfigRule", "config/latest/APIReference/API_PutConfigRule.html",
            .hard("Source.SourceIdentifier")),
        of(
            "AWS::WAFv2::LoggingConfiguration", "waf/latest/APIReference/API_PutLoggingConfiguration.html",
            .hard(
                "LogDestinationConfigs", "AWS::KinesisFirehose::DeliveryStream", "AWS::Logs::LogGroup",
                "AWS::S3::Bucket")),
        of(
            "AWS::SES::ReceiptRule", "ses/latest/APIReference/API_CreateReceiptRule.html",
            .hard("RuleSetName", "AWS::SES::ReceiptRuleSet"),
            .hard("Rule.Actions.S3Action.BucketName", "AWS::S3::Bucket"),
            .hard("Rule.Actions.S3Action.TopicArn", "AWS::SNS::Topic"),
            .hard("Rule.Actions.LambdaAction.FunctionArn", "AWS::Lambda::Function"),
            .hard("Rule.Actions.LambdaAction.TopicArn", "AWS::SNS::Topic"),
            .hard("Rule.Actions.SNSAction.TopicArn", "AWS::SNS::Topic"),
            .hard("Rule.Actions.BounceAction.TopicArn", "AWS::SNS::Topic"),
            .hard("Rule.Actions.StopAction.TopicArn", "AWS::SNS::Topic")),
        of(
            "AWS::SES::ConfigurationSetEventDestination",
            "ses/latest/APIReference-V2/API_CreateConfigurationSetEventDestination.html",
            .hard("ConfigurationSetName", "AWS::SES::ConfigurationSet")),
        of(
            "AWS::SES::EmailIdentity", "ses/latest/APIReference-V2/API_CreateEmailIdentity.html",
            .hard("ConfigurationSetAttributes.ConfigurationSetName", "AWS::SES::ConfigurationSet")),
        of(
            "AWS::Cognito::UserPool", "cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html",
            .hard("SmsConfiguration.SnsCallerArn", "AWS::IAM::Role")),
        of(
            "AWS::CodeDeploy::DeploymentGroup", "codedeploy/latest/APIReference/API_CreateDeploymentGroup.html",
            .hard("ApplicationName", "AWS::CodeDeploy::Application"),
            .hard("DeploymentConfigName", "AWS::CodeDeploy::DeploymentConfig"),
            .hard("ServiceRoleArn", "AWS::IAM::Role"),
            .hard("AutoScalingGroups", "AWS::AutoScaling::AutoScalingGroup"),
            .hard("ECSServices.ClusterName", "AWS::ECS::Cluster"),
            .hard("ECSServices.ServiceName", "AWS::ECS::Service")),
        of(
            "AWS::CodePipeline::Webhook", "codepipeline/latest/APIReference/API_PutWebhook.html",
            .hard("TargetPipeline", "AWS::CodePipeline::Pipeline")),
        of(
            "AWS::CodeArtifact::Repository", "codeartifact/latest/APIReference/API_CreateRepository.html",
            .hard("DomainName", "AWS::CodeArtifact::Domain"), .hard("Upstreams", "AWS::CodeArtifact::Repository")),
    ].flatMap(\.self)

    private static func principals(_ type: String, _ policy: String) -> [NamePosition] {
        of(
            type, "IAM/latest/UserGuide/reference_policies_elements_principal.html",
            .hard("\(policy).**.Principal.AWS", "AWS::IAM::Role", "AWS::IAM::User"))
    }
}
