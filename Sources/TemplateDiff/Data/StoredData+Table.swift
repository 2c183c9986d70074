extension StoredData {
    /// The types that hold what a template cannot make again.
    ///
    /// Not among them: what the template itself says (parameters of the parameter store, tables of the data catalog, roles),
    /// what only passes data on (topics, delivery streams, functions), and instances of a database cluster, whose storage is
    /// the cluster's.
    static let all = databases + files + streams + people + keys + knowledge

    /// Databases, search and caches.
    private static let databases = [
        StoredData("Cassandra::Keyspace", "tables"),
        StoredData("Cassandra::Table", "rows"),
        StoredData("DSQL::Cluster", "rows", protectedBy: "DeletionProtectionEnabled"),
        StoredData("DocDB::DBCluster", "documents", protectedBy: "DeletionProtection"),
        StoredData("DocDBElastic::Cluster", "documents"),
        StoredData(
            "DynamoDB::GlobalTable", "items", protectedBy: "Replicas.*.DeletionProtectionEnabled",
            because: "all its replicas are deleted with their items"),
        StoredData("DynamoDB::Table", "items", protectedBy: "DeletionProtectionEnabled"),
        StoredData("ElastiCache::CacheCluster", "cached entries"),
        StoredData("ElastiCache::ReplicationGroup", "cached entries"),
        StoredData("ElastiCache::ServerlessCache", "cached entries", finalSnapshot: "FinalSnapshotName"),
        StoredData("Elasticsearch::Domain", "indexed documents"),
        StoredData("Kendra::Index", "indexed documents"),
        StoredData("MemoryDB::Cluster", "entries", finalSnapshot: "FinalSnapshotName"),
        StoredData("Neptune::DBCluster", "graph data", protectedBy: "DeletionProtection"),
        StoredData("NeptuneGraph::Graph", "graph data", protectedBy: "DeletionProtection"),
        StoredData("OpenSearchServerless::Collection", "indexed documents"),
        StoredData("OpenSearchServerless::Index", "indexed documents"),
        StoredData("OpenSearchService::Domain", "indexed documents"),
        StoredData("QBusiness::Application", "conversations and indexed documents"),
        StoredData("QBusiness::Index", "indexed documents"),
        StoredData("QLDB::Ledger", "journal", protectedBy: "DeletionProtection"),
        StoredData("RDS::DBCluster", "rows", protectedBy: "DeletionProtection"),
        StoredData("RDS::DBInstance", "rows", protectedBy: "DeletionProtection"),
        StoredData("Redshift::Cluster", "rows"),
        StoredData("RedshiftServerless::Namespace", "rows", finalSnapshot: "FinalSnapshotName"),
        StoredData("SDB::Domain", "items"),
        StoredData("Timestream::Database", "records", stays: .whileNotEmpty),
        StoredData("Timestream::InfluxDBCluster", "records"),
        StoredData("Timestream::InfluxDBInstance", "records"),
        StoredData("Timestream::Table", "records"),
    ]

    /// Files, objects, disks, repositories, backups.
    private static let files = [
        StoredData("Backup::BackupVault", "recovery points", stays: .whileNotEmpty),
        StoredData("Backup::LogicallyAirGappedBackupVault", "recovery points", stays: .whileNotEmpty),
        StoredData("Cloud9::EnvironmentEC2", "files on its disk"),
        StoredData("CloudFront::KeyValueStore", "key-value pairs"),
        StoredData("CodeArtifact::Domain", "packages", stays: .whileNotEmpty),
        StoredData("CodeArtifact::Repository", "packages"),
        StoredData("CodeCommit::Repository", "commits"),
        StoredData(
            "EC2::Instance", "files on its disks",
            because: "its root disk and its instance store go, other disks as DeleteOnTermination says"),
        StoredData("EC2::Volume", "blocks"),
        StoredData("ECR::PublicRepository", "images", stays: .whileNotEmpty),
        StoredData("ECR::Repository", "images", stays: .whileNotEmpty),
        StoredData("EFS::FileSystem", "files"),
        StoredData(
            "EMR::Cluster", "files in HDFS", because: "what lies on the disks of its nodes goes, what lies in S3 stays"),
        StoredData("FSx::FileSystem", "files"),
        StoredData("FSx::Volume", "files"),
        StoredData("Lightsail::Bucket", "objects", stays: .whileNotEmpty),
        StoredData("Lightsail::Database", "rows"),
        StoredData("Lightsail::Disk", "blocks"),
        StoredData("Lightsail::Instance", "files on its disk"),
        StoredData("MediaStore::Container", "objects", stays: .whileNotEmpty),
        StoredData("S3::Bucket", "objects", stays: .whileNotEmpty),
        StoredData("S3Express::DirectoryBucket", "objects", stays: .whileNotEmpty),
        StoredData("S3Outposts::Bucket", "objects", stays: .whileNotEmpty),
        StoredData("S3Tables::Namespace", "tables", stays: .whileNotEmpty),
        StoredData("S3Tables::Table", "rows"),
        StoredData("S3Tables::TableBucket", "tables", stays: .whileNotEmpty),
        StoredData("S3Vectors::Index", "vectors"),
        StoredData("S3Vectors::VectorBucket", "vectors", stays: .whileNotEmpty),
        StoredData("SageMaker::NotebookInstance", "files on its volume"),
        StoredData("WorkSpaces::Workspace", "files on its volumes"),
        StoredData("WorkspacesInstances::Volume", "blocks"),
    ]

    /// What flows: messages, events, logs, measurements.
    private static let streams = [
        StoredData("APS::Workspace", "metrics"),
        StoredData("AmazonMQ::Broker", "messages"),
        StoredData("AuditManager::Assessment", "evidence"),
        StoredData(
            "CloudTrail::EventDataStore", "events", protectedBy: "TerminationProtectionEnabled",
            because: "it can be restored for 7 days, then its events are gone"),
        StoredData("Events::Archive", "archived events"),
        StoredData("IoTAnalytics::Channel", "messages"),
        StoredData("IoTAnalytics::Dataset", "query results"),
        StoredData("IoTAnalytics::Datastore", "messages"),
        StoredData("IoTSiteWise::Asset", "measurements"),
        StoredData("Kinesis::Stream", "records"),
        StoredData("KinesisVideo::Stream", "video"),
        StoredData("Logs::LogGroup", "log events", protectedBy: "DeletionProtectionEnabled"),
        StoredData("Logs::LogStream", "log events"),
        StoredData("MSK::Cluster", "records of its topics"),
        StoredData("MSK::ServerlessCluster", "records of its topics"),
        StoredData("SES::MailManagerArchive", "archived mail", because: "its mail is deleted after a waiting period"),
        StoredData("SQS::Queue", "messages"),
        StoredData("SSMIncidents::ReplicationSet", "incidents"),
    ]

    /// Users and what belongs to them.
    private static let people = [
        StoredData(
            "Cognito::IdentityPool", "identities",
            because: "users get other identity ids, and what is stored under the old ones is out of their reach"),
        StoredData(
            "Cognito::UserPool", "users", protectedBy: "DeletionProtection",
            because: "users and their passwords cannot be exported to another pool"),
        StoredData("Connect::Instance", "users, flows and phone numbers"),
        StoredData("CustomerProfiles::Domain", "profiles"),
        StoredData("Cases::Domain", "cases"),
        StoredData("DirectoryService::MicrosoftAD", "directory users"),
        StoredData("DirectoryService::SimpleAD", "directory users"),
        StoredData(
            "EKS::Cluster", "Kubernetes objects", protectedBy: "DeletionProtection",
            because: "what was made through its API is gone; volumes and load balancers that it made stay"),
        StoredData("IdentityStore::Group", "members"),
        StoredData("Location::GeofenceCollection", "geofences"),
        StoredData("Location::Tracker", "positions"),
        StoredData("Pinpoint::App", "endpoints and campaigns"),
        StoredData("Rekognition::Collection", "faces"),
        StoredData("SES::ContactList", "contacts"),
        StoredData("SSO::Instance", "users and assignments"),
        StoredData(
            "VerifiedPermissions::PolicyStore", "policies",
            because: "policies that were made outside of the stack go, too"),
        StoredData("VoiceID::Domain", "voiceprints"),
    ]

    /// Keys: without them, what they encrypt is lost, too.
    private static let keys = [
        StoredData(
            "ACMPCA::CertificateAuthority", "private key",
            because: "after its restoration period it can issue and revoke nothing more"),
        StoredData(
            "KMS::Key", "key material", stays: .pending, because: "what it encrypts cannot be read from then on"),
        StoredData(
            "KMS::ReplicaKey", "key material", stays: .pending,
            because: "what it encrypts in this region cannot be read here from then on"),
        StoredData(
            "PaymentCryptography::Key", "key material",
            because: "what it protects cannot be read after its waiting period"),
        StoredData("SecretsManager::Secret", "secret value"),
    ]

    /// Catalogs, models, indexes.
    private static let knowledge = [
        StoredData("Athena::WorkGroup", "query history and saved queries"),
        StoredData(
            "Bedrock::KnowledgeBase", "index",
            because: "sources stay; their vectors go unless the data source retains them"),
        StoredData("BedrockAgentCore::Memory", "memories"),
        StoredData("DataZone::Domain", "catalog"),
        StoredData("Detective::Graph", "behavior graph"),
        StoredData("EventSchemas::Registry", "discovered schemas"),
        StoredData("Forecast::Dataset", "imported data"),
        StoredData("Glue::Database", "tables that crawlers and jobs added"),
        StoredData("Glue::Registry", "schema versions"),
        StoredData("Glue::Schema", "schema versions"),
        StoredData("Grafana::Workspace", "dashboards"),
        StoredData("HealthImaging::Datastore", "images"),
        StoredData("HealthLake::FHIRDatastore", "health records"),
        StoredData("ManagedBlockchain::Member", "ledger access"),
        StoredData("Omics::AnnotationStore", "annotations"),
        StoredData("Omics::ReferenceStore", "reference genomes"),
        StoredData("Omics::SequenceStore", "read sets"),
        StoredData("Omics::VariantStore", "variants"),
        StoredData("Personalize::Dataset", "interactions"),
        StoredData(
            "Route53::HostedZone", "records", stays: .whileNotEmpty, because: "the zone gets other name servers"),
        StoredData("SageMaker::Domain", "files of its users"),
        StoredData("SageMaker::FeatureGroup", "features"),
        StoredData("SageMaker::ModelPackageGroup", "model versions", stays: .whileNotEmpty),
        StoredData("ServiceCatalog::CloudFormationProvisionedProduct", "resources of the product"),
        StoredData("Wisdom::KnowledgeBase", "content"),
    ]
}
