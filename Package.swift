// swift-tools-version: 6.1
import PackageDescription

/// The services are one target and one product each. `make generate` writes the list.
let serviceNames: [String] =
    // BEGIN GENERATED SERVICES
    """
    ACMPCA AIOps AMZNSDC APS ARCRegionSwitch ARCZonalShift AWSExternalAnthropic AccessAnalyzer AccountAccess
    AgentRegistry AlexaASK AmazonMQ Amplify AmplifyUIBuilder ApiGateway ApiGatewayV2 AppConfig AppFabric AppFlow
    AppIntegrations AppMesh AppRunner AppStream AppSync AppTest ApplicationAutoScaling ApplicationInsights
    ApplicationSignals Athena AuditManager AutoScaling AutoScalingPlans B2BI BCM BCMDataExports Backup
    BackupGateway Batch BcmPricingCalculator Bedrock BedrockAgentCore BedrockMantle Billing BillingConductor
    Braket Budgets CDK CE CUR Cases Cassandra CertificateManager Chatbot Chime CleanRooms CleanRoomsML Cloud9
    CloudFormation CloudFront CloudHSM CloudTrail CloudWatch CodeArtifact CodeBuild CodeCommit CodeConnections
    CodeDeploy CodeGuruProfiler CodeGuruReviewer CodePipeline CodeStar CodeStarConnections CodeStarNotifications
    Cognito Comprehend ComputeOptimizer Config Connect ConnectCampaigns ConnectCampaignsV2 ControlTower
    CustomerProfiles DAX DLM DMS DRS DSQL DataBrew DataExchange DataPipeline DataSync DataZone Deadline Detective
    DevOpsAgent DevOpsGuru DeviceFarm DirectConnect DirectoryService DocDB DocDBElastic DynamoDB EC2 ECR ECS EFS
    EKS EMR EMRContainers EMRServerless EVS ElastiCache ElasticBeanstalk ElasticLoadBalancing
    ElasticLoadBalancingV2 Elasticsearch ElementalInference EntityResolution EventSchemas Events EventsV2
    Evidently FIS FMS FSx FinSpace Forecast FraudDetector GameLift GameLiftStreams GammaDilithium
    GlobalAccelerator Glue Grafana Greengrass GreengrassV2 GroundStation GuardDuty HealthAgent HealthImaging
    HealthLake IAM IVS IVSChat IdentityStore ImageBuilder Inspector InspectorV2 Interconnect InternetMonitor
    Invoicing IoT IoTAnalytics IoTCoreDeviceAdvisor IoTEvents IoTFleetWise IoTManagedIntegrations
    IoTSecureTunneling IoTSiteWise IoTThingsGraph IoTTwinMaker IoTWireless KMS KafkaConnect Kendra KendraRanking
    Kinesis KinesisAnalytics KinesisAnalyticsV2 KinesisFirehose KinesisVideo LakeFormation Lambda LaunchWizard Lex
    LicenseManager LicenseManagerLinuxSubscriptions LicenseManagerUserSubscriptions Lightsail Location Logs
    LookoutEquipment LookoutVision M2 MGN MPA MSK MWAA MWAAServerless Macie ManagedBlockchain MediaConnect
    MediaConvert MediaLive MediaPackage MediaPackageV2 MediaStore MediaTailor MemoryDB Neptune NeptuneGraph
    NetworkFirewall NetworkFlowMonitor NetworkManager NetworkMonitor NetworkSecurityManager NimbleStudio
    Notifications NotificationsContacts NovaAct ODB OSIS Oam ObservabilityAdmin Omics OpenSearch
    OpenSearchServerless OpenSearchService OpsWorks Organizations Outposts PCAConnectorAD PCAConnectorSCEP PCS PI
    Panorama PaymentCryptography Personalize Pinpoint PinpointEmail Pipes Polly PricingPlanManager Proton
    QBusiness QLDB QuickSight RAM RDS RTBFabric RUM Rbin Redshift RedshiftServerless RefactorSpaces Rekognition
    ResilienceHub ResilienceHubV2 ResourceExplorer2 ResourceGroups RoboMaker RolesAnywhere Route53
    Route53GlobalResolver Route53Profiles Route53RecoveryControl Route53RecoveryReadiness Route53Resolver S3
    S3Express S3Files S3ObjectLambda S3Outposts S3Tables S3Vectors SCN SDB SES SMSVOICE SNS SQS SSM SSMContacts
    SSMGuiConnect SSMIncidents SSMQuickSetup SSO SageMaker Scheduler SecretsManager SecurityAgent SecurityHub
    SecurityLake Serverless ServerlessRepo ServiceCatalog ServiceCatalogAppRegistry ServiceDiscovery Shield Signer
    SimSpaceWeaver StepFunctions StorageGateway SupportApp SupportAuthZ Synthetics SystemsManagerSAP Textract
    Timestream Transcribe Transfer Translate UXC VerifiedPermissions VoiceID VpcLattice WAF WAFRegional WAFv2
    WellArchitected Wickr Wisdom WorkSpaces WorkSpacesThinClient WorkSpacesWeb WorkspacesInstances XRay
    """
    // END GENERATED SERVICES
    .split(whereSeparator: \.isWhitespace).map(String.init)

