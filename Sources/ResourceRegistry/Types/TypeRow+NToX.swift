extension TypeRow {
    /// Services from Neptune to XRay.
    static let nToX: [TypeRow] = [
        TypeRow(
            "AWS::Neptune::DBCluster",
            name: Name(
                "DBClusterIdentifier", ref: .name, others: [regional("rds", "cluster:{}")], characters: "-",
                isLower: true),
            data: Data("graph data", protectedBy: "DeletionProtection", snapshot: Snapshot())),
        TypeRow(
            "AWS::Neptune::DBClusterParameterGroup",
            name: Name("Name", ref: .name, others: [regional("rds", "cluster-pg:{}")])),
        TypeRow(
            "AWS::Neptune::DBInstance",
            name: Name("DBInstanceIdentifier", ref: .name, others: [regional("rds", "db:{}")])),
        TypeRow("AWS::Neptune::DBParameterGroup", name: Name("Name", ref: .name, others: [regional("rds", "pg:{}")])),
        TypeRow(
            "AWS::Neptune::DBSubnetGroup",
            name: Name("DBSubnetGroupName", ref: .name, others: [regional("rds", "subgrp:{}")])),
        // https://docs.aws.amazon.com/neptune/latest/apiref/API_DeleteGlobalCluster.html
        TypeRow(
            "AWS::Neptune::GlobalCluster",
            name: Name("GlobalClusterIdentifier", ref: .name, uniqueIn: .account),
            data: Data("DB clusters", stays: .whileNotEmpty, protectedBy: "DeletionProtection")),
        TypeRow("AWS::NeptuneGraph::Graph", data: Data("graph data", protectedBy: "DeletionProtection")),
        TypeRow("AWS::Omics::AnnotationStore", data: Data("annotations")),
        TypeRow("AWS::Omics::ReferenceStore", data: Data("reference genomes")),
        TypeRow("AWS::Omics::SequenceStore", data: Data("read sets")),
        TypeRow("AWS::Omics::VariantStore", data: Data("variants")),
        TypeRow(
            "AWS::OpenSearchServerless::Collection",
            name: Name("Name", characters: "-", isLower: true),
            data: Data("indexed documents", protectedBy: "DeletionProtection", at: "ENABLED")),
        TypeRow("AWS::OpenSearchServerless::Index", data: Data("indexed documents")),
        TypeRow(
            "AWS::OpenSearchService::Domain",
            name: Name("DomainName", ref: .name, others: [regional("es", "domain/{}")], characters: "-", isLower: true),
            data: Data("indexed documents")),
        // https://docs.aws.amazon.com/organizations/latest/APIReference/API_CloseAccount.html
        TypeRow(
            "AWS::Organizations::Account",
            data: Data("resources", because: "the AWS account is closed, and gone for good 90 days later")),
        // https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeleteOrganization.html
        TypeRow("AWS::Organizations::Organization", data: Data("member accounts", stays: .whileNotEmpty)),
        TypeRow(
            "AWS::PaymentCryptography::Key",
            data: Data("key material", because: "what it protects cannot be read after its waiting period")),
        TypeRow("AWS::Personalize::Dataset", data: Data("interactions")),
        TypeRow(
            "AWS::Pinpoint::App",
            name: Name("Name", isShared: true),
            data: Data("endpoints and campaigns")),
        TypeRow(
            "AWS::Pipes::Pipe",
            name: Name("Name", ref: .name, attributes: ["Arn": regional("pipes", "pipe/{}")], characters: "-_.")),
        TypeRow("AWS::QBusiness::Application", data: Data("conversations and indexed documents")),
        TypeRow("AWS::QBusiness::Index", data: Data("indexed documents")),
        TypeRow("AWS::QLDB::Ledger", data: Data("journal", protectedBy: "DeletionProtection")),
        TypeRow("AWS::RDS::ClusterSnapshot", data: Data("rows")),
        TypeRow(
            "AWS::RDS::DBCluster",
            name: Name(
                "DBClusterIdentifier", ref: .name, others: [regional("rds", "cluster:{}")], characters: "-",
                isLower: true),
            data: Data("rows", protectedBy: "DeletionProtection", snapshot: Snapshot(isDefault: true))),
        TypeRow(
            "AWS::RDS::DBClusterParameterGroup",
            name: Name("DBClusterParameterGroupName", ref: .name, others: [regional("rds", "cluster-pg:{}")])),
        // Of a replica, RDS takes no last snapshot:
        // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html
        TypeRow(
            "AWS::RDS::DBInstance",
            name: Name(
                "DBInstanceIdentifier", ref: .name, others: [regional("rds", "db:{}")], characters: "-", isLower: true),
            data: Data(
                "rows", protectedBy: "DeletionProtection", snapshot: Snapshot(isDefault: true),
                copyOf: ["DBClusterIdentifier", "SourceDBInstanceIdentifier"])),
        TypeRow(
            "AWS::RDS::DBParameterGroup",
            name: Name("DBParameterGroupName", ref: .name, others: [regional("rds", "pg:{}")])),
        TypeRow("AWS::RDS::DBProxy", name: Name("DBProxyName", ref: .name)),
        TypeRow("AWS::RDS::DBSnapshot", data: Data("rows")),
        TypeRow(
            "AWS::RDS::DBSubnetGroup",
            name: Name(
                "DBSubnetGroupName", ref: .name, others: [regional("rds", "subgrp:{}")], characters: "-_. ",
                isLower: true)),
        // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteGlobalCluster.html
        TypeRow(
            "AWS::RDS::GlobalCluster",
            name: Name(
                "GlobalClusterIdentifier", ref: .name,
                others: ["arn:{AWS::Partition}:rds::{AWS::AccountId}:global-cluster:{}"], uniqueIn: .account),
            data: Data("DB clusters", stays: .whileNotEmpty, protectedBy: "DeletionProtection")),
        TypeRow("AWS::RDS::OptionGroup", name: Name("OptionGroupName", ref: .name, others: [regional("rds", "og:{}")])),
        TypeRow("AWS::RUM::AppMonitor", name: Name("Name", ref: .name, others: [regional("rum", "appmonitor/{}")])),
        TypeRow(
            "AWS::Redshift::Cluster",
            name: Name(
                "ClusterIdentifier", ref: .name, others: [regional("redshift", "cluster:{}")], characters: "-",
                isLower: true),
            data: Data("rows", snapshot: Snapshot())),
        TypeRow(
            "AWS::Redshift::ClusterParameterGroup",
            name: Name("ParameterGroupName", ref: .name, others: [regional("redshift", "parametergroup:{}")])),
        TypeRow("AWS::Redshift::Snapshot", data: Data("rows")),
        TypeRow("AWS::RedshiftServerless::Namespace", data: Data("rows", finalSnapshot: "FinalSnapshotName")),
        TypeRow("AWS::Rekognition::Collection", data: Data("faces")),
        TypeRow(
            "AWS::ResourceGroups::Group",
            name: Name(
                "Name", ref: .name, attributes: ["Arn": regional("resource-groups", "group/{}")], characters: "-_.")),
        TypeRow(
            "AWS::Route53::HostedZone",
            name: Name("Name", uniqueIn: .world, isShared: true, isLookedUp: true, meansOutside: true),
            data: Data("records", stays: .whileNotEmpty, because: "the zone gets other name servers")),
        TypeRow(
            "AWS::S3::AccessPoint",
            name: Name("Name", ref: .name, others: [regional("s3", "accesspoint/{}")], characters: "-", isLower: true)),
        TypeRow(
            "AWS::S3::Bucket",
            name: Name(
                "BucketName", ref: .name,
                attributes: [
                    "Arn": "arn:{AWS::Partition}:s3:::{}", "DomainName": "{}.s3.{AWS::URLSuffix}",
                    "RegionalDomainName": "{}.s3.{AWS::Region}.{AWS::URLSuffix}",
                ], uniqueIn: .world, characters: "-.", isLower: true, prefixes: ["aws-waf-logs-"]),
            data: Data("objects", stays: .whileNotEmpty)),
        TypeRow(
            "AWS::S3Express::DirectoryBucket",
            name: Name("BucketName", ref: .name, others: [regional("s3express", "bucket/{}")]),
            data: Data("objects", stays: .whileNotEmpty)),
        TypeRow("AWS::S3Outposts::Bucket", data: Data("objects", stays: .whileNotEmpty)),
        TypeRow("AWS::S3Tables::Namespace", data: Data("tables", stays: .whileNotEmpty)),
        TypeRow("AWS::S3Tables::Table", data: Data("rows")),
        TypeRow(
            "AWS::S3Tables::TableBucket",
            name: Name("TableBucketName", others: [regional("s3tables", "bucket/{}")]),
            data: Data("tables", stays: .whileNotEmpty)),
        TypeRow("AWS::S3Vectors::Index", data: Data("vectors")),
        TypeRow("AWS::S3Vectors::VectorBucket", data: Data("vectors", stays: .whileNotEmpty)),
        TypeRow("AWS::SDB::Domain", data: Data("items")),
        TypeRow(
            "AWS::SES::ConfigurationSet",
            name: Name("Name", ref: .name, others: [regional("ses", "configuration-set/{}")], characters: "-_")),
        TypeRow("AWS::SES::ContactList", data: Data("contacts")),
        TypeRow(
            "AWS::SES::EmailIdentity",
            name: Name("EmailIdentity", ref: .name, others: [regional("ses", "identity/{}")], meansOutside: true)),
        TypeRow(
            "AWS::SES::MailManagerArchive",
            data: Data("archived mail", because: "its mail is deleted after a waiting period")),
        TypeRow(
            "AWS::SES::ReceiptRuleSet",
            name: Name(
                "RuleSetName", isLookedUp: true, characters: "-_.",
                longest: (64, "https://docs.aws.amazon.com/ses/latest/APIReference/API_CreateReceiptRuleSet.html"))),
        TypeRow(
            "AWS::SNS::Topic",
            name: Name(
                "TopicName", ref: regional("sns", "{}"),
                attributes: ["TopicArn": regional("sns", "{}"), "TopicName": .name], characters: "-_",
                suffixes: [".fifo"])),
        // What waits in a queue is on its way.
        TypeRow(
            "AWS::SQS::Queue",
            name: Name(
                "QueueName", ref: queueURL,
                attributes: ["Arn": regional("sqs", "{}"), "QueueName": .name, "QueueUrl": queueURL], characters: "-_",
                suffixes: [".fifo"]),
            data: Data(
                "messages", retention: Retention("MessageRetentionPeriod", .seconds, unsetMeans: 345_600),
                isPassing: true)),
        TypeRow(
            "AWS::SSM::Document",
            name: Name("Name", ref: .name, others: [regional("ssm", "document/{}")], given: ["AWS*"], characters: "-_.")
        ),
        // The name of a parameter begins with a slash, or has none: then there is one more in the ARN.
        TypeRow(
            "AWS::SSM::Parameter",
            name: Name("Name", ref: .name, others: [regional("ssm", "parameter/{}")], holdsSlashes: true)),
        TypeRow("AWS::SSMIncidents::ReplicationSet", data: Data("incidents")),
        TypeRow("AWS::SSO::Instance", data: Data("users and assignments")),
        TypeRow("AWS::SageMaker::Domain", data: Data("files of its users")),
        TypeRow("AWS::SageMaker::Endpoint", name: Name("EndpointName", others: [regional("sagemaker", "endpoint/{}")])),
        TypeRow(
            "AWS::SageMaker::EndpointConfig",
            name: Name("EndpointConfigName", others: [regional("sagemaker", "endpoint-config/{}")])),
        TypeRow(
            "AWS::SageMaker::FeatureGroup",
            name: Name("FeatureGroupName", ref: .name, others: [regional("sagemaker", "feature-group/{}")]),
            data: Data("features")),
        TypeRow("AWS::SageMaker::Model", name: Name("ModelName", others: [regional("sagemaker", "model/{}")])),
        TypeRow("AWS::SageMaker::ModelPackageGroup", data: Data("model versions", stays: .whileNotEmpty)),
        TypeRow("AWS::SageMaker::NotebookInstance", data: Data("files on its volume", isMachine: true)),
        TypeRow(
            "AWS::SageMaker::Pipeline",
            name: Name("PipelineName", ref: .name, others: [regional("sagemaker", "pipeline/{}")])),
        TypeRow(
            "AWS::Scheduler::Schedule",
            name: Name(
                "Name", ref: .name, others: [regional("scheduler", "schedule/{GroupName}/{}")], characters: "-_.")),
        TypeRow(
            "AWS::Scheduler::ScheduleGroup",
            name: Name(
                "Name", ref: .name, attributes: ["Arn": regional("scheduler", "schedule-group/{}")], characters: "-_.")),
        // Six random characters end the ARN of a secret.
        TypeRow(
            "AWS::SecretsManager::Secret",
            name: Name("Name", others: [regional("secretsmanager", "secret:{}")], characters: "-_/+=.@"),
            data: Data("secret value")),
        // The transform makes a function, a table or a state machine of the same name and logical id.
        TypeRow(
            "AWS::Serverless::Function",
            name: Name(
                "FunctionName", ref: .name, attributes: ["Arn": regional("lambda", "function:{}")], characters: "-_")),
        TypeRow(
            "AWS::Serverless::SimpleTable",
            name: Name(
                "TableName", ref: .name, attributes: ["Arn": regional("dynamodb", "table/{}")], characters: "-_."),
            data: Data("items")),
        TypeRow(
            "AWS::Serverless::StateMachine",
            name: Name(
                "Name", ref: regional("states", "stateMachine:{}"),
                attributes: ["Arn": regional("states", "stateMachine:{}"), "Name": .name],
                others: [regional("states", "execution:{}"), regional("states", "express:{}")], characters: "-_")),
        // What is kept of a product, its own template says.
        TypeRow(
            "AWS::ServiceCatalog::CloudFormationProvisionedProduct",
            data: Data("resources of the product", isMachine: true)),
        TypeRow("AWS::ServiceDiscovery::Service", name: Name("Name", within: ["NamespaceId"])),
        TypeRow(
            "AWS::StepFunctions::Activity",
            name: Name(
                "Name", ref: regional("states", "activity:{}"),
                attributes: ["Arn": regional("states", "activity:{}"), "Name": .name], characters: "-_")),
        TypeRow(
            "AWS::StepFunctions::StateMachine",
            name: Name(
                "StateMachineName", ref: regional("states", "stateMachine:{}"),
                attributes: ["Arn": regional("states", "stateMachine:{}"), "Name": .name],
                others: [regional("states", "execution:{}"), regional("states", "express:{}")], characters: "-_",
                tellsARN: true)),
        TypeRow("AWS::StorageGateway::Tape", data: Data("files on it")),
        TypeRow("AWS::StorageGateway::Volume", data: Data("blocks")),
        TypeRow(
            "AWS::Synthetics::Canary",
            name: Name(
                "Name", ref: .name, others: [regional("synthetics", "canary:{}")], characters: "-_", isLower: true)),
        TypeRow(
            "AWS::Timestream::Database",
            name: Name(
                "DatabaseName", ref: .name, attributes: ["Arn": regional("timestream", "database/{}")],
                characters: "-_."),
            data: Data("records", stays: .whileNotEmpty)),
        TypeRow("AWS::Timestream::InfluxDBBackup", data: Data("records")),
        TypeRow("AWS::Timestream::InfluxDBCluster", data: Data("records")),
        TypeRow("AWS::Timestream::InfluxDBInstance", data: Data("records")),
        TypeRow(
            "AWS::Timestream::Table",
            name: Name("TableName", others: [regional("timestream", "database/{DatabaseName}/table/{}")]),
            data: Data("records")),
        TypeRow("AWS::Transfer::User", name: Name("UserName", within: ["ServerId"])),
        TypeRow(
            "AWS::VerifiedPermissions::PolicyStore",
            data: Data(
                "policies", protectedBy: "DeletionProtection.Mode", at: "ENABLED",
                because: "policies that were made outside of the stack go, too")),
        TypeRow("AWS::VoiceID::Domain", data: Data("voiceprints")),
        TypeRow("AWS::VpcLattice::Listener", name: Name("Name", within: ["ServiceIdentifier"])),
        TypeRow(
            "AWS::WAFv2::IPSet",
            name: Name(
                "Name", others: [regional("wafv2", "regional/ipset/{}"), regional("wafv2", "global/ipset/{}")],
                characters: "-_")),
        TypeRow(
            "AWS::WAFv2::RegexPatternSet",
            name: Name(
                "Name",
                others: [
                    regional("wafv2", "regional/regexpatternset/{}"), regional("wafv2", "global/regexpatternset/{}"),
                ], characters: "-_")),
        TypeRow(
            "AWS::WAFv2::RuleGroup",
            name: Name(
                "Name", others: [regional("wafv2", "regional/rulegroup/{}"), regional("wafv2", "global/rulegroup/{}")],
                characters: "-_")),
        TypeRow(
            "AWS::WAFv2::WebACL",
            name: Name(
                "Name", others: [regional("wafv2", "regional/webacl/{}"), regional("wafv2", "global/webacl/{}")],
                characters: "-_")),
        TypeRow("AWS::Wisdom::KnowledgeBase", data: Data("content")),
        TypeRow("AWS::WorkSpaces::Workspace", data: Data("files on its volumes")),
        TypeRow("AWS::WorkspacesInstances::Volume", data: Data("blocks")),
        TypeRow("AWS::XRay::Group", name: Name("GroupName", others: [regional("xray", "group/{}")], characters: "-_")),
    ]
}
