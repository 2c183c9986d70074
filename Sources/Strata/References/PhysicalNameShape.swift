/// What `Ref` and the attributes of a type yield, as far as it follows from the physical name alone.
///
/// ARN formats: the resource types of the service in the
/// [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
/// Return values: the type's page in the
/// [template reference](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html),
/// with an example where it is no ARN: the URL of a queue, a bucket's domain names, the `:*` at the end of a log group's ARN.
/// For all of these types, `Ref` yields the primary identifier of the registry's schema, which the tests hold it to.
struct PhysicalNameShape: Sendable {
    enum Part: Sendable {
        case text(String)
        case name
        /// The path of an IAM resource, without its first slash.
        case path
        /// A pseudo parameter of the resource's own stack.
        case pseudo(String)

        static let partition = Part.pseudo("AWS::Partition")
        static let region = Part.pseudo("AWS::Region")
        static let account = Part.pseudo("AWS::AccountId")
        static let urlSuffix = Part.pseudo("AWS::URLSuffix")
    }

    enum Form: Sendable {
        case name
        case text([Part])
    }

    let property: String
    let ref: Form?
    let attributes: [String: Form]

    static let table: [String: PhysicalNameShape] = [
        "AWS::CloudWatch::Alarm": named("AlarmName", arn: "cloudwatch", "alarm:"),
        "AWS::DynamoDB::Table": named("TableName", arn: "dynamodb", "table/"),
        "AWS::ECR::Repository": named("RepositoryName", arn: "ecr", "repository/"),
        "AWS::ECS::Cluster": named("ClusterName", arn: "ecs", "cluster/"),
        "AWS::Events::EventBus": named("Name", arn: "events", "event-bus/", also: ["Name": .name]),
        "AWS::IAM::Group": iam("GroupName", "group/"),
        "AWS::IAM::Role": iam("RoleName", "role/"),
        "AWS::IAM::User": iam("UserName", "user/"),
        "AWS::Kinesis::Stream": named("Name", arn: "kinesis", "stream/"),
        "AWS::KinesisFirehose::DeliveryStream": named("DeliveryStreamName", arn: "firehose", "deliverystream/"),
        "AWS::KMS::Alias": PhysicalNameShape(property: "AliasName", ref: .name, attributes: [:]),
        "AWS::Lambda::Function": named("FunctionName", arn: "lambda", "function:"),
        "AWS::Logs::LogGroup": PhysicalNameShape(
            property: "LogGroupName", ref: .name,
            attributes: ["Arn": arn("logs", [.text("log-group:"), .name, .text(":*")])]
        ),
        "AWS::S3::Bucket": named(
            "BucketName", arn: .text([.text("arn:"), .partition, .text(":s3:::"), .name]),
            also: [
                "DomainName": .text([.name, .text(".s3."), .urlSuffix]),
                "RegionalDomainName": .text([.name, .text(".s3."), .region, .text("."), .urlSuffix]),
            ]
        ),
        "AWS::Scheduler::ScheduleGroup": named("Name", arn: "scheduler", "schedule-group/"),
        "AWS::SNS::Topic": PhysicalNameShape(
            property: "TopicName", ref: arn("sns", [.name]),
            attributes: ["TopicArn": arn("sns", [.name]), "TopicName": .name]
        ),
        "AWS::SQS::Queue": PhysicalNameShape(
            property: "QueueName",
            ref: .text([
                .text("https://sqs."), .region, .text("."), .urlSuffix, .text("/"), .account, .text("/"), .name,
            ]),
            attributes: [
                "Arn": arn("sqs", [.name]), "QueueName": .name,
                "QueueUrl": .text(
                    [.text("https://sqs."), .region, .text("."), .urlSuffix, .text("/"), .account, .text("/"), .name]
                ),
            ]
        ),
        "AWS::SSM::Parameter": PhysicalNameShape(property: "Name", ref: .name, attributes: [:]),
        "AWS::StepFunctions::StateMachine": PhysicalNameShape(
            property: "StateMachineName", ref: arn("states", [.text("stateMachine:"), .name]),
            attributes: ["Arn": arn("states", [.text("stateMachine:"), .name]), "Name": .name]
        ),
    ]

    private static func arn(_ service: String, _ resource: [Part]) -> Form {
        .text([.text("arn:"), .partition, .text(":\(service):"), .region, .text(":"), .account, .text(":")] + resource)
    }

    private static func iam(_ property: String, _ prefix: String) -> PhysicalNameShape {
        named(
            property,
            arn: .text([.text("arn:"), .partition, .text(":iam::"), .account, .text(":\(prefix)"), .path, .name]))
    }

    /// A type whose `Ref` is its name, with a regional ARN.
    private static func named(
        _ property: String, arn service: String, _ prefix: String, also others: [String: Form] = [:]
    ) -> PhysicalNameShape {
        named(property, arn: arn(service, [.text(prefix), .name]), also: others)
    }

    private static func named(_ property: String, arn: Form, also others: [String: Form] = [:]) -> PhysicalNameShape {
        PhysicalNameShape(
            property: property, ref: .name,
            attributes: others.merging(["Arn": arn], uniquingKeysWith: { first, _ in first })
        )
    }
}
