extension PhysicalNameShape {
    /// Where data lies.
    static let data: [String: PhysicalNameShape] = [
        "AWS::Athena::DataCatalog": .init("Name", ref: .name, others: [regional("athena", "datacatalog/{}")]),
        "AWS::Athena::WorkGroup": .init("Name", ref: .name, others: [regional("athena", "workgroup/{}")]),
        "AWS::Cassandra::Keyspace": .init("KeyspaceName", ref: .name, others: [regional("cassandra", "/keyspace/{}")]),
        "AWS::DAX::Cluster": .init("ClusterName", others: [regional("dax", "cache/{}")]),
        "AWS::DAX::ParameterGroup": .init("ParameterGroupName"),
        "AWS::DAX::SubnetGroup": .init("SubnetGroupName"),
        "AWS::DMS::ReplicationSubnetGroup": .init("ReplicationSubnetGroupIdentifier"),
        "AWS::DocDB::DBCluster": .init("DBClusterIdentifier", others: [regional("rds", "cluster:{}")]),
        "AWS::DocDB::DBClusterParameterGroup": .init("Name", others: [regional("rds", "cluster-pg:{}")]),
        "AWS::DocDB::DBInstance": .init("DBInstanceIdentifier", others: [regional("rds", "db:{}")]),
        "AWS::DocDB::DBSubnetGroup": .init("DBSubnetGroupName", others: [regional("rds", "subgrp:{}")]),
        "AWS::DynamoDB::GlobalTable": named("TableName", arn: regional("dynamodb", "table/{}")),
        "AWS::DynamoDB::Table": named("TableName", arn: regional("dynamodb", "table/{}")),
        "AWS::ElastiCache::CacheCluster": .init(
            "ClusterName", ref: .name, others: [regional("elasticache", "cluster:{}")]),
        "AWS::ElastiCache::ReplicationGroup": .init(
            "ReplicationGroupId", ref: .name, others: [regional("elasticache", "replicationgroup:{}")]),
        "AWS::ElastiCache::ServerlessCache": .init(
            "ServerlessCacheName", ref: .name, others: [regional("elasticache", "serverlesscache:{}")]),
        "AWS::ElastiCache::SubnetGroup": .init(
            "CacheSubnetGroupName", ref: .name, others: [regional("elasticache", "subnetgroup:{}")]),
        "AWS::ElastiCache::User": .init("UserId", ref: .name, others: [regional("elasticache", "user:{}")]),
        "AWS::ElastiCache::UserGroup": .init(
            "UserGroupId", ref: .name, others: [regional("elasticache", "usergroup:{}")]),
        "AWS::Elasticsearch::Domain": .init("DomainName", others: [regional("es", "domain/{}")]),
        "AWS::Glue::Crawler": .init("Name", ref: .name, others: [regional("glue", "crawler/{}")]),
        "AWS::Glue::Database": .init("DatabaseName", ref: .name, others: [regional("glue", "database/{}")]),
        "AWS::Glue::Job": .init("Name", ref: .name, others: [regional("glue", "job/{}")]),
        "AWS::Glue::Registry": .init("Name", others: [regional("glue", "registry/{}")]),
        "AWS::Glue::Schema": .init("Name", others: [regional("glue", "schema/{Registry.Name}/{}")]),
        "AWS::Glue::SecurityConfiguration": .init("Name"),
        "AWS::Glue::Table": .init("Name", others: [regional("glue", "table/{DatabaseName}/{}")]),
        "AWS::Glue::Trigger": .init("Name", ref: .name, others: [regional("glue", "trigger/{}")]),
        "AWS::Glue::Workflow": .init("Name", others: [regional("glue", "workflow/{}")]),
        "AWS::Kinesis::Stream": named("Name", arn: regional("kinesis", "stream/{}")),
        "AWS::KinesisAnalyticsV2::Application": .init(
            "ApplicationName", ref: .name, others: [regional("kinesisanalytics", "application/{}")]),
        "AWS::KinesisFirehose::DeliveryStream": named(
            "DeliveryStreamName", arn: regional("firehose", "deliverystream/{}")),
        "AWS::MemoryDB::ACL": .init("ACLName", ref: .name, others: [regional("memorydb", "acl/{}")]),
        "AWS::MemoryDB::Cluster": .init("ClusterName", ref: .name, others: [regional("memorydb", "cluster/{}")]),
        "AWS::MemoryDB::ParameterGroup": .init(
            "ParameterGroupName", ref: .name, others: [regional("memorydb", "parametergroup/{}")]),
        "AWS::MemoryDB::SubnetGroup": .init(
            "SubnetGroupName", ref: .name, others: [regional("memorydb", "subnetgroup/{}")]),
        "AWS::MemoryDB::User": .init("UserName", ref: .name, others: [regional("memorydb", "user/{}")]),
        "AWS::MSK::Cluster": .init("ClusterName", others: [regional("kafka", "cluster/{}")]),
        "AWS::MSK::ServerlessCluster": .init("ClusterName", others: [regional("kafka", "cluster/{}")]),
        "AWS::Neptune::DBCluster": .init("DBClusterIdentifier", ref: .name, others: [regional("rds", "cluster:{}")]),
        "AWS::Neptune::DBClusterParameterGroup": .init("Name", ref: .name, others: [regional("rds", "cluster-pg:{}")]),
        "AWS::Neptune::DBInstance": .init("DBInstanceIdentifier", ref: .name, others: [regional("rds", "db:{}")]),
        "AWS::Neptune::DBParameterGroup": .init("Name", ref: .name, others: [regional("rds", "pg:{}")]),
        "AWS::Neptune::DBSubnetGroup": .init("DBSubnetGroupName", ref: .name, others: [regional("rds", "subgrp:{}")]),
        "AWS::OpenSearchService::Domain": .init("DomainName", ref: .name, others: [regional("es", "domain/{}")]),
        "AWS::RDS::DBCluster": .init("DBClusterIdentifier", ref: .name, others: [regional("rds", "cluster:{}")]),
        "AWS::RDS::DBClusterParameterGroup": .init(
            "DBClusterParameterGroupName", ref: .name, others: [regional("rds", "cluster-pg:{}")]),
        "AWS::RDS::DBInstance": .init("DBInstanceIdentifier", ref: .name, others: [regional("rds", "db:{}")]),
        "AWS::RDS::DBParameterGroup": .init("DBParameterGroupName", ref: .name, others: [regional("rds", "pg:{}")]),
        "AWS::RDS::DBProxy": .init("DBProxyName", ref: .name),
        "AWS::RDS::DBSubnetGroup": .init("DBSubnetGroupName", ref: .name, others: [regional("rds", "subgrp:{}")]),
        "AWS::RDS::GlobalCluster": .init(
            "GlobalClusterIdentifier", ref: .name,
            others: ["arn:{AWS::Partition}:rds::{AWS::AccountId}:global-cluster:{}"]),
        "AWS::RDS::OptionGroup": .init("OptionGroupName", ref: .name, others: [regional("rds", "og:{}")]),
        "AWS::Redshift::Cluster": .init("ClusterIdentifier", ref: .name, others: [regional("redshift", "cluster:{}")]),
        "AWS::Redshift::ClusterParameterGroup": .init(
            "ParameterGroupName", ref: .name, others: [regional("redshift", "parametergroup:{}")]),
        "AWS::S3::AccessPoint": .init("Name", ref: .name, others: [regional("s3", "accesspoint/{}")]),
        "AWS::S3::Bucket": named(
            "BucketName", arn: "arn:{AWS::Partition}:s3:::{}",
            also: [
                "DomainName": "{}.s3.{AWS::URLSuffix}",
                "RegionalDomainName": "{}.s3.{AWS::Region}.{AWS::URLSuffix}",
            ]),
        "AWS::S3Express::DirectoryBucket": .init(
            "BucketName", ref: .name, others: [regional("s3express", "bucket/{}")]),
        "AWS::S3Tables::TableBucket": .init("TableBucketName", others: [regional("s3tables", "bucket/{}")]),
        "AWS::SageMaker::Endpoint": .init("EndpointName", others: [regional("sagemaker", "endpoint/{}")]),
        "AWS::SageMaker::EndpointConfig": .init(
            "EndpointConfigName", others: [regional("sagemaker", "endpoint-config/{}")]),
        "AWS::SageMaker::FeatureGroup": .init(
            "FeatureGroupName", ref: .name, others: [regional("sagemaker", "feature-group/{}")]),
        "AWS::SageMaker::Model": .init("ModelName", others: [regional("sagemaker", "model/{}")]),
        "AWS::SageMaker::Pipeline": .init("PipelineName", ref: .name, others: [regional("sagemaker", "pipeline/{}")]),
        "AWS::Timestream::Database": named("DatabaseName", arn: regional("timestream", "database/{}")),
        "AWS::Timestream::Table": .init(
            "TableName", others: [regional("timestream", "database/{DatabaseName}/table/{}")]),
    ]
}
