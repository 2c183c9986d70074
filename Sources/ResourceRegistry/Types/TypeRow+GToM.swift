extension TypeRow {
    /// Services from Glue to MemoryDB.
    static let gToM: [TypeRow] = [
        TypeRow(
            "AWS::Glue::Crawler",
            name: Name("Name", ref: .name, others: [regional("glue", "crawler/{}")], characters: "-_.")),
        TypeRow(
            "AWS::Glue::Database",
            name: Name(
                "DatabaseName", ref: .name, others: [regional("glue", "database/{}")], characters: "_", isLower: true,
                longest: (255, "https://docs.aws.amazon.com/glue/latest/webapi/API_DatabaseInput.html")),
            data: Data("tables that crawlers and jobs added")),
        TypeRow(
            "AWS::Glue::Job", name: Name("Name", ref: .name, others: [regional("glue", "job/{}")], characters: "-_.")),
        TypeRow(
            "AWS::Glue::Registry",
            name: Name("Name", others: [regional("glue", "registry/{}")]),
            data: Data("schema versions")),
        TypeRow(
            "AWS::Glue::Schema",
            name: Name("Name", others: [regional("glue", "schema/{Registry.Name}/{}")]),
            data: Data("schema versions")),
        TypeRow("AWS::Glue::SecurityConfiguration", name: Name("Name", isLookedUp: true)),
        TypeRow("AWS::Glue::Table", name: Name("Name", others: [regional("glue", "table/{DatabaseName}/{}")])),
        TypeRow("AWS::Glue::Trigger", name: Name("Name", ref: .name, others: [regional("glue", "trigger/{}")])),
        TypeRow("AWS::Glue::Workflow", name: Name("Name", others: [regional("glue", "workflow/{}")])),
        TypeRow("AWS::Grafana::Workspace", data: Data("dashboards")),
        TypeRow("AWS::HealthImaging::Datastore", data: Data("images")),
        TypeRow("AWS::HealthLake::FHIRDatastore", data: Data("health records")),
        TypeRow(
            "AWS::IAM::Group",
            name: Name("GroupName", ref: .name, attributes: ["Arn": iam("group/{path}{}")], characters: "-_+=,.@")),
        TypeRow(
            "AWS::IAM::InstanceProfile",
            name: Name(
                "InstanceProfileName", ref: .name, attributes: ["Arn": iam("instance-profile/{path}{}")],
                characters: "-_+=,.@")),
        TypeRow(
            "AWS::IAM::ManagedPolicy",
            name: Name(
                "ManagedPolicyName", ref: iam("policy/{path}{}"), attributes: ["PolicyArn": iam("policy/{path}{}")],
                characters: "-_+=,.@")),
        TypeRow("AWS::IAM::OIDCProvider", name: Name("Url", meansOutside: true)),
        TypeRow(
            "AWS::IAM::Role",
            name: Name(
                "RoleName", ref: .name, attributes: ["Arn": iam("role/{path}{}")], given: ["AWSServiceRoleFor*"],
                characters: "-_+=,.@", tellsARN: true)),
        TypeRow("AWS::IAM::SAMLProvider", name: Name("Name", others: [iam("saml-provider/{}")])),
        TypeRow(
            "AWS::IAM::ServerCertificate",
            name: Name("ServerCertificateName", ref: .name, attributes: ["Arn": iam("server-certificate/{path}{}")])),
        TypeRow(
            "AWS::IAM::User",
            name: Name(
                "UserName", ref: .name, attributes: ["Arn": iam("user/{path}{}")], characters: "-_+=,.@", tellsARN: true
            )),
        TypeRow("AWS::IAM::VirtualMFADevice", name: Name("VirtualMfaDeviceName")),
        // Its members come from the identity provider, or are resources of their own.
        // Their pages say that the names need not be unique.
        TypeRow("AWS::IVS::PlaybackKeyPair", name: Name("Name", isShared: true)),
        TypeRow("AWS::IVS::PublicKey", name: Name("Name", isShared: true)),
        TypeRow("AWS::IVS::RecordingConfiguration", name: Name("Name", isShared: true)),
        TypeRow("AWS::IdentityStore::Group", data: Data("members", isPassing: true)),
        TypeRow("AWS::ImageBuilder::Component", name: Name("Name", isShared: true)),
        TypeRow("AWS::ImageBuilder::ContainerRecipe", name: Name("Name", isShared: true)),
        TypeRow("AWS::ImageBuilder::ImageRecipe", name: Name("Name", isShared: true)),
        TypeRow("AWS::ImageBuilder::Workflow", name: Name("Name", isShared: true)),
        TypeRow("AWS::IoT::Policy", name: Name("PolicyName", others: [regional("iot", "policy/{}")])),
        TypeRow("AWS::IoT::Thing", name: Name("ThingName", ref: .name, others: [regional("iot", "thing/{}")])),
        TypeRow(
            "AWS::IoT::TopicRule",
            name: Name("RuleName", ref: .name, others: [regional("iot", "rule/{}")], characters: "_")),
        TypeRow("AWS::IoTAnalytics::Channel", data: Data("messages")),
        TypeRow("AWS::IoTAnalytics::Dataset", data: Data("query results")),
        TypeRow("AWS::IoTAnalytics::Datastore", data: Data("messages")),
        TypeRow("AWS::IoTSiteWise::Asset", data: Data("measurements")),
        TypeRow(
            "AWS::KMS::Alias",
            name: Name(
                "AliasName", ref: .name, others: [regional("kms", "{}")], given: ["alias/aws/*"], characters: "-_/:",
                prefixes: ["alias/"])),
        TypeRow(
            "AWS::KMS::Key",
            data: Data("key material", stays: .pending, because: "what it encrypts cannot be read from then on")),
        TypeRow(
            "AWS::KMS::ReplicaKey",
            data: Data(
                "key material", stays: .pending,
                because: "what it encrypts in this region cannot be read here from then on")),
        TypeRow("AWS::Kendra::Index", data: Data("indexed documents")),
        TypeRow(
            "AWS::Kinesis::Stream",
            name: Name(
                "Name", ref: .name, attributes: ["Arn": regional("kinesis", "stream/{}")], characters: "-_.",
                tellsARN: true),
            data: Data("records", retention: Retention("RetentionPeriodHours", .hours, unsetMeans: 24))),
        TypeRow("AWS::Kinesis::StreamConsumer", name: Name("ConsumerName", within: ["StreamARN"])),
        TypeRow(
            "AWS::KinesisAnalyticsV2::Application",
            name: Name("ApplicationName", ref: .name, others: [regional("kinesisanalytics", "application/{}")])),
        TypeRow(
            "AWS::KinesisFirehose::DeliveryStream",
            name: Name(
                "DeliveryStreamName", ref: .name, attributes: ["Arn": regional("firehose", "deliverystream/{}")],
                characters: "-_.", prefixes: ["aws-waf-logs-"], tellsARN: true)),
        TypeRow("AWS::KinesisVideo::Stream", data: Data("video")),
        TypeRow("AWS::Lambda::Alias", name: Name("Name", within: ["FunctionName"])),
        TypeRow(
            "AWS::Lambda::Function",
            name: Name(
                "FunctionName", ref: .name, attributes: ["Arn": regional("lambda", "function:{}")], characters: "-_",
                tellsARN: true)),
        TypeRow(
            "AWS::Lambda::LayerVersion",
            name: Name("LayerName", others: [regional("lambda", "layer:{}")], isShared: true, characters: "-_")),
        TypeRow("AWS::Lambda::Version", name: Name("FunctionName", isShared: true)),
        TypeRow("AWS::Lightsail::Bucket", data: Data("objects", stays: .whileNotEmpty)),
        TypeRow("AWS::Lightsail::Database", data: Data("rows")),
        TypeRow("AWS::Lightsail::Disk", data: Data("blocks")),
        TypeRow("AWS::Lightsail::Instance", data: Data("files on its disk", isMachine: true)),
        TypeRow("AWS::Location::GeofenceCollection", data: Data("geofences")),
        TypeRow("AWS::Location::Tracker", data: Data("positions")),
        TypeRow(
            "AWS::Logs::DeliveryDestination",
            name: Name("Name", ref: .name, others: [regional("logs", "delivery-destination:{}")])),
        TypeRow(
            "AWS::Logs::DeliverySource",
            name: Name("Name", ref: .name, others: [regional("logs", "delivery-source:{}")])),
        TypeRow(
            "AWS::Logs::Destination",
            name: Name("DestinationName", ref: .name, attributes: ["Arn": regional("logs", "destination:{}")])),
        TypeRow(
            "AWS::Logs::LogGroup",
            name: Name(
                "LogGroupName", ref: .name, attributes: ["Arn": regional("logs", "log-group:{}:*")],
                characters: "-_./#", prefixes: ["aws-waf-logs-"], reserved: ["/aws/"]),
            data: Data(
                "log events", protectedBy: "DeletionProtectionEnabled", retention: Retention("RetentionInDays", .days))),
        TypeRow("AWS::Logs::LogStream", data: Data("log events")),
        TypeRow(
            "AWS::MSK::Cluster",
            name: Name("ClusterName", others: [regional("kafka", "cluster/{}")], characters: "-"),
            data: Data("records of its topics")),
        TypeRow(
            "AWS::MSK::ServerlessCluster",
            name: Name("ClusterName", others: [regional("kafka", "cluster/{}")]),
            data: Data("records of its topics")),
        TypeRow("AWS::MSK::Topic", name: Name("TopicName", within: ["ClusterArn"])),
        TypeRow("AWS::ManagedBlockchain::Member", data: Data("ledger access")),
        TypeRow("AWS::MediaStore::Container", data: Data("objects", stays: .whileNotEmpty)),
        TypeRow(
            "AWS::MemoryDB::ACL",
            name: Name("ACLName", ref: .name, others: [regional("memorydb", "acl/{}")], given: ["open-access"])),
        TypeRow(
            "AWS::MemoryDB::Cluster",
            name: Name(
                "ClusterName", ref: .name, others: [regional("memorydb", "cluster/{}")], characters: "-", isLower: true,
                longest: (40, "https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html")),
            data: Data("entries", finalSnapshot: "FinalSnapshotName")),
        TypeRow(
            "AWS::MemoryDB::ParameterGroup",
            name: Name("ParameterGroupName", ref: .name, others: [regional("memorydb", "parametergroup/{}")])),
        TypeRow("AWS::MemoryDB::Snapshot", data: Data("entries")),
        TypeRow(
            "AWS::MemoryDB::SubnetGroup",
            name: Name("SubnetGroupName", ref: .name, others: [regional("memorydb", "subnetgroup/{}")])),
        TypeRow("AWS::MemoryDB::User", name: Name("UserName", ref: .name, others: [regional("memorydb", "user/{}")])),
    ]
}
