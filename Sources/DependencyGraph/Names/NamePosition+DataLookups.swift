extension NamePosition {
    /// Positions that a service looks up when it makes the resource: storage, databases, logs, analysis.
    static let dataLookups: [NamePosition] = [
        // "it first verifies that any destination exists"
        of(
            "AWS::S3::Bucket", "AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html",
            .hard("NotificationConfiguration.LambdaConfigurations.Function", "AWS::Lambda::Function"),
            .hard("NotificationConfiguration.QueueConfigurations.Queue", "AWS::SQS::Queue"),
            .hard("NotificationConfiguration.TopicConfigurations.Topic", "AWS::SNS::Topic")),
        // InvalidTargetBucketForLogging: "The target bucket for logging does not exist"
        of(
            "AWS::S3::Bucket", "AmazonS3/latest/API/ErrorResponses.html",
            .hard("LoggingConfiguration.DestinationBucketName", "AWS::S3::Bucket")),
        of(
            "AWS::S3::Bucket", "AmazonS3/latest/userguide/replication-troubleshoot.html",
            .hard("ReplicationConfiguration.Rules.Destination.Bucket", "AWS::S3::Bucket")),
        of(
            "AWS::S3::BucketPolicy", "AmazonS3/latest/API/API_PutBucketPolicy.html",
            .hard("Bucket", "AWS::S3::Bucket")),
        of(
            "AWS::S3::AccessPoint", "AmazonS3/latest/API/API_control_CreateAccessPoint.html",
            .hard("Bucket", "AWS::S3::Bucket")),
        of(
            "AWS::DynamoDB::Table", "amazondynamodb/latest/APIReference/API_EnableKinesisStreamingDestination.html",
            .hard("KinesisStreamSpecification.StreamArn", "AWS::Kinesis::Stream")),
        of(
            "AWS::DynamoDB::GlobalTable",
            "amazondynamodb/latest/APIReference/API_EnableKinesisStreamingDestination.html",
            .hard("Replicas.KinesisStreamSpecification.StreamArn", "AWS::Kinesis::Stream")),
        of(
            "AWS::ApplicationAutoScaling::ScalableTarget",
            "autoscaling/application/APIReference/API_RegisterScalableTarget.html",
            .soft("ResourceId")),
        of(
            "AWS::Kinesis::StreamConsumer", "kinesis/latest/APIReference/API_RegisterStreamConsumer.html",
            .hard("StreamARN", "AWS::Kinesis::Stream")),
        of(
            "AWS::Kinesis::ResourcePolicy", "kinesis/latest/APIReference/API_PutResourcePolicy.html",
            .hard("ResourceArn", "AWS::Kinesis::Stream")),
        of(
            "AWS::Logs::SubscriptionFilter", "AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html",
            .hard("LogGroupName", "AWS::Logs::LogGroup"),
            .hard(
                "DestinationArn", "AWS::Lambda::Function", "AWS::Kinesis::Stream",
                "AWS::KinesisFirehose::DeliveryStream", "AWS::Logs::Destination"),
            .hard("RoleArn", "AWS::IAM::Role")),
        of(
            "AWS::Logs::MetricFilter", "AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html",
            .hard("LogGroupName", "AWS::Logs::LogGroup")),
        of(
            "AWS::Logs::LogStream", "AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html",
            .hard("LogGroupName", "AWS::Logs::LogGroup")),
        of(
            "AWS::Logs::LogAnomalyDetector",
            "AmazonCloudWatchLogs/latest/APIReference/API_CreateLogAnomalyDetector.html",
            .hard("LogGroupArnList", "AWS::Logs::LogGroup")),
        of(
            "AWS::Logs::Delivery", "AmazonCloudWatchLogs/latest/APIReference/API_CreateDelivery.html",
            .hard("DeliverySourceName", "AWS::Logs::DeliverySource"),
            .hard("DeliveryDestinationArn", "AWS::Logs::DeliveryDestination")),
        of(
            "AWS::Logs::DeliverySource", "AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html",
            .hard("ResourceArn")),
        of(
            "AWS::RDS::DBInstance", "AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
            .hard("DBSubnetGroupName", "AWS::RDS::DBSubnetGroup"),
            .hard("DBParameterGroupName", "AWS::RDS::DBParameterGroup"),
            .hard("OptionGroupName", "AWS::RDS::OptionGroup"), .hard("DBClusterIdentifier", "AWS::RDS::DBCluster")),
        of(
            "AWS::RDS::DBInstance", "AmazonRDS/latest/APIReference/API_CreateDBInstanceReadReplica.html",
            .hard("SourceDBInstanceIdentifier", "AWS::RDS::DBInstance")),
        of(
            "AWS::RDS::DBCluster", "AmazonRDS/latest/APIReference/API_CreateDBCluster.html",
            .hard("DBSubnetGroupName", "AWS::RDS::DBSubnetGroup"),
            .hard("DBClusterParameterGroupName", "AWS::RDS::DBClusterParameterGroup"),
            .hard("GlobalClusterIdentifier", "AWS::RDS::GlobalCluster")),
        of(
            "AWS::RDS::GlobalCluster", "AmazonRDS/latest/APIReference/API_CreateGlobalCluster.html",
            .hard("SourceDBClusterIdentifier", "AWS::RDS::DBCluster")),
        of(
            "AWS::RDS::DBProxyTargetGroup", "AmazonRDS/latest/APIReference/API_RegisterDBProxyTargets.html",
            .hard("DBProxyName", "AWS::RDS::DBProxy"), .hard("DBInstanceIdentifiers", "AWS::RDS::DBInstance"),
            .hard("DBClusterIdentifiers", "AWS::RDS::DBCluster")),
        of(
            "AWS::RDS::DBProxyEndpoint", "AmazonRDS/latest/APIReference/API_CreateDBProxyEndpoint.html",
            .hard("DBProxyName", "AWS::RDS::DBProxy")),
        of(
            "AWS::RDS::EventSubscription", "AmazonRDS/latest/APIReference/API_CreateEventSubscription.html",
            .hard("SnsTopicArn", "AWS::SNS::Topic"),
            .hard("SourceIds", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster")),
        of(
            "AWS::DocDB::DBCluster", "documentdb/latest/developerguide/API_CreateDBCluster.html",
            .hard("DBSubnetGroupName", "AWS::DocDB::DBSubnetGroup", "AWS::RDS::DBSubnetGroup"),
            .hard("DBClusterParameterGroupName", "AWS::DocDB::DBClusterParameterGroup")),
        of(
            "AWS::DocDB::DBInstance", "documentdb/latest/developerguide/API_CreateDBInstance.html",
            .hard("DBClusterIdentifier", "AWS::DocDB::DBCluster")),
        of(
            "AWS::Neptune::DBCluster", "neptune/latest/apiref/API_CreateDBCluster.html",
            .hard("DBSubnetGroupName", "AWS::Neptune::DBSubnetGroup", "AWS::RDS::DBSubnetGroup"),
            .hard("DBClusterParameterGroupName", "AWS::Neptune::DBClusterParameterGroup")),
        of(
            "AWS::Neptune::DBInstance", "neptune/latest/apiref/API_CreateDBInstance.html",
            .hard("DBSubnetGroupName", "AWS::Neptune::DBSubnetGroup"),
            .hard("DBParameterGroupName", "AWS::Neptune::DBParameterGroup"),
            .hard("DBClusterIdentifier", "AWS::Neptune::DBCluster")),
        of(
            "AWS::ElastiCache::CacheCluster", "AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html",
            .hard("CacheSubnetGroupName", "AWS::ElastiCache::SubnetGroup")),
        of(
            "AWS::ElastiCache::ReplicationGroup",
            "AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
            .hard("CacheSubnetGroupName", "AWS::ElastiCache::SubnetGroup"),
            .hard("UserGroupIds", "AWS::ElastiCache::UserGroup"),
            .hard("PrimaryClusterId", "AWS::ElastiCache::CacheCluster")),
        of(
            "AWS::ElastiCache::UserGroup", "AmazonElastiCache/latest/APIReference/API_CreateUserGroup.html",
            .hard("UserIds", "AWS::ElastiCache::User")),
        of(
            "AWS::MemoryDB::Cluster", "memorydb/latest/APIReference/API_CreateCluster.html",
            .hard("SubnetGroupName", "AWS::MemoryDB::SubnetGroup"), .hard("ACLName", "AWS::MemoryDB::ACL"),
            .hard("ParameterGroupName", "AWS::MemoryDB::ParameterGroup")),
        of(
            "AWS::MemoryDB::ACL", "memorydb/latest/APIReference/API_CreateACL.html",
            .hard("UserNames", "AWS::MemoryDB::User")),
        of(
            "AWS::DAX::Cluster", "amazondynamodb/latest/APIReference/API_dax_CreateCluster.html",
            .hard("SubnetGroupName", "AWS::DAX::SubnetGroup"),
            .hard("ParameterGroupName", "AWS::DAX::ParameterGroup")),
        of(
            "AWS::Redshift::Cluster", "redshift/latest/APIReference/API_CreateCluster.html",
            .hard("ClusterParameterGroupName", "AWS::Redshift::ClusterParameterGroup")),
        of(
            "AWS::DMS::ReplicationInstance", "dms/latest/APIReference/API_CreateReplicationInstance.html",
            .hard("ReplicationSubnetGroupIdentifier", "AWS::DMS::ReplicationSubnetGroup")),
        of(
            "AWS::Glue::Table", "glue/latest/webapi/API_CreateTable.html",
            .hard("DatabaseName", "AWS::Glue::Database")),
        of(
            "AWS::Glue::Partition", "glue/latest/webapi/API_CreatePartition.html",
            .hard("DatabaseName", "AWS::Glue::Database"), .hard("TableName", "AWS::Glue::Table")),
        of(
            "AWS::Glue::Trigger", "glue/latest/webapi/API_CreateTrigger.html",
            .hard("WorkflowName", "AWS::Glue::Workflow"), .hard("Actions.JobName", "AWS::Glue::Job"),
            .hard("Actions.CrawlerName", "AWS::Glue::Crawler"),
            .hard("Predicate.Conditions.JobName", "AWS::Glue::Job"),
            .hard("Predicate.Conditions.CrawlerName", "AWS::Glue::Crawler")),
        of(
            "AWS::Glue::Schema", "glue/latest/webapi/API_CreateSchema.html",
            .hard("Registry.Name", "AWS::Glue::Registry"), .hard("Registry.Arn", "AWS::Glue::Registry")),
        of(
            "AWS::Athena::NamedQuery", "athena/latest/APIReference/API_CreateNamedQuery.html",
            .hard("WorkGroup", "AWS::Athena::WorkGroup"), .soft("Database", "AWS::Glue::Database")),
        of(
            "AWS::Athena::PreparedStatement", "athena/latest/APIReference/API_CreatePreparedStatement.html",
            .hard("WorkGroup", "AWS::Athena::WorkGroup")),
        // "a load call is made to DynamoDB to verify that your endpoint configuration exists"
        of(
            "AWS::SageMaker::Endpoint", "sagemaker/latest/APIReference/API_CreateEndpoint.html",
            .hard("EndpointConfigName", "AWS::SageMaker::EndpointConfig")),
        of(
            "AWS::SageMaker::EndpointConfig", "sagemaker/latest/APIReference/API_CreateEndpointConfig.html",
            .hard("ProductionVariants.ModelName", "AWS::SageMaker::Model")),
        of(
            "AWS::Timestream::Table", "timestream/latest/developerguide/API_CreateTable.html",
            .hard("DatabaseName", "AWS::Timestream::Database")),
        of(
            "AWS::Cassandra::Table", "keyspaces/latest/APIReference/API_CreateTable.html",
            .hard("KeyspaceName", "AWS::Cassandra::Keyspace")),
    ].flatMap(\.self)
}
