import ResourceRegistry

/// The types whose physical names are the author's free choice and unique in an account and region, with what the registry's
/// patterns say in a form by which a name can be put right. Lengths are the registry's own where it has them.
enum PhysicalNameTable {
    /// A row: characters beside letters and digits, and what else a type asks for.
    struct Row {
        let type: String
        let punctuation: String
        var isLower = false
        var prefixes: [String] = []
        var suffixes: [String] = []
        /// Beginnings of names that belong to AWS, or follow from another resource: such names stay.
        var reserved: [String] = []
        /// The property, where the registry's rule finds none: `Outer.Inner` in an object.
        var property: String?
        /// What stands before the name in an ARN, where nothing else can be meant by it.
        var marker: String?
        /// The greatest length, where the registry has none, with the page that says so.
        var maximum: (length: Int, source: String)?
    }

    /// What a type allows; `nil` for types whose names are left alone.
    static func rule(for type: String) -> PhysicalNameRule? {
        guard let row = byType[type] else { return nil }
        let facts = ResourceRegistry.facts(for: type)?.name
        guard let property = row.property ?? facts?.property,
            let maximum = row.maximum?.length ?? facts?.maxLength
        else { return nil }
        return PhysicalNameRule(
            property: NameProperty(property), minimumLength: facts?.minLength ?? 1, maximumLength: maximum,
            prefixes: row.prefixes,
            suffixes: row.suffixes, reserved: row.reserved, isLower: row.isLower, punctuation: row.punctuation,
            marker: row.marker
        )
    }

    private static let byType = Dictionary(uniqueKeysWithValues: rows.map { ($0.type, $0) })

    private static let iam = "-_+=,.@"
    private static let wafLogs = ["aws-waf-logs-"]
    private static let fifo = [".fifo"]
    private static let cloudFront = "https://docs.aws.amazon.com/cloudfront/latest/APIReference/"

