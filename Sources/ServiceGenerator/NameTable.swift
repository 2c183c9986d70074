/// What the rule for physical names (``NameRule``) misses, by hand: each row with a page of AWS's documentation.
enum NameTable {
    struct Row {
        let type: String
        /// The property, where the rule does not find it.
        var property: String?
        var minLength: Int?
        var maxLength: Int?
        var pattern: String?
        let source: String
    }

    /// Properties that the rule would take, but that name something else or have a fixed vocabulary: what the type's page in
    /// the [template reference](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html)
    /// says of them, unless a row names its own source.
    static let notNames: [String: String] = [
        "AWS::ApiGateway::DomainName": "a DNS name",
        "AWS::ApiGatewayV2::DomainName": "a DNS name",
        "AWS::AppSync::DomainName": "a DNS name",
        "AWS::AutoScaling::WarmPool": "the group's name",
        // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateTerms.html
        "AWS::Cognito::Terms": "one of two fixed names",
        // https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAddon.html
        "AWS::EKS::Addon": "the name of an add-on that AWS provides",
        "AWS::Lightsail::Domain": "a DNS name",
        "AWS::MediaTailor::ChannelPolicy": "the channel's name",
        "AWS::RDS::DBProxyTargetGroup": "always `default`",
        "AWS::Route53::HostedZone": "a DNS name",
        "AWS::Route53::RecordSet": "a DNS name",
        "AWS::Route53::RecordSetGroup": "a DNS name",
        "AWS::S3::MultiRegionAccessPointPolicy": "the access point's name",
        // https://docs.aws.amazon.com/security-lake/latest/APIReference/API_AwsLogSourceConfiguration.html
        "AWS::SecurityLake::AwsLogSource": "the name of a source that AWS provides",
        "AWS::ServiceDiscovery::PrivateDnsNamespace": "a DNS name",
        "AWS::ServiceDiscovery::PublicDnsNamespace": "a DNS name",
    ]

