/// A type whose resources hold what nobody can make again from the template.
struct DataHolder: Sendable {
    /// CloudFormation's name of the type.
    let type: String
    /// What is lost with it.
    let data: String
    /// A boolean or enumerated property that makes the service refuse deletion, with the value that does so.
    var protection: (property: String, value: String)?
    /// A property that makes the service empty the resource when it is deleted.
    var emptyingProperty: String?

    init(
        _ type: String, _ data: String, protectedBy protection: (String, String)? = nil,
        emptiedBy property: String? = nil
    ) {
        self.type = type
        self.data = data
        self.protection = protection
        emptyingProperty = property
    }

    /// The entry of a type; `nil` for types whose resources can be made again.
    static func holder(of type: String) -> DataHolder? { table[type] }

    private static let table = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })

    /// All of them. Queues, caches without snapshots and parameters are not among them: what they hold is on its way, or
    /// stands elsewhere, or comes out of the template.
    static let all: [DataHolder] = [
        DataHolder("AWS::ACMPCA::CertificateAuthority", "its private key, and all certificates' issuer"),
        DataHolder("AWS::AmazonMQ::Broker", "stored messages"),
        DataHolder("AWS::Backup::BackupVault", "recovery points"),
        DataHolder("AWS::Backup::LogicallyAirGappedBackupVault", "recovery points"),
        DataHolder("AWS::Cassandra::Keyspace", "tables"),
        DataHolder("AWS::Cassandra::Table", "rows"),
        DataHolder("AWS::CloudTrail::EventDataStore", "events", protectedBy: ("TerminationProtectionEnabled", "true")),
        DataHolder("AWS::CodeArtifact::Domain", "packages"),
        DataHolder("AWS::CodeArtifact::Repository", "packages"),
        DataHolder("AWS::CodeCommit::Repository", "commits"),
        DataHolder("AWS::Cognito::IdentityPool", "identities"),
        DataHolder("AWS::Cognito::UserPool", "users", protectedBy: ("DeletionProtection", "ACTIVE")),
        DataHolder("AWS::CustomerProfiles::Domain", "profiles"),
        DataHolder("AWS::DSQL::Cluster", "tables", protectedBy: ("DeletionProtectionEnabled", "true")),
        DataHolder("AWS::DocDB::DBCluster", "documents", protectedBy: ("DeletionProtection", "true")),
        DataHolder("AWS::DocDBElastic::Cluster", "documents"),
        DataHolder("AWS::DynamoDB::GlobalTable", "items"),
        DataHolder("AWS::DynamoDB::Table", "items", protectedBy: ("DeletionProtectionEnabled", "true")),
        DataHolder("AWS::EC2::Volume", "blocks"),
        DataHolder("AWS::ECR::PublicRepository", "images"),
        DataHolder("AWS::ECR::Repository", "images", emptiedBy: "EmptyOnDelete"),
        DataHolder("AWS::EFS::FileSystem", "files"),
        DataHolder("AWS::ElastiCache::ReplicationGroup", "entries"),
        DataHolder("AWS::ElastiCache::ServerlessCache", "entries"),
        DataHolder("AWS::Elasticsearch::Domain", "indexes"),
        DataHolder("AWS::Events::Archive", "events"),
        DataHolder("AWS::FSx::FileSystem", "files"),
        DataHolder("AWS::FSx::Volume", "files"),
        DataHolder("AWS::HealthImaging::Datastore", "images"),
        DataHolder("AWS::HealthLake::FHIRDatastore", "records"),
        DataHolder("AWS::IoTAnalytics::Channel", "messages"),
        DataHolder("AWS::IoTAnalytics::Datastore", "messages"),
        DataHolder("AWS::KMS::Key", "the only way to read what it encrypted"),
        DataHolder("AWS::Kendra::Index", "documents"),
        DataHolder("AWS::Kinesis::Stream", "records that are kept for replay"),
        DataHolder("AWS::Lightsail::Bucket", "objects"),
        DataHolder("AWS::Lightsail::Database", "tables"),
        DataHolder("AWS::Lightsail::Disk", "blocks"),
        DataHolder("AWS::Logs::LogGroup", "logs", protectedBy: ("DeletionProtectionEnabled", "true")),
        DataHolder("AWS::MSK::Cluster", "messages"),
        DataHolder("AWS::MSK::ServerlessCluster", "messages"),
        DataHolder("AWS::MediaStore::Container", "objects"),
        DataHolder("AWS::MemoryDB::Cluster", "entries"),
        DataHolder("AWS::Neptune::DBCluster", "the graph", protectedBy: ("DeletionProtection", "true")),
        DataHolder("AWS::NeptuneGraph::Graph", "the graph", protectedBy: ("DeletionProtection", "true")),
        DataHolder("AWS::Omics::ReferenceStore", "genomes"),
        DataHolder("AWS::Omics::SequenceStore", "reads"),
        DataHolder("AWS::Omics::VariantStore", "variants"),
        DataHolder("AWS::OpenSearchServerless::Collection", "indexes"),
        DataHolder("AWS::OpenSearchService::Domain", "indexes"),
        DataHolder("AWS::Organizations::Account", "an AWS account, which its deletion closes"),
        DataHolder("AWS::Organizations::Organization", "the bond between all accounts"),
        DataHolder("AWS::QLDB::Ledger", "the ledger", protectedBy: ("DeletionProtection", "true")),
        DataHolder("AWS::RDS::DBCluster", "tables", protectedBy: ("DeletionProtection", "true")),
        DataHolder("AWS::RDS::DBInstance", "tables", protectedBy: ("DeletionProtection", "true")),
        DataHolder("AWS::RDS::GlobalCluster", "tables", protectedBy: ("DeletionProtection", "true")),
        DataHolder("AWS::Redshift::Cluster", "tables"),
        DataHolder("AWS::RedshiftServerless::Namespace", "tables"),
        DataHolder("AWS::Route53::HostedZone", "its name servers, to which the domain is delegated"),
        DataHolder("AWS::S3::Bucket", "objects"),
        DataHolder("AWS::S3Express::DirectoryBucket", "objects"),
        DataHolder("AWS::S3Tables::Table", "rows"),
        DataHolder("AWS::S3Tables::TableBucket", "tables"),
        DataHolder("AWS::S3Vectors::Index", "vectors"),
        DataHolder("AWS::S3Vectors::VectorBucket", "vectors"),
        DataHolder("AWS::SDB::Domain", "items"),
        DataHolder("AWS::SageMaker::Domain", "notebooks and their files"),
        DataHolder("AWS::SageMaker::FeatureGroup", "features"),
        DataHolder("AWS::SecretsManager::Secret", "secrets"),
        DataHolder("AWS::Timestream::Database", "tables"),
        DataHolder("AWS::Timestream::InfluxDBInstance", "buckets"),
        DataHolder("AWS::Timestream::Table", "records"),
        DataHolder("AWS::WorkSpaces::Workspace", "a desktop and its files"),
    ]
}
