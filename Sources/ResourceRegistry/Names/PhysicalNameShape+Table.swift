extension PhysicalNameShape {
    /// The shapes, by resource type.
    package static let table: [String: PhysicalNameShape] = [applications, data, operations].reduce(into: [:]) {
        $0.merge($1) { first, _ in first }
    }

    /// What applications run on and talk through.
    private static let applications: [String: PhysicalNameShape] = [
        "AWS::ApiGateway::DomainName": .init("DomainName", ref: .name),
        "AWS::ApiGatewayV2::DomainName": .init("DomainName", ref: .name),
        "AWS::AutoScaling::AutoScalingGroup": .init(
            "AutoScalingGroupName", ref: .name,
            others: [regional("autoscaling", "autoScalingGroup:*:autoScalingGroupName/{}")]),
        "AWS::AutoScaling::LaunchConfiguration": .init("LaunchConfigurationName", ref: .name),
        "AWS::Batch::ComputeEnvironment": .init(
            "ComputeEnvironmentName", ref: regional("batch", "compute-environment/{}"),
            attributes: ["ComputeEnvironmentArn": regional("batch", "compute-environment/{}")]),
        "AWS::Batch::JobDefinition": .init("JobDefinitionName", others: [regional("batch", "job-definition/{}")]),
        "AWS::Batch::JobQueue": .init(
            "JobQueueName", ref: regional("batch", "job-queue/{}"),
            attributes: ["JobQueueArn": regional("batch", "job-queue/{}")]),
        "AWS::Batch::SchedulingPolicy": .init(
            "Name", ref: regional("batch", "scheduling-policy/{}"),
            attributes: ["Arn": regional("batch", "scheduling-policy/{}")]),
        "AWS::CloudFront::Function": .init(
            "Name", others: ["arn:{AWS::Partition}:cloudfront::{AWS::AccountId}:function/{}"]),
        "AWS::EC2::KeyPair": .init("KeyName", ref: .name, others: [regional("ec2", "key-pair/{}")]),
        "AWS::EC2::LaunchTemplate": .init("LaunchTemplateName"),
        "AWS::EC2::PlacementGroup": .init("GroupName", ref: .name, others: [regional("ec2", "placement-group/{}")]),
        "AWS::ECR::PublicRepository": .init(
            "RepositoryName", ref: .name,
            others: ["arn:{AWS::Partition}:ecr-public::{AWS::AccountId}:repository/{}"]),
        "AWS::ECR::Repository": .init(
            "RepositoryName", ref: .name, attributes: ["Arn": regional("ecr", "repository/{}")],
            others: ["{AWS::AccountId}.dkr.ecr.{AWS::Region}.{AWS::URLSuffix}/{}"]),
        "AWS::ECS::CapacityProvider": .init("Name", ref: .name, others: [regional("ecs", "capacity-provider/{}")]),
        "AWS::ECS::Cluster": named("ClusterName", arn: regional("ecs", "cluster/{}")),
        "AWS::ECS::Service": .init("ServiceName", others: [regional("ecs", "service/{Cluster}/{}")]),
        "AWS::ECS::TaskDefinition": .init("Family", others: [regional("ecs", "task-definition/{}")]),
        "AWS::EKS::Cluster": named("Name", arn: regional("eks", "cluster/{}")),
        "AWS::EKS::Nodegroup": .init("NodegroupName", others: [regional("eks", "nodegroup/{ClusterName}/{}")]),
        "AWS::ElasticBeanstalk::Application": .init(
            "ApplicationName", ref: .name, others: [regional("elasticbeanstalk", "application/{}")]),
        "AWS::ElasticBeanstalk::Environment": .init(
            "EnvironmentName", ref: .name,
            others: [regional("elasticbeanstalk", "environment/{ApplicationName}/{}")]),
        "AWS::ElasticLoadBalancingV2::LoadBalancer": .init(
            "Name",
            others: [
                regional("elasticloadbalancing", "loadbalancer/app/{}"),
                regional("elasticloadbalancing", "loadbalancer/net/{}"),
                regional("elasticloadbalancing", "loadbalancer/gwy/{}"),
            ]),
        "AWS::ElasticLoadBalancingV2::TargetGroup": .init(
            "Name", others: [regional("elasticloadbalancing", "targetgroup/{}")]),
        "AWS::Events::ApiDestination": .init("Name", ref: .name, others: [regional("events", "api-destination/{}")]),
        "AWS::Events::Archive": named("ArchiveName", arn: regional("events", "archive/{}")),
        "AWS::Events::Connection": .init("Name", ref: .name, others: [regional("events", "connection/{}")]),
        "AWS::Events::Endpoint": named("Name", arn: regional("events", "endpoint/{}")),
        "AWS::Events::EventBus": named("Name", arn: regional("events", "event-bus/{}"), also: ["Name": .name]),
        "AWS::Events::Rule": .init(
            "Name", others: [regional("events", "rule/{}"), regional("events", "rule/{EventBusName}/{}")]),
        "AWS::EventSchemas::Registry": .init(
            "RegistryName", ref: regional("schemas", "registry/{}"),
            attributes: ["RegistryArn": regional("schemas", "registry/{}"), "RegistryName": .name]),
        "AWS::EventSchemas::Schema": .init("SchemaName", others: [regional("schemas", "schema/{RegistryName}/{}")]),
        "AWS::Lambda::Function": named("FunctionName", arn: regional("lambda", "function:{}")),
        "AWS::Lambda::LayerVersion": .init("LayerName", others: [regional("lambda", "layer:{}")]),
        "AWS::Pipes::Pipe": named("Name", arn: regional("pipes", "pipe/{}")),
        "AWS::Scheduler::Schedule": .init(
            "Name", ref: .name, others: [regional("scheduler", "schedule/{GroupName}/{}")]),
        "AWS::Scheduler::ScheduleGroup": named("Name", arn: regional("scheduler", "schedule-group/{}")),
        "AWS::SNS::Topic": .init(
            "TopicName", ref: regional("sns", "{}"),
            attributes: ["TopicArn": regional("sns", "{}"), "TopicName": .name]),
        "AWS::SQS::Queue": .init(
            "QueueName", ref: queueURL,
            attributes: ["Arn": regional("sqs", "{}"), "QueueName": .name, "QueueUrl": queueURL]),
        "AWS::StepFunctions::Activity": .init(
            "Name", ref: regional("states", "activity:{}"),
            attributes: ["Arn": regional("states", "activity:{}"), "Name": .name]),
        "AWS::StepFunctions::StateMachine": .init(
            "StateMachineName", ref: regional("states", "stateMachine:{}"),
            attributes: ["Arn": regional("states", "stateMachine:{}"), "Name": .name],
            others: [regional("states", "execution:{}"), regional("states", "express:{}")]),
    ]

    private static let queueURL: Form = "https://sqs.{AWS::Region}.{AWS::URLSuffix}/{AWS::AccountId}/{}"

    /// A text with region and account.
    static func regional(_ service: String, _ resource: String) -> Form {
        Form("arn:{AWS::Partition}:\(service):{AWS::Region}:{AWS::AccountId}:\(resource)")
    }

    /// An ARN of IAM.
    static func iam(_ resource: String) -> Form { Form("arn:{AWS::Partition}:iam::{AWS::AccountId}:\(resource)") }

    /// A type whose `Ref` is its name, with an ARN.
    static func named(_ property: String, arn: Form, also others: [String: Form] = [:]) -> PhysicalNameShape {
        PhysicalNameShape(
            property, ref: .name, attributes: others.merging(["Arn": arn], uniquingKeysWith: { first, _ in first }))
    }
}
