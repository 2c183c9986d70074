extension PhysicalNameShape {
    /// What guards, watches and delivers.
    static let operations: [String: PhysicalNameShape] = [
        "AWS::AccessAnalyzer::Analyzer": .init("AnalyzerName", others: [regional("access-analyzer", "analyzer/{}")]),
        "AWS::Backup::BackupVault": .init(
            "BackupVaultName", ref: .name, attributes: ["BackupVaultName": .name],
            others: [regional("backup", "backup-vault:{}")]),
        "AWS::CloudTrail::Trail": named("TrailName", arn: regional("cloudtrail", "trail/{}")),
        "AWS::CloudWatch::Alarm": named("AlarmName", arn: regional("cloudwatch", "alarm:{}")),
        "AWS::CloudWatch::CompositeAlarm": named("AlarmName", arn: regional("cloudwatch", "alarm:{}")),
        "AWS::CloudWatch::Dashboard": .init(
            "DashboardName", ref: .name, others: ["arn:{AWS::Partition}:cloudwatch::{AWS::AccountId}:dashboard/{}"]),
        "AWS::CloudWatch::MetricStream": named("Name", arn: regional("cloudwatch", "metric-stream/{}")),
        "AWS::CodeArtifact::Domain": .init(
            "DomainName", attributes: ["Name": .name], others: [regional("codeartifact", "domain/{}")]),
        "AWS::CodeArtifact::Repository": .init(
            "RepositoryName", attributes: ["Name": .name],
            others: [regional("codeartifact", "repository/{DomainName}/{}")]),
        "AWS::CodeBuild::Project": .init("Name", attributes: ["Arn": regional("codebuild", "project/{}")]),
        "AWS::CodeBuild::ReportGroup": .init("Name", attributes: ["Arn": regional("codebuild", "report-group/{}")]),
        "AWS::CodeCommit::Repository": .init(
            "RepositoryName", attributes: ["Arn": regional("codecommit", "{}"), "Name": .name]),
        "AWS::CodeDeploy::Application": .init(
            "ApplicationName", ref: .name, others: [regional("codedeploy", "application:{}")]),
        "AWS::CodeDeploy::DeploymentConfig": .init(
            "DeploymentConfigName", ref: .name, others: [regional("codedeploy", "deploymentconfig:{}")]),
        "AWS::CodeDeploy::DeploymentGroup": .init(
            "DeploymentGroupName", others: [regional("codedeploy", "deploymentgroup:{ApplicationName}/{}")]),
        "AWS::CodePipeline::Pipeline": .init("Name", ref: .name, others: [regional("codepipeline", "{}")]),
        "AWS::IAM::Group": named("GroupName", arn: iam("group/{path}{}")),
        "AWS::IAM::InstanceProfile": named("InstanceProfileName", arn: iam("instance-profile/{path}{}")),
        "AWS::IAM::ManagedPolicy": .init(
            "ManagedPolicyName", ref: iam("policy/{path}{}"), attributes: ["PolicyArn": iam("policy/{path}{}")]),
        "AWS::IAM::Role": named("RoleName", arn: iam("role/{path}{}")),
        "AWS::IAM::SAMLProvider": .init("Name", others: [iam("saml-provider/{}")]),
        "AWS::IAM::ServerCertificate": named("ServerCertificateName", arn: iam("server-certificate/{path}{}")),
        "AWS::IAM::User": named("UserName", arn: iam("user/{path}{}")),
        "AWS::IoT::Policy": .init("PolicyName", others: [regional("iot", "policy/{}")]),
        "AWS::IoT::Thing": .init("ThingName", ref: .name, others: [regional("iot", "thing/{}")]),
        "AWS::IoT::TopicRule": .init("RuleName", ref: .name, others: [regional("iot", "rule/{}")]),
        "AWS::KMS::Alias": .init("AliasName", ref: .name, others: [regional("kms", "{}")]),
        "AWS::Logs::DeliveryDestination": .init(
            "Name", ref: .name, others: [regional("logs", "delivery-destination:{}")]),
        "AWS::Logs::DeliverySource": .init("Name", ref: .name, others: [regional("logs", "delivery-source:{}")]),
        "AWS::Logs::Destination": named("DestinationName", arn: regional("logs", "destination:{}")),
        "AWS::Logs::LogGroup": named("LogGroupName", arn: regional("logs", "log-group:{}:*")),
        "AWS::ResourceGroups::Group": named("Name", arn: regional("resource-groups", "group/{}")),
        "AWS::Route53::HostedZone": .init("Name"),
        "AWS::RUM::AppMonitor": .init("Name", ref: .name, others: [regional("rum", "appmonitor/{}")]),
        // Six random characters end the ARN of a secret.
        "AWS::SecretsManager::Secret": .init("Name", others: [regional("secretsmanager", "secret:{}")]),
        "AWS::SES::ConfigurationSet": .init("Name", ref: .name, others: [regional("ses", "configuration-set/{}")]),
        "AWS::SES::EmailIdentity": .init("EmailIdentity", ref: .name, others: [regional("ses", "identity/{}")]),
        "AWS::SES::ReceiptRuleSet": .init("RuleSetName"),
        "AWS::SSM::Document": .init("Name", ref: .name, others: [regional("ssm", "document/{}")]),
        // The name of a parameter begins with a slash, or has none: then there is one more in the ARN.
        "AWS::SSM::Parameter": .init("Name", ref: .name, others: [regional("ssm", "parameter/{}")]),
        "AWS::Synthetics::Canary": .init("Name", ref: .name, others: [regional("synthetics", "canary:{}")]),
        "AWS::WAFv2::IPSet": .init(
            "Name", others: [regional("wafv2", "regional/ipset/{}"), regional("wafv2", "global/ipset/{}")]),
        "AWS::WAFv2::RuleGroup": .init(
            "Name", others: [regional("wafv2", "regional/rulegroup/{}"), regional("wafv2", "global/rulegroup/{}")]),
        "AWS::WAFv2::WebACL": .init(
            "Name", others: [regional("wafv2", "regional/webacl/{}"), regional("wafv2", "global/webacl/{}")]),
    ]
}
