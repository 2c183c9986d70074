extension TypeRow {
    /// Services from DAX to Forecast.
    static let dToF: [TypeRow] = [
        TypeRow("AWS::DAX::Cluster", name: Name("ClusterName", others: [regional("dax", "cache/{}")])),
        TypeRow("AWS::DAX::ParameterGroup", name: Name("ParameterGroupName", isLookedUp: true)),
        TypeRow("AWS::DAX::SubnetGroup", name: Name("SubnetGroupName", isLookedUp: true)),
        TypeRow("AWS::DMS::ReplicationSubnetGroup", name: Name("ReplicationSubnetGroupIdentifier", isLookedUp: true)),
        TypeRow("AWS::DSQL::Cluster", data: Data("rows", protectedBy: "DeletionProtectionEnabled")),
        TypeRow("AWS::DataPipeline::Pipeline", name: Name("Name", isShared: true)),
        TypeRow("AWS::DataZone::Domain", data: Data("catalog")),
        TypeRow("AWS::Detective::Graph", data: Data("behavior graph")),
        TypeRow("AWS::DirectoryService::MicrosoftAD", data: Data("directory users")),
        TypeRow("AWS::DirectoryService::SimpleAD", data: Data("directory users")),
        TypeRow(
            "AWS::DocDB::DBCluster",
            name: Name("DBClusterIdentifier", others: [regional("rds", "cluster:{}")]),
            data: Data("documents", protectedBy: "DeletionProtection", snapshot: Snapshot(onReplacement: false))),
        TypeRow("AWS::DocDB::DBClusterParameterGroup", name: Name("Name", others: [regional("rds", "cluster-pg:{}")])),
        TypeRow("AWS::DocDB::DBInstance", name: Name("DBInstanceIdentifier", others: [regional("rds", "db:{}")])),
        TypeRow("AWS::DocDB::DBSubnetGroup", name: Name("DBSubnetGroupName", others: [regional("rds", "subgrp:{}")])),
        TypeRow("AWS::DocDBElastic::Cluster", data: Data("documents")),
        TypeRow("AWS::DocDBElastic::ClusterSnapshot", data: Data("documents")),
        TypeRow(
            "AWS::DynamoDB::GlobalTable",
            name: Name(
                "TableName", ref: .name, attributes: ["Arn": regional("dynamodb", "table/{}")], characters: "-_.",
                tellsARN: true),
            data: Data(
                "items", protectedBy: "Replicas.*.DeletionProtectionEnabled",
                because: "all its replicas are deleted with their items")),
        TypeRow(
            "AWS::DynamoDB::Table",
            name: Name(
                "TableName", ref: .name, attributes: ["Arn": regional("dynamodb", "table/{}")], characters: "-_.",
                tellsARN: true),
            data: Data("items", protectedBy: "DeletionProtectionEnabled")),
        TypeRow(
            "AWS::EC2::Instance",
            data: Data(
                "files on its disks", isMachine: true,
                because: "its root disk and its instance store go, other disks as DeleteOnTermination says")),
        TypeRow(
            "AWS::EC2::KeyPair",
            name: Name("KeyName", ref: .name, others: [regional("ec2", "key-pair/{}")], characters: "-_.")),
        TypeRow("AWS::EC2::LaunchTemplate", name: Name("LaunchTemplateName", isLookedUp: true, characters: "-_./()")),
        TypeRow(
            "AWS::EC2::PlacementGroup",
            name: Name("GroupName", ref: .name, others: [regional("ec2", "placement-group/{}")])),
        TypeRow("AWS::EC2::SecurityGroup", name: Name("GroupName", within: ["VpcId"], characters: "-_./: ")),
        TypeRow("AWS::EC2::Volume", data: Data("blocks", snapshot: Snapshot())),
        TypeRow(
            "AWS::ECR::PublicRepository",
            name: Name(
                "RepositoryName", ref: .name,
                others: ["arn:{AWS::Partition}:ecr-public::{AWS::AccountId}:repository/{}"], uniqueIn: .account,
                holdsSlashes: true),
            data: Data("images", stays: .whileNotEmpty)),
        TypeRow(
            "AWS::ECR::Repository",
            name: Name(
                "RepositoryName", ref: .name, attributes: ["Arn": regional("ecr", "repository/{}")],
                others: ["{AWS::AccountId}.dkr.ecr.{AWS::Region}.{AWS::URLSuffix}/{}"], characters: "-_./",
                isLower: true, tellsARN: true),
            data: Data("images", stays: .whileNotEmpty, emptiedBy: "EmptyOnDelete")),
        TypeRow(
            "AWS::ECS::CapacityProvider",
            name: Name(
                "Name", ref: .name, others: [regional("ecs", "capacity-provider/{}")],
                given: ["FARGATE", "FARGATE_SPOT"])),
        TypeRow(
            "AWS::ECS::Cluster",
            name: Name("ClusterName", ref: .name, attributes: ["Arn": regional("ecs", "cluster/{}")], characters: "-_")),
        TypeRow(
            "AWS::ECS::Service",
            name: Name("ServiceName", others: [regional("ecs", "service/{Cluster}/{}")], characters: "-_")),
        TypeRow(
            "AWS::ECS::TaskDefinition",
            name: Name("Family", others: [regional("ecs", "task-definition/{}")], isShared: true)),
        TypeRow("AWS::EFS::FileSystem", data: Data("files")),
        TypeRow(
            "AWS::EKS::Cluster",
            name: Name("Name", ref: .name, attributes: ["Arn": regional("eks", "cluster/{}")], characters: "-_"),
            data: Data(
                "Kubernetes objects", protectedBy: "DeletionProtection", isMachine: true,
                because: "what was made through its API is gone; volumes and load balancers that it made stay")),
        TypeRow(
            "AWS::EKS::Nodegroup", name: Name("NodegroupName", others: [regional("eks", "nodegroup/{ClusterName}/{}")])),
        TypeRow(
            "AWS::EMR::Cluster",
            name: Name("Name", isShared: true),
            data: Data(
                "files in HDFS", isMachine: true,
                because: "what lies on the disks of its nodes goes, what lies in S3 stays")),
        TypeRow("AWS::EMR::InstanceFleetConfig", name: Name("Name", isShared: true)),
        TypeRow("AWS::EMR::InstanceGroupConfig", name: Name("Name", isShared: true)),
        TypeRow("AWS::EMR::Step", name: Name("Name", isShared: true)),
        TypeRow("AWS::EMRServerless::Application", name: Name("Name", isShared: true)),
        TypeRow(
            "AWS::ElastiCache::CacheCluster",
            name: Name(
                "ClusterName", ref: .name, others: [regional("elasticache", "cluster:{}")], characters: "-",
                isLower: true),
            data: Data("cached entries", snapshot: Snapshot(unless: ("Engine", "memcached")))),
        TypeRow(
            "AWS::ElastiCache::ReplicationGroup",
            name: Name(
                "ReplicationGroupId", ref: .name, others: [regional("elasticache", "replicationgroup:{}")],
                characters: "-", isLower: true),
            data: Data("cached entries", snapshot: Snapshot())),
        TypeRow(
            "AWS::ElastiCache::ServerlessCache",
            name: Name("ServerlessCacheName", ref: .name, others: [regional("elasticache", "serverlesscache:{}")]),
            data: Data("cached entries", finalSnapshot: "FinalSnapshotName")),
        TypeRow("AWS::ElastiCache::ServerlessCacheSnapshot", data: Data("cached entries")),
        TypeRow("AWS::ElastiCache::Snapshot", data: Data("cached entries")),
        TypeRow(
            "AWS::ElastiCache::SubnetGroup",
            name: Name("CacheSubnetGroupName", ref: .name, others: [regional("elasticache", "subnetgroup:{}")])),
        TypeRow(
            "AWS::ElastiCache::User", name: Name("UserId", ref: .name, others: [regional("elasticache", "user:{}")])),
        TypeRow(
            "AWS::ElastiCache::UserGroup",
            name: Name("UserGroupId", ref: .name, others: [regional("elasticache", "usergroup:{}")])),
        TypeRow(
            "AWS::ElasticBeanstalk::Application",
            name: Name("ApplicationName", ref: .name, others: [regional("elasticbeanstalk", "application/{}")])),
        // Unique in its region: https://docs.aws.amazon.com/elasticbeanstalk/latest/api/API_CreateEnvironment.html
        TypeRow(
            "AWS::ElasticBeanstalk::Environment",
            name: Name(
                "EnvironmentName", ref: .name,
                others: [regional("elasticbeanstalk", "environment/{ApplicationName}/{}")], within: [])),
        TypeRow(
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            name: Name(
                "Name",
                others: [
                    regional("elasticloadbalancing", "loadbalancer/app/{}"),
                    regional("elasticloadbalancing", "loadbalancer/net/{}"),
                    regional("elasticloadbalancing", "loadbalancer/gwy/{}"),
                ], characters: "-")),
        TypeRow(
            "AWS::ElasticLoadBalancingV2::TargetGroup",
            name: Name(
                "Name", others: [regional("elasticloadbalancing", "targetgroup/{}")], characters: "-", tellsARN: true)),
        TypeRow(
            "AWS::Elasticsearch::Domain",
            name: Name("DomainName", others: [regional("es", "domain/{}")]),
            data: Data("indexed documents")),
        TypeRow(
            "AWS::EventSchemas::Registry",
            name: Name(
                "RegistryName", ref: regional("schemas", "registry/{}"),
                attributes: ["RegistryArn": regional("schemas", "registry/{}"), "RegistryName": .name],
                given: ["aws.*", "discovered-schemas"]),
            data: Data("discovered schemas")),
        TypeRow(
            "AWS::EventSchemas::Schema",
            name: Name("SchemaName", others: [regional("schemas", "schema/{RegistryName}/{}")])),
        TypeRow(
            "AWS::Events::ApiDestination",
            name: Name("Name", ref: .name, others: [regional("events", "api-destination/{}")], characters: "-_.")),
        TypeRow(
            "AWS::Events::Archive",
            name: Name(
                "ArchiveName", ref: .name, attributes: ["Arn": regional("events", "archive/{}")], characters: "-_."),
            data: Data("archived events", retention: Retention("RetentionDays", .days))),
        TypeRow(
            "AWS::Events::Connection",
            name: Name("Name", ref: .name, others: [regional("events", "connection/{}")], characters: "-_.")),
        TypeRow(
            "AWS::Events::Endpoint",
            name: Name("Name", ref: .name, attributes: ["Arn": regional("events", "endpoint/{}")])),
        TypeRow(
            "AWS::Events::EventBus",
            name: Name(
                "Name", ref: .name, attributes: ["Arn": regional("events", "event-bus/{}"), "Name": .name],
                given: ["aws.partner/*"], characters: "-_./", tellsARN: true)),
        TypeRow(
            "AWS::Events::Rule",
            name: Name(
                "Name", others: [regional("events", "rule/{}"), regional("events", "rule/{EventBusName}/{}")],
                characters: "-_.")),
        TypeRow("AWS::FSx::Backup", data: Data("files")),
        TypeRow("AWS::FSx::FileSystem", data: Data("files")),
        TypeRow("AWS::FSx::Volume", data: Data("files")),
        TypeRow("AWS::Forecast::Dataset", data: Data("imported data")),
    ]
}
