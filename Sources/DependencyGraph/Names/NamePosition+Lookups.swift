extension NamePosition {
    /// Positions that a service looks up when it makes the resource: compute, messaging, delivery.
    ///
    /// The sources are mostly the operations that make the resource; their errors say what they look for.
    static let lookups: [NamePosition] = [
        of(
            "AWS::Lambda::Function", "lambda/latest/api/API_CreateFunction.html",
            .hard("Role", "AWS::IAM::Role"), .hard("Layers", "AWS::Lambda::LayerVersion"),
            .hard("Code.S3Bucket", "AWS::S3::Bucket"), .hard("Code.ImageUri", "AWS::ECR::Repository")),
        of(
            "AWS::Lambda::LayerVersion", "lambda/latest/api/API_PublishLayerVersion.html",
            .hard("Content.S3Bucket", "AWS::S3::Bucket")),
        of(
            "AWS::Lambda::LayerVersionPermission", "lambda/latest/api/API_AddLayerVersionPermission.html",
            .hard("LayerVersionArn", "AWS::Lambda::LayerVersion")),
        of(
            "AWS::Lambda::Alias", "lambda/latest/api/API_CreateAlias.html",
            .hard("FunctionName", "AWS::Lambda::Function")),
        of(
            "AWS::Lambda::Version", "lambda/latest/api/API_PublishVersion.html",
            .hard("FunctionName", "AWS::Lambda::Function")),
        of(
            "AWS::Lambda::Permission", "lambda/latest/api/API_AddPermission.html",
            .hard("FunctionName", "AWS::Lambda::Function")),
        of(
            "AWS::Lambda::Url", "lambda/latest/api/API_CreateFunctionUrlConfig.html",
            .hard("TargetFunctionArn", "AWS::Lambda::Function")),
        of(
            "AWS::Lambda::EventInvokeConfig", "lambda/latest/api/API_PutFunctionEventInvokeConfig.html",
            .hard("FunctionName", "AWS::Lambda::Function")),
        of(
            "AWS::Lambda::EventSourceMapping", "lambda/latest/api/API_CreateEventSourceMapping.html",
            .hard(
                "EventSourceArn", "AWS::SQS::Queue", "AWS::Kinesis::Stream", "AWS::DynamoDB::Table",
                "AWS::DynamoDB::GlobalTable", "AWS::MSK::Cluster",
                "AWS::MSK::ServerlessCluster"),
            .hard("FunctionName", "AWS::Lambda::Function")),
        of(
            "AWS::Events::Rule", "eventbridge/latest/APIReference/API_PutRule.html",
            .hard("EventBusName", "AWS::Events::EventBus"), .hard("RoleArn", "AWS::IAM::Role")),
        of(
            "AWS::Events::Archive", "eventbridge/latest/APIReference/API_CreateArchive.html",
            .hard("SourceArn", "AWS::Events::EventBus")),
        of(
            "AWS::Events::EventBusPolicy", "eventbridge/latest/APIReference/API_PutPermission.html",
            .hard("EventBusName", "AWS::Events::EventBus")),
        of(
            "AWS::Events::ApiDestination", "eventbridge/latest/APIReference/API_CreateApiDestination.html",
            .hard("ConnectionArn", "AWS::Events::Connection")),
        of(
            "AWS::Events::Endpoint", "eventbridge/latest/userguide/eb-ge-create-endpoint.html",
            .hard("EventBuses.EventBusArn", "AWS::Events::EventBus")),
        of(
            "AWS::EventSchemas::Discoverer",
            "eventbridge/latest/schema-reference/v1-discoverers.html",
            .hard("SourceArn", "AWS::Events::EventBus")),
        of(
            "AWS::EventSchemas::Schema",
            "eventbridge/latest/schema-reference/v1-registries-name-registryname-schemas-name-schemaname.html",
            .hard("RegistryName", "AWS::EventSchemas::Registry")),
        of(
            "AWS::EventSchemas::RegistryPolicy", "eventbridge/latest/schema-reference/v1-policy.html",
            .hard("RegistryName", "AWS::EventSchemas::Registry")),
        of(
            "AWS::Scheduler::Schedule", "scheduler/latest/APIReference/API_CreateSchedule.html",
            .hard("GroupName", "AWS::Scheduler::ScheduleGroup")),
        of(
            "AWS::Scheduler::Schedule", "scheduler/latest/UserGuide/troubleshooting.html",
            .hard("Target.RoleArn", "AWS::IAM::Role")),
        of(
            "AWS::Pipes::Pipe", "eventbridge/latest/pipes-reference/API_CreatePipe.html",
            .hard(
                "Source", "AWS::SQS::Queue", "AWS::Kinesis::Stream", "AWS::DynamoDB::Table",
                "AWS::DynamoDB::GlobalTable", "AWS::MSK::Cluster", "AWS::MSK::ServerlessCluster"),
            .hard("Target"), .hard("RoleArn", "AWS::IAM::Role")),
        of(
            "AWS::SNS::Subscription", "sns/latest/api/API_Subscribe.html",
            .hard("TopicArn", "AWS::SNS::Topic")),
        of(
            "AWS::SNS::TopicPolicy", "sns/latest/api/API_SetTopicAttributes.html",
            .hard("Topics", "AWS::SNS::Topic")),
        of(
            "AWS::SNS::TopicInlinePolicy", "sns/latest/api/API_SetTopicAttributes.html",
            .hard("TopicArn", "AWS::SNS::Topic")),
        of(
            "AWS::SQS::QueuePolicy", "AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
            .hard("Queues", "AWS::SQS::Queue")),
        of(
            "AWS::SQS::QueueInlinePolicy", "AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
            .hard("Queue", "AWS::SQS::Queue")),
        // "You must first create a new queue before configuring it as a dead-letter queue."
        of(
            "AWS::SQS::Queue", "AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
            .hard("RedrivePolicy.deadLetterTargetArn", "AWS::SQS::Queue")),
        of(
            "AWS::StepFunctions::StateMachine", "step-functions/latest/apireference/API_CreateStateMachine.html",
            .hard("RoleArn", "AWS::IAM::Role"),
            .hard("LoggingConfiguration.Destinations.CloudWatchLogsLogGroup.LogGroupArn", "AWS::Logs::LogGroup")),
        of(
            "AWS::StepFunctions::StateMachineVersion",
            "step-functions/latest/apireference/API_PublishStateMachineVersion.html",
            .hard("StateMachineArn", "AWS::StepFunctions::StateMachine")),
        of(
            "AWS::StepFunctions::StateMachineAlias",
            "step-functions/latest/apireference/API_CreateStateMachineAlias.html",
            .hard("RoutingConfiguration.StateMachineVersionArn", "AWS::StepFunctions::StateMachine")),
        of(
            "AWS::ECS::Service", "AmazonECS/latest/APIReference/API_CreateService.html",
            .hard("Cluster", "AWS::ECS::Cluster"), .hard("TaskDefinition", "AWS::ECS::TaskDefinition"),
            .hard("LoadBalancers.TargetGroupArn", "AWS::ElasticLoadBalancingV2::TargetGroup"),
            .hard("CapacityProviderStrategy.CapacityProvider", "AWS::ECS::CapacityProvider")),
        of(
            "AWS::ECS::TaskSet", "AmazonECS/latest/APIReference/API_CreateTaskSet.html",
            .hard("Cluster", "AWS::ECS::Cluster"), .hard("Service", "AWS::ECS::Service"),
            .hard("TaskDefinition", "AWS::ECS::TaskDefinition")),
        of(
            "AWS::ECS::PrimaryTaskSet", "AmazonECS/latest/APIReference/API_UpdateServicePrimaryTaskSet.html",
            .hard("Cluster", "AWS::ECS::Cluster"), .hard("Service", "AWS::ECS::Service")),
        of(
            "AWS::ECS::ClusterCapacityProviderAssociations",
            "AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html",
            .hard("Cluster", "AWS::ECS::Cluster"), .hard("CapacityProviders", "AWS::ECS::CapacityProvider"),
            .hard("DefaultCapacityProviderStrategy.CapacityProvider", "AWS::ECS::CapacityProvider")),
        of(
            "AWS::ECS::CapacityProvider", "AmazonECS/latest/APIReference/API_CreateCapacityProvider.html",
            .hard("AutoScalingGroupProvider.AutoScalingGroupArn", "AWS::AutoScaling::AutoScalingGroup")),
        of(
            "AWS::EKS::Nodegroup", "eks/latest/APIReference/API_CreateNodegroup.html",
            .hard("ClusterName", "AWS::EKS::Cluster"), .hard("NodeRole", "AWS::IAM::Role")),
        of(
            "AWS::EKS::FargateProfile", "eks/latest/APIReference/API_CreateFargateProfile.html",
            .hard("ClusterName", "AWS::EKS::Cluster"), .hard("PodExecutionRoleArn", "AWS::IAM::Role")),
        of(
            "AWS::EKS::Addon", "eks/latest/APIReference/API_CreateAddon.html", .hard("ClusterName", "AWS::EKS::Cluster")
        ),
        of(
            "AWS::EKS::AccessEntry", "eks/latest/userguide/access-entries.html",
            .hard("ClusterName", "AWS::EKS::Cluster"), .hard("PrincipalArn", "AWS::IAM::Role", "AWS::IAM::User")),
        of(
            "AWS::EKS::IdentityProviderConfig", "eks/latest/APIReference/API_AssociateIdentityProviderConfig.html",
            .hard("ClusterName", "AWS::EKS::Cluster")),
        of(
            "AWS::EKS::PodIdentityAssociation", "eks/latest/APIReference/API_CreatePodIdentityAssociation.html",
            .hard("ClusterName", "AWS::EKS::Cluster"), .soft("RoleArn", "AWS::IAM::Role")),
        of(
            "AWS::EKS::Cluster", "eks/latest/APIReference/API_CreateCluster.html",
            .hard("RoleArn", "AWS::IAM::Role")),
        of(
            "AWS::AutoScaling::AutoScalingGroup",
            "autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html",
            .hard("LaunchConfigurationName", "AWS::AutoScaling::LaunchConfiguration"),
            .hard("LaunchTemplate.LaunchTemplateName", "AWS::EC2::LaunchTemplate"),
            .hard(
                "MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateName",
                "AWS::EC2::LaunchTemplate"),
            .hard("PlacementGroup", "AWS::EC2::PlacementGroup"),
            .hard("TargetGroupARNs", "AWS::ElasticLoadBalancingV2::TargetGroup")),
        of(
            "AWS::AutoScaling::ScalingPolicy", "autoscaling/ec2/APIReference/API_PutScalingPolicy.html",
            .hard("AutoScalingGroupName", "AWS::AutoScaling::AutoScalingGroup")),
        of(
            "AWS::AutoScaling::ScheduledAction", "autoscaling/ec2/APIReference/API_PutScheduledUpdateGroupAction.html",
            .hard("AutoScalingGroupName", "AWS::AutoScaling::AutoScalingGroup")),
        of(
            "AWS::AutoScaling::WarmPool", "autoscaling/ec2/APIReference/API_PutWarmPool.html",
            .hard("AutoScalingGroupName", "AWS::AutoScaling::AutoScalingGroup")),
        // "When you call this operation, a test message is sent to the notification target."
        of(
            "AWS::AutoScaling::LifecycleHook", "autoscaling/ec2/userguide/prepare-for-lifecycle-notifications.html",
            .hard("AutoScalingGroupName", "AWS::AutoScaling::AutoScalingGroup"),
            .hard("NotificationTargetARN", "AWS::SQS::Queue", "AWS::SNS::Topic"), .hard("RoleARN", "AWS::IAM::Role")),
        of(
            "AWS::EC2::Instance", "AWSEC2/latest/APIReference/API_RunInstances.html",
            .hard("IamInstanceProfile", "AWS::IAM::InstanceProfile"), .hard("KeyName", "AWS::EC2::KeyPair"),
            .hard("LaunchTemplate.LaunchTemplateName", "AWS::EC2::LaunchTemplate"),
            .hard("PlacementGroupName", "AWS::EC2::PlacementGroup")),
        of(
            "AWS::Batch::JobQueue", "batch/latest/APIReference/API_CreateJobQueue.html",
            .hard("ComputeEnvironmentOrder.ComputeEnvironment", "AWS::Batch::ComputeEnvironment"),
            .hard("SchedulingPolicyArn", "AWS::Batch::SchedulingPolicy")),
        of(
            "AWS::ElasticBeanstalk::Environment", "elasticbeanstalk/latest/api/API_CreateEnvironment.html",
            .hard("ApplicationName", "AWS::ElasticBeanstalk::Application")),
        of(
            "AWS::ElasticBeanstalk::ApplicationVersion",
            "elasticbeanstalk/latest/api/API_CreateApplicationVersion.html",
            .hard("ApplicationName", "AWS::ElasticBeanstalk::Application"),
            .hard("SourceBundle.S3Bucket", "AWS::S3::Bucket")),
        of(
            "AWS::ElasticBeanstalk::ConfigurationTemplate",
            "elasticbeanstalk/latest/api/API_CreateConfigurationTemplate.html",
            .hard("ApplicationName", "AWS::ElasticBeanstalk::Application")),
        of(
            "AWS::CloudFormation::CustomResource",
            "AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html",
            .hard("ServiceToken", "AWS::Lambda::Function", "AWS::SNS::Topic")),
        of(
            "AWS::CloudFormation::Stack", "AWSCloudFormation/latest/APIReference/API_CreateStack.html",
            .hard("NotificationARNs", "AWS::SNS::Topic")),
        of(
            "AWS::ApiGateway::BasePathMapping", "apigateway/latest/api/API_CreateBasePathMapping.html",
            .hard("DomainName", "AWS::ApiGateway::DomainName")),
        of(
            "AWS::ApiGateway::Account", "apigateway/latest/developerguide/set-up-logging.html",
            .hard("CloudWatchRoleArn", "AWS::IAM::Role")),
        of(
            "AWS::ApiGatewayV2::ApiMapping",
            "apigatewayv2/latest/api-reference/domainnames-domainname-apimappings.html",
            .hard("DomainName", "AWS::ApiGatewayV2::DomainName", "AWS::ApiGateway::DomainName")),
        of(
            "AWS::CloudFront::Distribution", "cloudfront/latest/APIReference/API_CreateDistribution.html",
            .hard(
                "DistributionConfig.DefaultCacheBehavior.FunctionAssociations.FunctionARN", "AWS::CloudFront::Function"),
            .hard("DistributionConfig.CacheBehaviors.FunctionAssociations.FunctionARN", "AWS::CloudFront::Function"),
            .hard(
                "DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations.LambdaFunctionARN",
                "AWS::Lambda::Function"),
            .hard(
                "DistributionConfig.CacheBehaviors.LambdaFunctionAssociations.LambdaFunctionARN",
                "AWS::Lambda::Function")),
        of(
            "AWS::Route53::RecordSet", "Route53/latest/APIReference/API_ChangeResourceRecordSets.html",
            .hard("HostedZoneName", "AWS::Route53::HostedZone")),
        of(
            "AWS::Route53::RecordSetGroup", "Route53/latest/APIReference/API_ChangeResourceRecordSets.html",
            .hard("HostedZoneName", "AWS::Route53::HostedZone"),
            .hard("RecordSets.HostedZoneName", "AWS::Route53::HostedZone")),
    ].flatMap(\.self)
}