    static let rows: [Row] = [
        Row(
            type: "AWS::ApiGatewayV2::Api", minLength: 1, maxLength: 128,
            source: "https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html"),
        Row(
            type: "AWS::Batch::ComputeEnvironment", minLength: 1, maxLength: 128, pattern: "^[A-Za-z0-9_-]+$",
            source: "https://docs.aws.amazon.com/batch/latest/APIReference/API_CreateComputeEnvironment.html"),
        Row(
            type: "AWS::CloudWatch::Dashboard", minLength: 1, maxLength: 255, pattern: "^[A-Za-z0-9_-]+$",
            source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html"),
        Row(
            type: "AWS::CodeBuild::Project", minLength: 2, maxLength: 150, pattern: "^[A-Za-z0-9][A-Za-z0-9\\-_]+$",
            source: "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_CreateProject.html"),
        Row(
            type: "AWS::CodePipeline::Pipeline", minLength: 1, maxLength: 100, pattern: "^[A-Za-z0-9.@\\-_]+$",
            source: "https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineDeclaration.html"),
        Row(
            type: "AWS::Config::ConfigRule", minLength: 1, maxLength: 128, pattern: ".*\\S.*",
            source: "https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigRule.html"),
        Row(
            type: "AWS::DocDB::DBCluster", minLength: 1, maxLength: 63, pattern: "^[a-zA-Z](-?[a-zA-Z0-9])*$",
            source: "https://docs.aws.amazon.com/documentdb/latest/developerguide/API_CreateDBCluster.html"),
        Row(
            type: "AWS::DocDB::DBInstance", minLength: 1, maxLength: 63, pattern: "^[a-zA-Z](-?[a-zA-Z0-9])*$",
            source: "https://docs.aws.amazon.com/documentdb/latest/developerguide/API_CreateDBInstance.html"),
        Row(
            type: "AWS::DynamoDB::GlobalTable", minLength: 3, maxLength: 255, pattern: "^[a-zA-Z0-9_.-]+$",
            source:
                "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html"),
        Row(
            type: "AWS::DynamoDB::Table", minLength: 3, maxLength: 255, pattern: "^[a-zA-Z0-9_.-]+$",
            source:
                "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html"),
        Row(
            type: "AWS::EC2::KeyPair", minLength: 1, maxLength: 255, pattern: "^[\\u0000-\\u007F]+$",
            source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateKeyPair.html"),
        Row(
            type: "AWS::EC2::LaunchTemplate", minLength: 3, maxLength: 128, pattern: "^[a-zA-Z0-9()./_-]+$",
            source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html"),
        Row(
            type: "AWS::EC2::SecurityGroup", minLength: 1, maxLength: 255,
            pattern: "^(?!sg-)[a-zA-Z0-9 ._\\-:/()#,@\\[\\]+=&;{}!$*]+$",
            source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html"),
        Row(
            type: "AWS::ECS::Cluster", minLength: 1, maxLength: 255, pattern: "^[a-zA-Z0-9_-]+$",
            source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html"),
        Row(
            type: "AWS::ECS::Service", minLength: 1, maxLength: 255, pattern: "^[a-zA-Z0-9_-]+$",
            source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html"),
        Row(
            type: "AWS::EKS::Nodegroup", minLength: 1, maxLength: 63, pattern: "^[a-zA-Z0-9][a-zA-Z0-9_-]*$",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html"),
        Row(
            type: "AWS::ElastiCache::CacheCluster", minLength: 1, maxLength: 50, pattern: "^[a-zA-Z](-?[a-zA-Z0-9])*$",
            source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html"),
        Row(
            type: "AWS::ElastiCache::ReplicationGroup", property: "ReplicationGroupId", minLength: 1, maxLength: 40,
            pattern: "^[a-zA-Z](-?[a-zA-Z0-9])*$",
            source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html"),
        Row(
            type: "AWS::ElasticLoadBalancing::LoadBalancer", minLength: 1, maxLength: 32,
            pattern: "^(?!-)(?!.*-$)[a-zA-Z0-9-]+$",
            source:
                "https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_CreateLoadBalancer.html"),
        Row(
            type: "AWS::ElasticLoadBalancingV2::LoadBalancer", minLength: 1, maxLength: 32,
            pattern: "^(?!-)(?!internal-)(?!.*-$)[a-zA-Z0-9-]+$",
            source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html"),
        Row(
            type: "AWS::ElasticLoadBalancingV2::TargetGroup", minLength: 1, maxLength: 32,
            pattern: "^(?!-)(?!.*-$)[a-zA-Z0-9-]+$",
            source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html"),
        Row(
            type: "AWS::Elasticsearch::Domain", minLength: 3, maxLength: 28, pattern: "^[a-z][a-z0-9-]+$",
            source: "https://docs.aws.amazon.com/cli/latest/reference/es/create-elasticsearch-domain.html"),
        Row(
            type: "AWS::IAM::ManagedPolicy", minLength: 1, maxLength: 128, pattern: "^[\\w+=,.@-]+$",
            source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html"),
        Row(
            type: "AWS::IoT::RoleAlias", property: "RoleAlias",
            source: "https://docs.aws.amazon.com/iot/latest/apireference/API_CreateRoleAlias.html"),
        Row(
            type: "AWS::Lambda::Function", minLength: 1, maxLength: 64, pattern: "^[a-zA-Z0-9-_]+$",
            source: "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"),
        Row(
            type: "AWS::Lambda::LayerVersion", property: "LayerName",
            source: "https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html"),
        Row(
            type: "AWS::OpenSearchService::Domain", minLength: 3, maxLength: 28, pattern: "^[a-z][a-z0-9-]+$",
            source: "https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html"),
        Row(
            type: "AWS::RDS::DBClusterParameterGroup", minLength: 1, maxLength: 255,
            source: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBClusterParameterGroup.html"),
        Row(
            type: "AWS::RDS::DBParameterGroup", minLength: 1, maxLength: 255,
            source: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBParameterGroup.html"),
        Row(
            type: "AWS::RDS::DBSubnetGroup", minLength: 1, maxLength: 255,
            pattern: "^(?!default$)[a-zA-Z][a-zA-Z0-9._ -]*$",
            source: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html"),
        Row(
            type: "AWS::RDS::OptionGroup", minLength: 1, maxLength: 255, pattern: "^[a-zA-Z](-?[a-zA-Z0-9])*$",
            source: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateOptionGroup.html"),
        Row(
            type: "AWS::SNS::Topic", minLength: 1, maxLength: 256, pattern: "^[a-zA-Z0-9_-]+(\\.fifo)?$",
            source: "https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"),
        Row(
            type: "AWS::SQS::Queue", minLength: 1, maxLength: 80, pattern: "^[a-zA-Z0-9_-]+(\\.fifo)?$",
            source: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html"),
        Row(
            // The 1011 characters include the ARN in front of the name, whose length depends on the region.
            type: "AWS::SSM::Parameter", minLength: 1, maxLength: 1011,
            pattern: "^(?![aA][wW][sS]|[sS][sS][mM])[a-zA-Z0-9_.\\-/]+$",
            source: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html"),
        Row(
            type: "AWS::SecretsManager::Secret", minLength: 1, maxLength: 512, pattern: "^[a-zA-Z0-9/_+=.@-]+$",
            source: "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html"),
        Row(
            type: "AWS::Serverless::Function", minLength: 1, maxLength: 64, pattern: "^[a-zA-Z0-9-_]+$",
            source: "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"),
        Row(
            type: "AWS::Serverless::SimpleTable", minLength: 3, maxLength: 255, pattern: "^[a-zA-Z0-9_.-]+$",
            source:
                "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html"),
        Row(
            type: "AWS::ServiceCatalog::CloudFormationProvisionedProduct", property: "ProvisionedProductName",
            source: "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisionProduct.html"),
    ]

    private static let byType = Dictionary(rows.map { ($0.type, $0) }) { first, _ in first }

    static func row(for type: String) -> Row? { byType[type] }
}