/// The services that systems and tests import.
let neededServiceNames: [String] =
    """
    CloudFormation CloudWatch DynamoDB EC2 ECR ElasticLoadBalancingV2 Events IAM IdentityStore KMS Kinesis Lambda Logs
    Organizations RAM Route53 S3 SES SNS SQS SSM SSO Scheduler Serverless
    """
    .split(whereSeparator: \.isWhitespace).map(String.init)

/// `STRATA_SERVICES=SQS,AppSync,…` leaves all others out but those that systems and tests import, for who works on Strata and
/// wants a quick build.
let builtServiceNames: [String] = {
    guard let chosen = Context.environment["STRATA_SERVICES"], !chosen.isEmpty else { return serviceNames }
    let wanted = Set(chosen.split(separator: ",").map(String.init) + neededServiceNames)
    return serviceNames.filter(wanted.contains)
}()

/// What the hand-written constructs of a service import beside their own generated resources.
let constructDependencies: [String: [String]] = [
    "CloudWatch": ["Kit"],
    "DynamoDB": ["Kit"],
    "EC2": ["Kit"],
    "ElasticLoadBalancingV2": ["Kit"],
    "IAM": ["Kit"],
    "KMS": ["Kit"],
    "Kinesis": ["Kit"],
    "Lambda": ["Kit"],
    "Logs": ["Kit"],
    "Organizations": ["Kit"],
    "Route53": ["Kit"],
    "S3": ["Kit"],
    "SES": ["Kit", "SDKCalls"],
    "SNS": ["Kit"],
    "SQS": ["Kit"],
    "SSO": ["IdentityStore", "Kit"],
    "SSM": ["Kit"],
    "Scheduler": ["Kit"],
]

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + ((Context.environment["STRATA_STRICT"] ?? "").isEmpty ? [] : [.unsafeFlags(["-warnings-as-errors"])])

func service(_ name: String) -> Target {
    .target(
        name: "Strata\(name)",
        dependencies: ["Strata"] + (constructDependencies[name] ?? []).map { .byName(name: "Strata\($0)") },
        path: "Sources/Services/\(name)",
        swiftSettings: settings
    )
}

