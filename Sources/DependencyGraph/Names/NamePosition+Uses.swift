extension NamePosition {
    /// Positions whose names are used later, at run time, or not at all.
    static let uses: [NamePosition] = targets + configuration + identities

    // Deliveries: nothing looks the target up when it is named.
    private static let targets: [NamePosition] = [
        of(
            "AWS::SNS::Subscription", "sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html",
            .soft("Endpoint"), .soft("RedrivePolicy.deadLetterTargetArn", "AWS::SQS::Queue")),
        of(
            "AWS::Events::Rule", "eventbridge/latest/APIReference/API_PutTargets.html", .soft("Targets.Arn"),
            .soft("Targets.DeadLetterConfig.Arn", "AWS::SQS::Queue"),
            .soft("Targets.EcsParameters.TaskDefinitionArn", "AWS::ECS::TaskDefinition"),
            .soft("Targets.RoleArn", "AWS::IAM::Role")),
        of(
            "AWS::Scheduler::Schedule", "scheduler/latest/APIReference/API_Target.html", .soft("Target.Arn"),
            .soft("Target.DeadLetterConfig.Arn", "AWS::SQS::Queue"),
            .soft("Target.EcsParameters.TaskDefinitionArn", "AWS::ECS::TaskDefinition"), .light("Target.Input")),
        of(
            "AWS::Lambda::Function", "lambda/latest/dg/configuration-envvars.html",
            .light("Environment.Variables.*"), .light("Code.ZipFile")),
        of(
            "AWS::Lambda::Function", "lambda/latest/api/API_LoggingConfig.html",
            .soft("LoggingConfig.LogGroup", "AWS::Logs::LogGroup")),
        of(
            "AWS::CodePipeline::Pipeline", "codepipeline/latest/userguide/action-reference.html",
            .soft("ArtifactStore.Location", "AWS::S3::Bucket"),
            .soft("ArtifactStores.ArtifactStore.Location", "AWS::S3::Bucket"),
            .soft("Stages.Actions.Configuration.ProjectName", "AWS::CodeBuild::Project"),
            .soft("Stages.Actions.Configuration.ApplicationName", "AWS::CodeDeploy::Application"),
            .soft("Stages.Actions.Configuration.DeploymentGroupName", "AWS::CodeDeploy::DeploymentGroup"),
            .soft("Stages.Actions.Configuration.FunctionName", "AWS::Lambda::Function"),
            .soft("Stages.Actions.Configuration.BucketName", "AWS::S3::Bucket"),
            .soft("Stages.Actions.Configuration.S3Bucket", "AWS::S3::Bucket"),
            .soft("Stages.Actions.Configuration.RepositoryName", "AWS::CodeCommit::Repository", "AWS::ECR::Repository"),
            .soft("Stages.Actions.Configuration.ClusterName", "AWS::ECS::Cluster"),
            .soft("Stages.Actions.Configuration.ServiceName", "AWS::ECS::Service")),
        of(
            "AWS::AppSync::DataSource", "appsync/latest/APIReference/API_CreateDataSource.html",
            .soft("DynamoDBConfig.TableName", "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable")),
        of(
            "AWS::Backup::BackupPlan", "aws-backup/latest/devguide/API_BackupRuleInput.html",
            .soft("BackupPlan.BackupPlanRule.TargetBackupVault", "AWS::Backup::BackupVault")),
        of(
            "AWS::Glue::Crawler", "glue/latest/webapi/API_CreateCrawler.html",
            .soft("DatabaseName", "AWS::Glue::Database")),
        of(
            "AWS::EC2::LaunchTemplate", "AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html",
            .soft("LaunchTemplateData.IamInstanceProfile.Name", "AWS::IAM::InstanceProfile"),
            .soft("LaunchTemplateData.IamInstanceProfile.Arn", "AWS::IAM::InstanceProfile"),
            .soft("LaunchTemplateData.KeyName", "AWS::EC2::KeyPair")),
        of(
            "AWS::EC2::FlowLog", "AWSEC2/latest/APIReference/API_CreateFlowLogs.html",
            .soft("LogGroupName", "AWS::Logs::LogGroup")),
        of(
            "AWS::ECS::TaskDefinition", "AmazonECS/latest/developerguide/using_awslogs.html",
            .soft("ContainerDefinitions.LogConfiguration.Options.awslogs-group", "AWS::Logs::LogGroup")),
        of(
            "AWS::StepFunctions::StateMachine", "step-functions/latest/dg/integrate-services.html",
            .soft("DefinitionString"), .soft("DefinitionSubstitutions.*"),
            .soft("Definition.**.FunctionName", "AWS::Lambda::Function"),
            .soft("Definition.**.TableName", "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"),
            .soft("Definition.**.EventBusName", "AWS::Events::EventBus")),
    ].flatMap(\.self)

    // Read when the application runs.
    private static let configuration: [NamePosition] = [
        of(
            "AWS::ECS::TaskDefinition", "AmazonECS/latest/developerguide/taskdef-envfiles.html",
            .light("ContainerDefinitions.Environment.Value"), .light("ContainerDefinitions.Command"),
            .light("ContainerDefinitions.EntryPoint")),
        of(
            "AWS::CodeBuild::Project", "codebuild/latest/userguide/build-env-ref-env-vars.html",
            .light("Environment.EnvironmentVariables.Value"), .light("Source.BuildSpec")),
        of(
            "AWS::SSM::Parameter", "systems-manager/latest/userguide/systems-manager-parameter-store.html",
            .light("Value")),
        of(
            "AWS::SecretsManager::Secret", "secretsmanager/latest/userguide/intro.html", .light("SecretString")),
        of(
            "AWS::AppConfig::HostedConfigurationVersion",
            "appconfig/latest/userguide/appconfig-free-form-configurations-creating.html", .light("Content")),
        of(
            "AWS::Amplify::App", "amplify/latest/userguide/environment-variables.html",
            .light("EnvironmentVariables.Value"), .light("BuildSpec"), .light("CustomRules.Target"),
            .light("CustomHeaders")),
        of(
            "AWS::Amplify::Branch", "amplify/latest/userguide/environment-variables.html",
            .light("EnvironmentVariables.Value")),
        of(
            "AWS::AppRunner::Service", "apprunner/latest/dg/env-variable.html",
            .light("SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables.Value"),
            .light(
                "SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.RuntimeEnvironmentVariables.Value"
            )),
        of(
            "AWS::Batch::JobDefinition", "batch/latest/userguide/job_env_vars.html",
            .light("ContainerProperties.Environment.Value"), .light("ContainerProperties.Command")),
        of(
            "AWS::Synthetics::Canary",
            "AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_WritingCanary_Nodejs.html",
            .light("RunConfig.EnvironmentVariables.*")),
        of(
            "AWS::SageMaker::Model", "sagemaker/latest/APIReference/API_ContainerDefinition.html",
            .light("PrimaryContainer.Environment.*"), .light("Containers.Environment.*")),
        of(
            "AWS::Glue::Job", "glue/latest/dg/aws-glue-programming-etl-glue-arguments.html",
            .light("DefaultArguments.*")),
        of(
            "AWS::ElasticBeanstalk::Environment", "elasticbeanstalk/latest/dg/environments-cfg-softwaresettings.html",
            .light("OptionSettings.Value")),
        of(
            "AWS::MWAA::Environment", "mwaa/latest/userguide/configuring-env-variables.html",
            .light("AirflowConfigurationOptions.*")),
        of("AWS::EC2::Instance", "AWSEC2/latest/UserGuide/user-data.html", .light("UserData")),
        of(
            "AWS::EC2::LaunchTemplate", "AWSEC2/latest/UserGuide/user-data.html",
            .light("LaunchTemplateData.UserData")),
        of(
            "AWS::ApiGateway::Stage", "apigateway/latest/developerguide/stage-variables.html", .light("Variables.*")),
        of(
            "AWS::ApiGatewayV2::Stage", "apigateway/latest/developerguide/http-api-stages.stage-variables.html",
            .light("StageVariables.*")),
        of(
            "AWS::CloudWatch::Alarm", "AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html",
            .light("Dimensions.Value"), .light("Metrics.MetricStat.Metric.Dimensions.Value")),
        of(
            "AWS::CloudWatch::Dashboard",
            "AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html",
            .light("DashboardBody")),
    ].flatMap(\.self)

    // Who the resource is, and what is said about it.
    private static let identities: [NamePosition] = [
        of("*", "tag-editor/latest/userguide/tagging.html", .note("Tags.**"), .note("Description")),
        of(
            "AWS::CloudFront::Distribution", "AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html",
            .identity("DistributionConfig.Aliases"), .note("DistributionConfig.Comment")),
        of(
            "AWS::CertificateManager::Certificate", "acm/latest/APIReference/API_RequestCertificate.html",
            .identity("DomainName"), .identity("SubjectAlternativeNames"), .identity("DomainValidationOptions.**")),
        of("AWS::Route53::RecordSet", "Route53/latest/APIReference/API_ResourceRecordSet.html", .identity("Name")),
        of(
            "AWS::Route53::RecordSetGroup", "Route53/latest/APIReference/API_ResourceRecordSet.html",
            .identity("RecordSets.Name")),
        of("AWS::AppSync::DomainName", "appsync/latest/devguide/custom-domain-name.html", .identity("DomainName")),
        of("AWS::AppRunner::Service", "apprunner/latest/dg/manage-custom-domains.html", .identity("ServiceName")),
        of(
            "AWS::Cognito::UserPoolDomain", "cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html",
            .identity("Domain")),
        of("AWS::Amplify::Domain", "amplify/latest/userguide/custom-domains.html", .identity("DomainName")),
    ].flatMap(\.self)
}
