extension TypeRow {
    /// Services from ACMPCA to CustomerProfiles.
    static let aToC: [TypeRow] = [
        TypeRow(
            "AWS::ACMPCA::CertificateAuthority",
            data: Data("private key", because: "after its restoration period it can issue and revoke nothing more")),
        TypeRow("AWS::APS::Workspace", data: Data("metrics")),
        TypeRow(
            "AWS::AccessAnalyzer::Analyzer",
            name: Name("AnalyzerName", others: [regional("access-analyzer", "analyzer/{}")])),
        TypeRow("AWS::AmazonMQ::Broker", data: Data("messages")),
        TypeRow("AWS::Amplify::Branch", name: Name("BranchName", within: ["AppId"])),
        TypeRow("AWS::ApiGateway::ApiKey", name: Name("Name", isShared: true)),
        TypeRow("AWS::ApiGateway::DomainName", name: Name("DomainName", ref: .name, meansOutside: true)),
        // Names of APIs and of user pools are labels: services find both by their ids.
        TypeRow(
            "AWS::ApiGateway::RestApi",
            name: Name(
                "Name", isShared: true, characters: "-_. ",
                longest: (128, "https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html"))),
        TypeRow("AWS::ApiGateway::UsagePlanKey", name: Name("KeyId", within: ["UsagePlanId"])),
        TypeRow("AWS::ApiGatewayV2::Api", name: Name("Name", isShared: true, characters: "-_. ")),
        TypeRow("AWS::ApiGatewayV2::DomainName", name: Name("DomainName", ref: .name, meansOutside: true)),
        TypeRow("AWS::ApiGatewayV2::Stage", name: Name("StageName", within: ["ApiId"])),
        TypeRow("AWS::AppConfig::Application", name: Name("Name", characters: "-_. ")),
        TypeRow("AWS::AppRunner::AutoScalingConfiguration", name: Name("AutoScalingConfigurationName", isShared: true)),
        TypeRow(
            "AWS::AppRunner::ObservabilityConfiguration", name: Name("ObservabilityConfigurationName", isShared: true)),
        TypeRow("AWS::AppSync::DataSource", name: Name("Name", within: ["ApiId"])),
        TypeRow(
            "AWS::Athena::DataCatalog", name: Name("Name", ref: .name, others: [regional("athena", "datacatalog/{}")])),
        TypeRow("AWS::Athena::NamedQuery", name: Name("Name", isShared: true)),
        TypeRow(
            "AWS::Athena::WorkGroup",
            name: Name(
                "Name", ref: .name, others: [regional("athena", "workgroup/{}")], given: ["primary"], characters: "-_."),
            data: Data("query history and saved queries", stays: .whileNotEmpty, emptiedBy: "RecursiveDeleteOption")),
        TypeRow("AWS::AuditManager::Assessment", data: Data("evidence")),
        TypeRow(
            "AWS::AutoScaling::AutoScalingGroup",
            name: Name(
                "AutoScalingGroupName", ref: .name,
                others: [regional("autoscaling", "autoScalingGroup:*:autoScalingGroupName/{}")], characters: "-_./ ")),
        TypeRow("AWS::AutoScaling::LaunchConfiguration", name: Name("LaunchConfigurationName", ref: .name)),
        TypeRow(
            "AWS::Backup::BackupVault",
            name: Name(
                "BackupVaultName", ref: .name, attributes: ["BackupVaultName": .name],
                others: [regional("backup", "backup-vault:{}")], characters: "-_"),
            data: Data("recovery points", stays: .whileNotEmpty)),
        TypeRow("AWS::Backup::LogicallyAirGappedBackupVault", data: Data("recovery points", stays: .whileNotEmpty)),
        TypeRow(
            "AWS::Batch::ComputeEnvironment",
            name: Name(
                "ComputeEnvironmentName", ref: regional("batch", "compute-environment/{}"),
                attributes: ["ComputeEnvironmentArn": regional("batch", "compute-environment/{}")], characters: "-_")),
        TypeRow(
            "AWS::Batch::JobDefinition",
            name: Name(
                "JobDefinitionName", others: [regional("batch", "job-definition/{}")], isShared: true, characters: "-_")
        ),
        TypeRow(
            "AWS::Batch::JobQueue",
            name: Name(
                "JobQueueName", ref: regional("batch", "job-queue/{}"),
                attributes: ["JobQueueArn": regional("batch", "job-queue/{}")], characters: "-_")),
        TypeRow(
            "AWS::Batch::SchedulingPolicy",
            name: Name(
                "Name", ref: regional("batch", "scheduling-policy/{}"),
                attributes: ["Arn": regional("batch", "scheduling-policy/{}")])),
        TypeRow(
            "AWS::Bedrock::KnowledgeBase",
            data: Data("index", because: "sources stay; their vectors go unless the data source retains them")),
        TypeRow("AWS::BedrockAgentCore::Memory", data: Data("memories")),
        TypeRow("AWS::Cases::Domain", data: Data("cases")),
        TypeRow(
            "AWS::Cassandra::Keyspace",
            name: Name("KeyspaceName", ref: .name, others: [regional("cassandra", "/keyspace/{}")]),
            data: Data("tables")),
        TypeRow("AWS::Cassandra::Table", data: Data("rows")),
        TypeRow("AWS::Cloud9::EnvironmentEC2", data: Data("files on its disk", isMachine: true)),
        TypeRow(
            "AWS::CloudFormation::StackSet",
            name: Name("StackSetName", others: [regional("cloudformation", "stackset/{}")], characters: "-")),
        TypeRow(
            "AWS::CloudFront::CachePolicy",
            name: Name(
                "CachePolicyConfig.Name", characters: "-_",
                longest: (128, "https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CachePolicyConfig.html"))
        ),
        TypeRow(
            "AWS::CloudFront::Function",
            name: Name(
                "Name", others: ["arn:{AWS::Partition}:cloudfront::{AWS::AccountId}:function/{}"], characters: "-_")),
        TypeRow(
            "AWS::CloudFront::KeyValueStore",
            name: Name("Name", ref: .name, characters: "-_"),
            data: Data("key-value pairs")),
        TypeRow(
            "AWS::CloudFront::OriginAccessControl",
            name: Name(
                "OriginAccessControlConfig.Name", characters: "-_",
                longest: (
                    64, "https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginAccessControlConfig.html"
                ))),
        TypeRow(
            "AWS::CloudFront::OriginRequestPolicy",
            name: Name(
                "OriginRequestPolicyConfig.Name", characters: "-_",
                longest: (
                    128, "https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginRequestPolicyConfig.html"
                ))),
        TypeRow(
            "AWS::CloudFront::ResponseHeadersPolicy",
            name: Name(
                "ResponseHeadersPolicyConfig.Name", characters: "-_",
                longest: (
                    128,
                    "https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html"
                ))),
        TypeRow(
            "AWS::CloudTrail::EventDataStore",
            data: Data(
                "events", protectedBy: "TerminationProtectionEnabled",
                because: "it can be restored for 7 days, then its events are gone")),
        TypeRow(
            "AWS::CloudTrail::Trail",
            name: Name(
                "TrailName", ref: .name, attributes: ["Arn": regional("cloudtrail", "trail/{}")], characters: "-_.")),
        TypeRow(
            "AWS::CloudWatch::Alarm",
            name: Name(
                "AlarmName", ref: .name, attributes: ["Arn": regional("cloudwatch", "alarm:{}")], characters: "-_./ ")),
        TypeRow(
            "AWS::CloudWatch::CompositeAlarm",
            name: Name(
                "AlarmName", ref: .name, attributes: ["Arn": regional("cloudwatch", "alarm:{}")], characters: "-_./ ")),
        // Of all regions: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html
        TypeRow(
            "AWS::CloudWatch::Dashboard",
            name: Name(
                "DashboardName", ref: .name, others: ["arn:{AWS::Partition}:cloudwatch::{AWS::AccountId}:dashboard/{}"],
                uniqueIn: .account, characters: "-_")),
        TypeRow(
            "AWS::CloudWatch::MetricStream",
            name: Name("Name", ref: .name, attributes: ["Arn": regional("cloudwatch", "metric-stream/{}")])),
        TypeRow(
            "AWS::CodeArtifact::Domain",
            name: Name(
                "DomainName", attributes: ["Name": .name], others: [regional("codeartifact", "domain/{}")],
                characters: "-", isLower: true),
            data: Data("packages", stays: .whileNotEmpty)),
        TypeRow(
            "AWS::CodeArtifact::Repository",
            name: Name(
                "RepositoryName", attributes: ["Name": .name],
                others: [regional("codeartifact", "repository/{DomainName}/{}")], characters: "-_."),
            data: Data("packages")),
        TypeRow(
            "AWS::CodeBuild::Project",
            name: Name("Name", attributes: ["Arn": regional("codebuild", "project/{}")], characters: "-_")),
        TypeRow(
            "AWS::CodeBuild::ReportGroup",
            name: Name("Name", attributes: ["Arn": regional("codebuild", "report-group/{}")])),
        TypeRow(
            "AWS::CodeCommit::Repository",
            name: Name(
                "RepositoryName", attributes: ["Arn": regional("codecommit", "{}"), "Name": .name], characters: "-_."),
            data: Data("commits")),
        TypeRow(
            "AWS::CodeDeploy::Application",
            name: Name(
                "ApplicationName", ref: .name, others: [regional("codedeploy", "application:{}")], characters: "-_.")),
        TypeRow(
            "AWS::CodeDeploy::DeploymentConfig",
            name: Name(
                "DeploymentConfigName", ref: .name, others: [regional("codedeploy", "deploymentconfig:{}")],
                given: ["CodeDeployDefault.*"])),
        TypeRow(
            "AWS::CodeDeploy::DeploymentGroup",
            name: Name("DeploymentGroupName", others: [regional("codedeploy", "deploymentgroup:{ApplicationName}/{}")])),
        TypeRow(
            "AWS::CodePipeline::Pipeline",
            name: Name("Name", ref: .name, others: [regional("codepipeline", "{}")], characters: "-_.@")),
        TypeRow(
            "AWS::Cognito::IdentityPool",
            name: Name("IdentityPoolName", isShared: true, characters: "-_+=,.@ "),
            data: Data(
                "identities",
                because: "users get other identity ids, and what is stored under the old ones is out of their reach")),
        TypeRow(
            "AWS::Cognito::UserPool",
            name: Name("UserPoolName", isShared: true, characters: "-_+=,.@ "),
            data: Data(
                "users", protectedBy: "DeletionProtection", at: "ACTIVE",
                because: "users and their passwords cannot be exported to another pool")),
        TypeRow("AWS::Connect::Instance", data: Data("users, flows and phone numbers")),
        TypeRow("AWS::CustomerProfiles::Domain", data: Data("profiles")),
    ]
}