let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "strata",
    platforms: [.macOS(.v13)],
    products: [
        .library(name: "Strata", targets: ["Strata"]),
        .library(name: "StrataKit", targets: ["StrataKit"]),
        .library(name: "StrataConventions", targets: ["StrataConventions"]),
        .library(name: "StrataCommands", targets: ["StrataCommands"]),
        .library(name: "StrataTesting", targets: ["StrataTesting"]),
        .library(name: "CloudFormation", targets: ["CloudFormation"]),
        .executable(name: "strata", targets: ["StrataTool"]),
        .library(name: "DependencyGraph", targets: ["DependencyGraph"]),
        .library(name: "GraphReports", targets: ["GraphReports"]),
        .library(name: "TemplateDiff", targets: ["TemplateDiff"]),
        .library(name: "FindingReports", targets: ["FindingReports"]),
        .library(name: "DiffReports", targets: ["DiffReports"]),
        .library(name: "CloudAssembly", targets: ["CloudAssembly"]),
        .library(name: "ResourceRegistry", targets: ["ResourceRegistry"]),
        .library(name: "StrataSDKCalls", targets: ["StrataSDKCalls"]),
    ] + builtServiceNames.map { .library(name: "Strata\($0)", targets: ["Strata\($0)"]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML",
            path: "Sources/CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(
            name: "CloudFormation", dependencies: ["CLibYAML", "ResourceRegistry", collections], swiftSettings: settings
        ),
        .target(name: "ResourceRegistry", swiftSettings: settings),
        .target(name: "AssetFiles", dependencies: ["Hashes"], swiftSettings: settings),
        .target(name: "CSHA256"),
        .target(name: "Hashes", dependencies: ["CSHA256"], swiftSettings: settings),
        .target(name: "ChildProcesses", swiftSettings: settings),
        .target(name: "ReportText", swiftSettings: settings),
        .target(
            name: "DependencyGraph",
            dependencies: ["CloudFormation", "ResourceRegistry", collections],
            swiftSettings: settings
        ),
        .target(
            name: "GraphReports",
            dependencies: [
                "ChildProcesses", "CloudFormation", "DependencyGraph", "ReportText", "ResourceRegistry", collections,
            ],
            swiftSettings: settings
        ),
        .target(
            name: "FindingReports", dependencies: ["CloudFormation", collections], swiftSettings: settings),
        .testTarget(
            name: "FindingReportsTests", dependencies: ["CloudFormation", "FindingReports", "TestSupport"],
            swiftSettings: settings
        ),
        .target(
            name: "TemplateDiff",
            dependencies: ["CloudFormation", "DependencyGraph", "ResourceRegistry", collections],
            swiftSettings: settings
        ),
        .target(
            name: "TemplateSources",
            dependencies: ["ChildProcesses", "CloudAssembly", "CloudFormation", "DependencyGraph", collections],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TemplateSourcesTests",
            dependencies: ["CloudFormation", "DependencyGraph", "TemplateSources", "TestSupport", collections],
            swiftSettings: settings
        ),
        .target(
            name: "DiffReports",
            dependencies: ["CloudFormation", "ReportText", "TemplateDiff", collections],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DiffReportsTests",
            dependencies: ["CloudFormation", "DiffReports", "TemplateDiff", "TestSupport", collections],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TemplateDiffTests",
            dependencies: [
                "CloudFormation", "DependencyGraph", "ResourceRegistry", "TemplateDiff", "TestSupport", collections,
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "GraphReportsTests",
            dependencies: ["CloudFormation", "DependencyGraph", "GraphReports", "TestSupport", collections],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DependencyGraphTests",
            dependencies: ["DependencyGraph", "CloudFormation", "ResourceRegistry", "TestSupport", collections],
            swiftSettings: settings
        ),
        .target(
            name: "Strata",
            dependencies: [
                "AssetFiles", "CloudFormation", "DependencyGraph", "Hashes", "ResourceRegistry", collections,
            ],
            swiftSettings: settings
        ),
        .target(name: "StrataKit", dependencies: ["Strata"], swiftSettings: settings),
        .target(name: "CFileExchange"),
        .target(
            name: "CloudAssembly",
            dependencies: ["AssetFiles", "CloudFormation", "CFileExchange", "Hashes", collections],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "assembly-write-loop",
            dependencies: ["CloudAssembly", "CloudFormation"],
            path: "Tests/Support/assembly-write-loop",
            swiftSettings: settings
        ),
        .testTarget(
            name: "CloudAssemblyTests",
            dependencies: ["CloudAssembly", "CloudFormation", "Hashes", "assembly-write-loop", collections],
            swiftSettings: settings
        ),
        .target(
            name: "CommandSupport",
            dependencies: [
                "CloudFormation", "DependencyGraph", "DiffReports", "FindingReports", "GraphReports",
                "ReportText", "ResourceRegistry", "TemplateDiff", "TemplateSources", argumentParser,
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "StrataTool",
            dependencies: [
                "CloudFormation", "CommandSupport", "DependencyGraph", "TemplateDiff", "TemplateSources",
                argumentParser,
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StrataToolTests",
            dependencies: ["CloudFormation", "TestSupport", "StrataTool"],
            swiftSettings: settings
        ),
        .target(
            name: "StrataCommands",
            dependencies: [
                "AssetFiles", "CloudAssembly", "CloudFormation", "CommandSupport", "DependencyGraph", "Strata",
                "TemplateDiff", "TemplateSources", argumentParser, collections,
            ],
            swiftSettings: settings
        ),
        .target(
            name: "StrataConventions",
            dependencies: ["Strata", "CloudFormation", "ResourceRegistry", "StrataKit"],
            swiftSettings: settings
        ),
        .target(
            name: "StrataTesting",
            dependencies: ["CloudFormation", "ResourceRegistry", "Strata", collections],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StrataTestingTests",
            dependencies: [
                "CloudFormation", "Strata", "StrataCommands", "StrataSQS", "StrataSSM", "StrataTesting", collections,
            ],
            exclude: ["__Snapshots__"],
            swiftSettings: settings
        ),
        .target(
            name: "StrataSDKCalls",
            dependencies: ["Strata", "CloudFormation", "StrataKit"],
            swiftSettings: settings
        ),
        .target(
            name: "StacksCompany",
            dependencies: ["StrataConventions"],
            path: "stacks/Company",
            swiftSettings: settings
        ),
        .target(
            name: "StacksConventions",
            dependencies: [
                "StacksCompany", "Strata", "StrataEC2", "StrataElasticLoadBalancingV2", "StrataLambda", "StrataS3",
                "StrataSQS", "StrataSSM",
            ],
            path: "stacks/Conventions",
            exclude: ["handlers"],
            swiftSettings: settings
        ),
        .target(
            name: "StacksOrganization",
            dependencies: [
                "ResourceRegistry", "StacksCompany", "Strata", "StrataSDKCalls",
            ]
                + [
                    "CloudFormation", "EC2", "ECR", "IAM", "IdentityStore", "KMS", "Lambda", "Logs", "Organizations",
                    "RAM", "Route53", "S3", "SES", "SQS", "SSM", "SSO",
                ].map { .byName(name: "Strata\($0)") },
            path: "stacks/Organization",
            exclude: ["handlers", "policies"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "stacks",
            dependencies: ["StacksCompany", "StacksConventions", "StacksOrganization", "Strata", "StrataCommands"],
            path: "stacks/Main",
            swiftSettings: settings
        ),
        .target(
            name: "ServiceGenerator", dependencies: ["CloudFormation", collections], swiftSettings: settings),
        .target(name: "DocumentationCatalogues", swiftSettings: settings),
        .executableTarget(
            name: "build-documentation",
            dependencies: ["ChildProcesses", "DocumentationCatalogues"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "CloudFormation", "DocumentationCatalogues", "Strata", "StrataConventions", "StrataTesting",
                collections,
            ]
                + [
                    "CloudFormation", "CloudWatch", "DynamoDB", "EC2", "ElasticLoadBalancingV2", "IAM", "KMS",
                    "Kinesis",
                    "Kit", "Lambda", "Logs", "Organizations", "Route53", "S3", "SDKCalls", "SES", "SNS", "SQS", "SSM",
                    "SSO", "Scheduler",
                ]
                .map { .byName(name: "Strata\($0)") },
            exclude: ["Files"],
            swiftSettings: settings
        ),
        .executableTarget(name: "generate-services", dependencies: ["ServiceGenerator"], swiftSettings: settings),
        .testTarget(
            name: "GenerateServicesTests",
            dependencies: ["ServiceGenerator", "ResourceRegistry", "TestSupport", "generate-services"],
            swiftSettings: settings
        ),
        .testTarget(name: "ResourceRegistryTests", dependencies: ["ResourceRegistry"], swiftSettings: settings),
        .testTarget(
            name: "CloudFormationTests",
            dependencies: ["CloudFormation", "ResourceRegistry", "TestSupport", collections],
            exclude: ["Fixtures"],
            swiftSettings: settings
        ),
        .target(name: "TestSupport", path: "Tests/Support/TestSupport", swiftSettings: settings),
        .executableTarget(
            name: "fixture-program",
            dependencies: ["Strata", "StrataCommands"],
            path: "Tests/FixtureProgram",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "company-program",
            dependencies: ["Strata", "StrataCommands", "StrataConventions"],
            path: "Tests/CompanyProgram",
            swiftSettings: settings
        ),
        .testTarget(
            name: "StrataCommandsTests",
            dependencies: [
                "AssetFiles", "CloudAssembly", "CloudFormation", "CommandSupport", "StrataCommands", "Strata",
                "company-program", "fixture-program", "stacks",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StrataTests",
            dependencies: [
                "AssetFiles", "Hashes", "Strata", "CloudFormation", "DependencyGraph", "ResourceRegistry",
                "StrataTesting", "TestSupport", collections,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "StrataConventionsTests",
            dependencies: [
                "StrataConventions", "Strata", "CloudFormation", "ResourceRegistry", "StrataCloudFormation",
                "StrataElasticLoadBalancingV2", "StrataLambda", "StrataS3", "StrataSQS", "StrataSSM", "StrataTesting",
                collections,
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StacksTests",
            dependencies: [
                "StacksCompany", "StacksConventions", "StacksOrganization", "StrataEC2", "StrataIAM", "StrataSES",
                "StrataSSO", "Strata", "StrataTesting", "CloudFormation", "TestSupport", collections,
            ],
            exclude: ["Organization/Handlers"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ServiceTests",
            dependencies: ["Strata", "CloudFormation", "StrataTesting", "TestSupport", collections]
                + [
                    "CloudFormation", "CloudWatch", "DynamoDB", "EC2", "ElasticLoadBalancingV2", "Events", "IAM",
                    "KMS", "Kinesis", "Kit", "Lambda", "Logs", "Organizations", "Route53", "S3", "SDKCalls", "SES",
                    "SNS", "SQS", "SSM", "SSO", "Scheduler", "Serverless",
                ]
                .map { .byName(name: "Strata\($0)") },
            swiftSettings: settings
        ),
    ] + builtServiceNames.map(service)
)