    // Punctuation is listed with the preferred substitute for what is not allowed first.
    static let rows: [Row] = [
        Row(
            type: "AWS::ApiGateway::RestApi", punctuation: "-_. ",
            maximum: (128, "https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html")),
        Row(type: "AWS::ApiGatewayV2::Api", punctuation: "-_. "),
        Row(type: "AWS::AppConfig::Application", punctuation: "-_. "),
        Row(type: "AWS::Athena::WorkGroup", punctuation: "-_."),
        Row(type: "AWS::AutoScaling::AutoScalingGroup", punctuation: "-_./ "),
        Row(type: "AWS::Backup::BackupVault", punctuation: "-_"),
        Row(type: "AWS::Batch::ComputeEnvironment", punctuation: "-_"),
        Row(type: "AWS::Batch::JobDefinition", punctuation: "-_"),
        Row(type: "AWS::Batch::JobQueue", punctuation: "-_"),
        Row(type: "AWS::CloudFormation::StackSet", punctuation: "-"),
        Row(
            type: "AWS::CloudFront::CachePolicy", punctuation: "-_", property: "CachePolicyConfig.Name",
            maximum: (128, cloudFront + "API_CachePolicyConfig.html")),
        Row(type: "AWS::CloudFront::Function", punctuation: "-_"),
        Row(type: "AWS::CloudFront::KeyValueStore", punctuation: "-_"),
        Row(
            type: "AWS::CloudFront::OriginAccessControl", punctuation: "-_", property: "OriginAccessControlConfig.Name",
            maximum: (64, cloudFront + "API_OriginAccessControlConfig.html")),
        Row(
            type: "AWS::CloudFront::OriginRequestPolicy", punctuation: "-_", property: "OriginRequestPolicyConfig.Name",
            maximum: (128, cloudFront + "API_OriginRequestPolicyConfig.html")),
        Row(
            type: "AWS::CloudFront::ResponseHeadersPolicy", punctuation: "-_",
            property: "ResponseHeadersPolicyConfig.Name",
            maximum: (128, cloudFront + "API_ResponseHeadersPolicyConfig.html")),
        Row(type: "AWS::CloudTrail::Trail", punctuation: "-_."),
        Row(type: "AWS::CloudWatch::Alarm", punctuation: "-_./ "),
        Row(type: "AWS::CloudWatch::CompositeAlarm", punctuation: "-_./ "),
        Row(type: "AWS::CloudWatch::Dashboard", punctuation: "-_"),
        Row(type: "AWS::CodeArtifact::Domain", punctuation: "-", isLower: true),
        Row(type: "AWS::CodeArtifact::Repository", punctuation: "-_."),
        Row(type: "AWS::CodeBuild::Project", punctuation: "-_"),
        Row(
            type: "AWS::CodeCommit::Repository", punctuation: "-_.",
            maximum: (100, "https://docs.aws.amazon.com/codecommit/latest/APIReference/API_CreateRepository.html")),
        Row(type: "AWS::CodeDeploy::Application", punctuation: "-_."),
        Row(type: "AWS::CodePipeline::Pipeline", punctuation: "-_.@"),
        Row(type: "AWS::Cognito::IdentityPool", punctuation: "-_+=,.@ "),
        Row(type: "AWS::Cognito::UserPool", punctuation: "-_+=,.@ "),
        Row(type: "AWS::DynamoDB::GlobalTable", punctuation: "-_.", marker: ":table/"),
        Row(type: "AWS::DynamoDB::Table", punctuation: "-_.", marker: ":table/"),
        Row(type: "AWS::EC2::KeyPair", punctuation: "-_."),
        Row(type: "AWS::EC2::LaunchTemplate", punctuation: "-_./()"),
        Row(type: "AWS::EC2::SecurityGroup", punctuation: "-_./: "),
        Row(type: "AWS::ECR::Repository", punctuation: "-_./", isLower: true, marker: ":repository/"),
        Row(type: "AWS::ECS::Cluster", punctuation: "-_"),
        Row(type: "AWS::ECS::Service", punctuation: "-_"),
        Row(type: "AWS::EKS::Cluster", punctuation: "-_"),
        Row(type: "AWS::ElastiCache::CacheCluster", punctuation: "-", isLower: true),
        Row(type: "AWS::ElastiCache::ReplicationGroup", punctuation: "-", isLower: true),
        Row(type: "AWS::ElasticLoadBalancingV2::LoadBalancer", punctuation: "-"),
        Row(type: "AWS::ElasticLoadBalancingV2::TargetGroup", punctuation: "-", marker: ":targetgroup/"),
        Row(type: "AWS::Events::ApiDestination", punctuation: "-_."),
        Row(type: "AWS::Events::Archive", punctuation: "-_."),
        Row(type: "AWS::Events::Connection", punctuation: "-_."),
        Row(type: "AWS::Events::EventBus", punctuation: "-_./", reserved: ["aws.partner/"], marker: ":event-bus/"),
        Row(type: "AWS::Events::Rule", punctuation: "-_."),
        Row(type: "AWS::Glue::Crawler", punctuation: "-_."),
        Row(
            type: "AWS::Glue::Database", punctuation: "_", isLower: true,
            maximum: (255, "https://docs.aws.amazon.com/glue/latest/webapi/API_DatabaseInput.html")),
        Row(type: "AWS::Glue::Job", punctuation: "-_."),
        Row(type: "AWS::IAM::Group", punctuation: iam),
        Row(type: "AWS::IAM::InstanceProfile", punctuation: iam),
        Row(type: "AWS::IAM::ManagedPolicy", punctuation: iam),
        Row(type: "AWS::IAM::Role", punctuation: iam, marker: ":role/"),
        Row(type: "AWS::IAM::User", punctuation: iam, marker: ":user/"),
        Row(type: "AWS::IoT::TopicRule", punctuation: "_"),
        Row(type: "AWS::KMS::Alias", punctuation: "-_/:", prefixes: ["alias/"], reserved: ["alias/aws/"]),
        Row(type: "AWS::Kinesis::Stream", punctuation: "-_.", marker: ":stream/"),
        Row(
            type: "AWS::KinesisFirehose::DeliveryStream", punctuation: "-_.", prefixes: wafLogs,
            marker: ":deliverystream/"),
        Row(type: "AWS::Lambda::Function", punctuation: "-_", marker: ":function:"),
        Row(type: "AWS::Lambda::LayerVersion", punctuation: "-_"),
        Row(type: "AWS::Logs::LogGroup", punctuation: "-_./#", prefixes: wafLogs, reserved: ["/aws/"]),
        Row(type: "AWS::MSK::Cluster", punctuation: "-"),
        Row(
            type: "AWS::MemoryDB::Cluster", punctuation: "-", isLower: true,
            maximum: (40, "https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html")),
        Row(type: "AWS::Neptune::DBCluster", punctuation: "-", isLower: true),
        Row(type: "AWS::OpenSearchServerless::Collection", punctuation: "-", isLower: true),
        Row(type: "AWS::OpenSearchService::Domain", punctuation: "-", isLower: true),
        Row(type: "AWS::Pipes::Pipe", punctuation: "-_."),
        Row(type: "AWS::RDS::DBCluster", punctuation: "-", isLower: true),
        Row(type: "AWS::RDS::DBInstance", punctuation: "-", isLower: true),
        Row(type: "AWS::RDS::DBSubnetGroup", punctuation: "-_. ", isLower: true),
        Row(type: "AWS::Redshift::Cluster", punctuation: "-", isLower: true),
        Row(type: "AWS::ResourceGroups::Group", punctuation: "-_."),
        Row(type: "AWS::S3::AccessPoint", punctuation: "-", isLower: true),
        Row(type: "AWS::S3::Bucket", punctuation: "-.", isLower: true, prefixes: wafLogs),
        Row(type: "AWS::SES::ConfigurationSet", punctuation: "-_"),
        Row(
            type: "AWS::SES::ReceiptRuleSet", punctuation: "-_.",
            maximum: (64, "https://docs.aws.amazon.com/ses/latest/APIReference/API_CreateReceiptRuleSet.html")),
        Row(type: "AWS::SNS::Topic", punctuation: "-_", suffixes: fifo),
        Row(type: "AWS::SQS::Queue", punctuation: "-_", suffixes: fifo),
        Row(type: "AWS::SSM::Document", punctuation: "-_."),
        Row(type: "AWS::Scheduler::Schedule", punctuation: "-_."),
        Row(type: "AWS::Scheduler::ScheduleGroup", punctuation: "-_."),
        Row(type: "AWS::SecretsManager::Secret", punctuation: "-_/+=.@"),
        Row(type: "AWS::StepFunctions::Activity", punctuation: "-_"),
        Row(type: "AWS::StepFunctions::StateMachine", punctuation: "-_", marker: ":stateMachine:"),
        Row(type: "AWS::Synthetics::Canary", punctuation: "-_", isLower: true),
        Row(type: "AWS::Timestream::Database", punctuation: "-_."),
        Row(type: "AWS::WAFv2::IPSet", punctuation: "-_"),
        Row(type: "AWS::WAFv2::RegexPatternSet", punctuation: "-_"),
        Row(type: "AWS::WAFv2::RuleGroup", punctuation: "-_"),
        Row(type: "AWS::WAFv2::WebACL", punctuation: "-_"),
        Row(type: "AWS::XRay::Group", punctuation: "-_"),
    ]
}
