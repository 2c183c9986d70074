import CloudFormation

extension ReplacementCondition {
    /// By type, what the documentation tells of properties that the registry's schemas call conditionally create-only: a row for
    /// each type that has such, with the page that says it. A test holds the rows against the registry.
    ///
    /// Where a row says `unknown`, the page says no more than "Some interruptions", which stands for "conditionally", or it
    /// depends on what templates do not hold.
    static let table: [String: [ReplacementCondition]] = [
        // The update of an analyzer keeps it; which settings it takes depends on its type:
        // https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UpdateAnalyzer.html
        "AWS::AccessAnalyzer::Analyzer": [.init("AnalyzerConfiguration", rule: unknown)],
        // "No interruption":
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-appsync-graphqlapi-userpoolconfig.html
        "AWS::AppSync::GraphQLApi": [
            .init(
                "LambdaAuthorizerConfig.AuthorizerResultTtlInSeconds", "LambdaAuthorizerConfig.AuthorizerUri",
                "LambdaAuthorizerConfig.IdentityValidationExpression", "UserPoolConfig.AppIdClientRegex",
                "UserPoolConfig.AwsRegion", "UserPoolConfig.DefaultAction", "UserPoolConfig.UserPoolId",
                "OpenIDConnectConfig.AuthTTL", "OpenIDConnectConfig.IatTTL", "OpenIDConnectConfig.Issuer",
                "OpenIDConnectConfig.ClientId", rule: updates)
        ],
        // Instances keep running until the policy, or something else, replaces them:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatepolicy.html
        "AWS::AutoScaling::AutoScalingGroup": [
            .init(
                "LaunchConfigurationName", "LaunchTemplate", "MixedInstancesPolicy", "VPCZoneIdentifier",
                rule: replaces(ifPolicy: "AutoScalingReplacingUpdate", "WillReplace"))
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-computeenvironment.html,
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-batch-computeenvironment-computeresources.html
        "AWS::Batch::ComputeEnvironment": [
            .init(
                "ComputeResources.AllocationStrategy", "ComputeResources.BidPercentage",
                "ComputeResources.Ec2Configuration", "ComputeResources.Ec2KeyPair", "ComputeResources.ImageId",
                "ComputeResources.InstanceRole", "ComputeResources.InstanceTypes", "ComputeResources.LaunchTemplate",
                "ComputeResources.PlacementGroup", "ComputeResources.ScalingPolicy",
                "ComputeResources.SecurityGroupIds", "ComputeResources.Subnets", "ComputeResources.Tags",
                rule: batchInfrastructure),
            .init("ComputeResources.Type", rule: batchType),
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-datatableattribute.html
        "AWS::Connect::DataTableAttribute": [.init("Name", rule: unknown)],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-formtype.html
        "AWS::DataZone::FormType": [
            .init("Description", "Model", "Status", "OwningProjectIdentifier", rule: unknown)
        ],
        // Keys and local indexes are decided when a table is made; of the source the page says nothing:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-globaltable.html
        "AWS::DynamoDB::GlobalTable": [
            .init("KeySchema", "LocalSecondaryIndexes", rule: replaces),
            .init("AttributeDefinitions", rule: tableAttributes), .init("GlobalTableSourceArn", rule: unknown),
        ],
        // "Replacement if you edit an existing AttributeDefinition"; local indexes can only be made with their table, and the
        // page no longer says what CloudFormation does with others:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html
        "AWS::DynamoDB::Table": [
            .init("KeySchema", rule: replaces), .init("AttributeDefinitions", rule: tableAttributes),
            .init("LocalSecondaryIndexes", rule: unknown),
        ],
        // Instances with an instance store as root volume cannot stop, and are replaced; the image decides that:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html.
        // Security groups change in place in a VPC, and there is nothing else any more:
        // https://aws.amazon.com/blogs/aws/ec2-classic-is-retiring-heres-how-to-prepare/
        "AWS::EC2::Instance": [
            .init(
                "AdditionalInfo", "Affinity", "EbsOptimized", "HostId", "InstanceType", "KernelId",
                "PrivateDnsNameOptions", "RamdiskId", "UserData", rule: unknown),
            .init("SecurityGroupIds", rule: updates),
            .init(
                "Tenancy",
                rule: replacesUnless([("dedicated", "host"), ("host", "dedicated")], fallback: "default")),
            // "you can modify only the DeleteOnTermination parameter"
            .init("BlockDeviceMappings") { $0.keys.last == "DeleteOnTermination" ? .update : .replace },
        ],
        // Another primary address replaces it; a primary IPv6 address cannot be given up:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinterface.html
        "AWS::EC2::NetworkInterface": [
            .init("PrivateIpAddresses", rule: primaryAddress),
            .init("EnablePrimaryIpv6") { change in
                change.before.isTrue.map { $0 ? .replace : .update } ?? .mayReplace
            },
            .init("ConnectionTrackingSpecification", rule: updatesUnlessGone),
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html
        "AWS::EC2::Subnet": [
            .init("Ipv6CidrBlock") { $0.before.isPresent == false ? .update : .mayReplace }
        ],
        // "no replacement only if you are updating its value from dedicated to default":
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html
        "AWS::EC2::VPC": [
            .init("InstanceTenancy", rule: replacesUnless([("dedicated", "default")], fallback: "default"))
        ],
        // Between a launch type and capacity providers services change in place, between launch types they do not:
        // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
        "AWS::ECS::Service": [.init("LaunchType", rule: launchType)],
        // An application must have stopped:
        // https://docs.aws.amazon.com/emr-serverless/latest/APIReference/API_UpdateApplication.html
        "AWS::EMRServerless::Application": [
            .init(
                "Architecture", "ReleaseLabel", "WorkerTypeSpecifications", "MaximumCapacity", "InitialCapacity",
                "AutoStartConfiguration", "AutoStopConfiguration", "NetworkConfiguration", "ImageConfiguration",
                "MonitoringConfiguration", "RuntimeConfiguration", "InteractiveConfiguration",
                "SchedulerConfiguration", rule: unknown)
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-cachecluster.html
        "AWS::ElastiCache::CacheCluster": [
            .init("PreferredAvailabilityZones", rule: cacheZones), .init("NumCacheNodes", rule: cacheNodes),
            .init("IpDiscovery", rule: updatesUnlessGone),
        ],
        // "If ADDING the AuthToken, update requires Replacement"; shards by the update policy:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html
        "AWS::ElastiCache::ReplicationGroup": [
            .init("AuthToken") { change in change.before.isPresent.map { $0 ? .update : .replace } ?? .mayReplace },
            .init("NodeGroupConfiguration", "NumNodeGroups", rule: replaces(unlessPolicy: "UseOnlineResharding")),
        ],
        // "if you did not previously specify … or if you are removing all":
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html
        "AWS::ElasticLoadBalancing::LoadBalancer": [
            .init("AvailabilityZones", "HealthCheck", "Subnets", rule: replacesWhereItComesOrGoes)
        ],
        // Not in the schema as of now, but said:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticsearch-domain.html
        "AWS::Elasticsearch::Domain": [
            .init("ElasticsearchVersion", rule: replaces(unlessPolicy: "EnableVersionUpgrade"))
        ],
        // "Replacement", unless both name one bus:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html
        "AWS::Events::Rule": [.init("EventBusName", rule: eventBus)],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-image.html
        "AWS::ImageBuilder::Image": [.init("ImagePipelineExecutionSettings", rule: unknown)],
        // "You can only enable durable execution when creating a function":
        // https://docs.aws.amazon.com/lambda/latest/dg/durable-configuration.html
        "AWS::Lambda::Function": [.init("DurableConfig", rule: replacesWhereItComesOrGoes)],
        // "No interruption":
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptune-dbinstance.html
        "AWS::Neptune::DBInstance": [
            .init("AutoMinorVersionUpgrade", "DBParameterGroupName", "PreferredMaintenanceWindow", rule: updates)
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptunegraph-graph.html
        "AWS::NeptuneGraph::Graph": [.init("ProvisionedMemory", rule: unknown)],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-odb-cloudvmcluster.html
        "AWS::ODB::CloudVmCluster": [.init("DbNodes", rule: unknown)],
        // "updating this property by adding it causes no interruption. However, if you change this property after it's already
        // been set within a template, the domain is deleted and recreated":
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-opensearchservice-domain-encryptionatrestoptions.html.
        // Fine-grained access control cannot be disabled:
        // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html.
        // The version by the update policy; "If you remove this entity altogether … it causes a replacement" of the VPC:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchservice-domain.html
        "AWS::OpenSearchService::Domain": [
            .init("EncryptionAtRestOptions.Enabled", "EncryptionAtRestOptions.KmsKeyId", rule: domainEncryption),
            .init("AdvancedSecurityOptions.Enabled") { change in
                change.before.isTrue == false || change.after.isTrue == true
                    ? .update : change.before.isTrue == true && change.after.isTrue == false ? .replace : .mayReplace
            },
            .init("EngineVersion", rule: replaces(unlessPolicy: "EnableVersionUpgrade")),
            .init("VPCOptions") { change in
                change.after.isPresent.map { $0 ? .update : .replace } ?? .mayReplace
            },
        ],
        // https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-rds/blob/master/aws-rds-dbcluster/src/main/java/software/amazon/rds/dbcluster/util/ImmutabilityHelper.java
        "AWS::RDS::DBCluster": [
            .init("Engine", rule: replacesUnless([("aurora", "aurora-mysql")])),
            .init("GlobalClusterIdentifier", rule: replacesUnlessGone),
            .init("AvailabilityZones", "MasterUsername", rule: unknown),
        ],
        // https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-rds/blob/master/aws-rds-dbinstance/src/main/java/software/amazon/rds/dbinstance/util/ImmutabilityHelper.java
        "AWS::RDS::DBInstance": [
            .init(
                "AutoMinorVersionUpgrade", "BackupRetentionPeriod", "DBParameterGroupName", "MultiAZ",
                "PreferredMaintenanceWindow", "StorageType", rule: updates),
            .init("AvailabilityZone", rule: databaseZone),
            .init(
                "DBClusterSnapshotIdentifier", "DBSnapshotIdentifier", "RestoreTime", "SourceDBClusterIdentifier",
                "SourceDBInstanceAutomatedBackupsArn", "SourceDBInstanceIdentifier", "SourceDbiResourceId",
                rule: replacesUnlessGone),
            .init(
                "Engine",
                rule: replacesUnless([
                    ("aurora", "aurora-mysql"), ("oracle-se", "oracle-se2"), ("oracle-se1", "oracle-se2"),
                    ("oracle-ee", "oracle-ee-cdb"), ("oracle-se2", "oracle-se2-cdb"),
                ])),
            .init("PerformanceInsightsKMSKeyId", rule: replacesUnlessNew),
            .init("UseLatestRestorableTime") { change in
                change.after.isTrue.map { $0 ? .replace : .update } ?? .mayReplace
            },
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-inboundexternallink.html
        "AWS::RTBFabric::InboundExternalLink": [
            .init("GatewayId", "LinkAttributes", "LinkLogSettings", rule: unknown)
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-link.html
        "AWS::RTBFabric::Link": [
            .init("GatewayId", "PeerGatewayId", "LinkAttributes", "HttpResponderAllowed", rule: unknown)
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-linkroutingrule.html
        "AWS::RTBFabric::LinkRoutingRule": [.init("GatewayId", "LinkId", rule: unknown)],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-outboundexternallink.html
        "AWS::RTBFabric::OutboundExternalLink": [
            .init("GatewayId", "PublicEndpoint", "LinkAttributes", "LinkLogSettings", rule: unknown)
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-requestergateway.html
        "AWS::RTBFabric::RequesterGateway": [
            .init("Description", "VpcId", "SubnetIds", "SecurityGroupIds", rule: unknown)
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-respondergateway.html
        "AWS::RTBFabric::ResponderGateway": [
            .init(
                "Description", "VpcId", "SubnetIds", "SecurityGroupIds", "Port", "Protocol", "DomainName",
                "TrustStoreConfiguration", "ManagedEndpointConfiguration", "GatewayType", "AcmCertificateArn",
                rule: unknown)
        ],
        // "Replacement"; of the rules only name and waiting time can be updated:
        // https://docs.aws.amazon.com/recovery-cluster/latest/api/safetyrule.html
        "AWS::Route53RecoveryControl::SafetyRule": [
            .init(
                "ControlPanelArn", "RuleConfig", "Tags", "AssertionRule.AssertedControls", "GatingRule.GatingControls",
                "GatingRule.TargetControls", rule: replaces)
        ],
        // The update of a rule takes its name, its endpoint and its targets:
        // https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ResolverRuleConfig.html
        "AWS::Route53Resolver::ResolverRule": [.init("DomainName", rule: domainName)],
        // A destination is updated by its name:
        // https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_UpdateConfigurationSetEventDestination.html
        "AWS::SES::ConfigurationSetEventDestination": [
            .init("EventDestination.Name") { change in
                change.before.isPresent == true && change.after.isPresent == true ? .replace : .mayReplace
            }
        ],
        // "doesn't require a replacement if you're updating its value from STANDARD to MANAGED":
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-dedicatedippool.html
        "AWS::SES::DedicatedIpPool": [
            .init("ScalingMode", rule: replacesUnless([("STANDARD", "MANAGED")], fallback: "STANDARD"))
        ],
        // An update of the region alone fails, unless it comes or goes:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html
        "AWS::SNS::Subscription": [
            .init("Region") { change in
                change.before.isPresent == false || change.after.isPresent == false ? .update : .mayReplace
            }
        ],
        // "Replace is the default method":
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-document.html
        "AWS::SSM::Document": [
            .init(
                "Content", "Attachments", "VersionName", "DocumentFormat", "TargetType", "Requires",
                rule: documentVersion)
        ],
        // An update adds a VPC to a domain without one:
        // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateDomain.html
        "AWS::SageMaker::Domain": [.init("VpcId", rule: replacesUnlessNew)],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-mlflowtrackingserver.html
        "AWS::SageMaker::MlflowTrackingServer": [.init("MlflowVersion", "RoleArn", rule: unknown)],
        // Both can be set, and not be taken away:
        // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateModelPackage.html
        "AWS::SageMaker::ModelPackage": [.init("ModelCard", "SourceUri", rule: updatesUnlessGone)],
        // The transform makes a function and a table of them, and hands these properties on:
        // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html,
        // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-simpletable.html
        "AWS::Serverless::Function": [.init("DurableConfig", rule: replacesWhereItComesOrGoes)],
        "AWS::Serverless::SimpleTable": [.init("PrimaryKey", rule: replaces)],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-transfer-server-endpointdetails.html
        "AWS::Transfer::Server": [
            .init("EndpointDetails") { change in
                ["AddressAllocationIds", "SecurityGroupIds", "SubnetIds"].contains(change.keys.last)
                    ? .update : .mayReplace
            },
            .init("EndpointDetails.AddressAllocationIds", rule: updates), .init("IpAddressType", rule: unknown),
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-messagetemplateversion.html
        "AWS::Wisdom::MessageTemplateVersion": [.init("MessageTemplateContentSha256", rule: unknown)],
        // "Updates are not supported", which `FixedProperties` tells:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspaces-workspace.html
        "AWS::WorkSpaces::Workspace": [
            .init(
                "BundleId", "VolumeEncryptionKey", "RootVolumeEncryptionEnabled", "UserVolumeEncryptionEnabled",
                rule: updates)
        ],
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesinstances-workspaceinstance.html
        "AWS::WorkspacesInstances::WorkspaceInstance": [.init("Tags", rule: unknown)],
    ]

    // MARK: Conditions of one type

    /// An environment is replaced, unless it says that it is not.
    private static let batchInfrastructure: Rule = { change in
        switch change.new("ReplaceComputeEnvironment") {
        case .absent: .replace
        case .written(let value): value.scalarText?.lowercased() == "false" ? .update : .replace
        case .computed: .mayReplace
        }
    }

    /// "if you switch between EC2 and FARGATE, AWS CloudFormation will create a new compute environment".
    private static let batchType: Rule = { change in
        if let before = change.before.text, let after = change.after.text,
            before.hasPrefix("FARGATE") != after.hasPrefix("FARGATE")
        {
            return .replace
        }
        let impact = batchInfrastructure(change)
        return impact == .update && (change.before.text == nil || change.after.text == nil) ? .mayReplace : impact
    }

    /// An attribute that comes or goes belongs to an index that does; another type of one is another table.
    private static let tableAttributes: Rule = { change in change.keys.last == "AttributeType" ? .replace : .update }

    private static let primaryAddress: Rule = { change in
        guard let before = primary(change.before), let after = primary(change.after) else { return .mayReplace }
        return before == after ? .update : .replace
    }

    /// The address that is marked as primary; empty without one, `nil` where a function hides it.
    private static func primary(_ value: KnownValue) -> String? {
        switch value {
        case .absent: return ""
        case .computed: return nil
        case .written(let list):
            for element in list.arrayValue ?? [] {
                guard element.function == nil, element["Primary"]?.function == nil else { return nil }
                guard element["Primary"]?.scalarText?.lowercased() == "true" else { continue }
                return element["PrivateIpAddress"].flatMap(\.scalarText)
            }
            return ""
        }
    }

    private static let launchType: Rule = { change in
        let providers = (
            change.old("CapacityProviderStrategy").isPresent, change.new("CapacityProviderStrategy").isPresent
        )
        if change.after == .absent, providers.1 == true { return .update }
        if change.before == .absent, providers.0 == true { return .update }
        if change.before == .absent && providers.0 == nil || change.after == .absent && providers.1 == nil {
            return .mayReplace
        }
        return replacesUnless([], fallback: "EC2")(change)
    }

    /// "if the PreferredAvailabilityZones property was already specified", or the zones are those that were.
    private static let cacheZones: Rule = { change in
        if change.before.isPresent == true { return change.after.isPresent == true ? .update : .mayReplace }
        guard change.before == .absent, case .written(let zones) = change.after else { return .mayReplace }
        guard let zone = change.old("PreferredAvailabilityZone").text else {
            return change.old("PreferredAvailabilityZone") == .absent ? .replace : .mayReplace
        }
        return zones.arrayValue?.contains { $0.scalarText == zone } == true ? .update : .replace
    }

    /// "if the PreferredAvailabilityZone and PreferredAvailabilityZones properties were not previously specified and you don't
    /// specify any new values, an update requires replacement".
    private static let cacheNodes: Rule = { change in
        let places = [
            change.old("PreferredAvailabilityZone"), change.old("PreferredAvailabilityZones"),
            change.new("PreferredAvailabilityZone"), change.new("PreferredAvailabilityZones"),
        ].map(\.isPresent)
        return places.contains(true) ? .update : places.contains(nil) ? .mayReplace : .replace
    }

    private static let domainEncryption: Rule = { change in
        change.old("EncryptionAtRestOptions").isPresent.map { $0 ? .replace : .update } ?? .mayReplace
    }

    /// A zone may be given up for several; else it is another instance.
    private static let databaseZone: Rule = { change in
        guard let stays = change.after.isPresent else { return .mayReplace }
        if stays { return .replace }
        return change.new("MultiAZ").isTrue.map { $0 ? .update : .replace } ?? .mayReplace
    }

    /// A bus by its name or its ARN; none is the default one.
    private static let eventBus: Rule = { change in
        let names = [change.before, change.after].map { value -> String? in
            if value == .absent { return "default" }
            return value.text.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        }
        if let before = names[0], before == names[1] { return .update }
        // Another resource's name is another name; `EqualityDoubt` says where a function may yield the same.
        return .replace
    }

    /// A domain is the same with a dot at its end, and in any case.
    private static let domainName: Rule = { change in
        guard let before = change.before.text, let after = change.after.text else { return .replace }
        let names = [before, after].map { name in (name.hasSuffix(".") ? String(name.dropLast()) : name).lowercased() }
        return names[0] == names[1] ? .update : .replace
    }

    private static let documentVersion: Rule = { change in
        switch change.new("UpdateMethod") {
        case .absent: .replace
        case .written(let value): value.scalarText == "NewVersion" ? .update : .replace
        case .computed: .mayReplace
        }
    }
}
