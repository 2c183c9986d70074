extension PublicSetting {
    /// The settings, with the defaults that the reference of each type gives:
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html>.
    static let all: [PublicSetting] = access + addresses + databases + endpoints

    private static let access = [
        PublicSetting(
            "ApiGateway::Method", "AuthorizationType", "NONE", is: "is called without authorization"),
        PublicSetting(
            "ApiGatewayV2::Route", "AuthorizationType", "NONE", missing: .open, is: "is called without authorization"),
        PublicSetting("CodeBuild::Project", "Visibility", "PUBLIC_READ", is: "shows its builds to everyone"),
        PublicSetting(
            "Cognito::IdentityPool", "AllowUnauthenticatedIdentities", "true", is: "gives credentials without a login"),
        PublicSetting("ECR::PublicRepository", "", missing: .open, is: "is a public repository"),
        PublicSetting(
            "Elasticsearch::Domain", "AdvancedSecurityOptions.AnonymousAuthEnabled", "true", is: "is used anonymously"),
        PublicSetting("Lambda::Url", "AuthType", "NONE", is: "is called without authorization"),
        PublicSetting(
            "MSK::Cluster", "ClientAuthentication.Unauthenticated.Enabled", "true", is: "is used anonymously"),
        PublicSetting(
            "OpenSearchService::Domain", "AdvancedSecurityOptions.AnonymousAuthEnabled", "true",
            is: "is used anonymously"),
        PublicSetting(
            "S3::Bucket", "AccessControl", "PublicRead", "PublicReadWrite", "AuthenticatedRead",
            is: "has an ACL for everyone"),
        PublicSetting(
            "VpcLattice::Service", "AuthType", "NONE", missing: .open, is: "is called without authorization",
            remark: "anyone in its networks"),
        PublicSetting(
            "VpcLattice::ServiceNetwork", "AuthType", "NONE", missing: .open, is: "is used without authorization",
            remark: "anyone in its VPCs"),
    ]

    private static let addresses = [
        PublicSetting(
            "AutoScaling::LaunchConfiguration", "AssociatePublicIpAddress", "true", is: "gives public addresses"),
        PublicSetting(
            "EC2::Instance", "NetworkInterfaces.*.AssociatePublicIpAddress", "true", is: "has a public address"),
        PublicSetting(
            "EC2::LaunchTemplate", "LaunchTemplateData.NetworkInterfaces.*.AssociatePublicIpAddress", "true",
            is: "gives public addresses"),
        PublicSetting("EC2::Subnet", "MapPublicIpOnLaunch", "true", is: "gives public addresses"),
        PublicSetting(
            "ECS::Service", "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp", "ENABLED",
            is: "has public addresses"),
        PublicSetting(
            "ECS::TaskSet", "NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp", "ENABLED",
            is: "has public addresses"),
        PublicSetting(
            "Events::Rule", "Targets.*.EcsParameters.NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp",
            "ENABLED", is: "starts tasks with public addresses"),
        PublicSetting(
            "Scheduler::Schedule", "Target.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp",
            "ENABLED", is: "starts tasks with public addresses"),
    ]

    private static let databases = [
        ("AmazonMQ::Broker", Missing.closed), ("DMS::InstanceProfile", .open), ("DMS::ReplicationInstance", .open),
        ("Lightsail::Database", .closed), ("M2::Environment", .closed), ("Neptune::DBInstance", .closed),
        ("RDS::DBCluster", .closed), ("RDS::DBInstance", .closed), ("RDS::DBShardGroup", .closed),
        ("Redshift::Cluster", .closed), ("RedshiftServerless::Workgroup", .closed),
        ("Timestream::InfluxDBCluster", .closed), ("Timestream::InfluxDBInstance", .closed),
    ].map { type, missing in
        PublicSetting(type, "PubliclyAccessible", "true", missing: missing, is: "has a public address")
    }

    private static let endpoints = [
        PublicSetting(
            "AppRunner::Service", "NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible", "true",
            missing: .open, is: "is a public service"),
        PublicSetting(
            "ElasticLoadBalancing::LoadBalancer", "Scheme", "internet-facing", missing: .open,
            is: "is a public load balancer"),
        PublicSetting(
            "ElasticLoadBalancingV2::LoadBalancer", "Scheme", "internet-facing", missing: .open,
            is: "is a public load balancer"),
        PublicSetting(
            "MSK::Cluster", "BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type", "SERVICE_PROVIDED_EIPS",
            is: "has public brokers"),
        PublicSetting(
            "MWAA::Environment", "WebserverAccessMode", "PUBLIC_ONLY", is: "has a public web server"),
        PublicSetting("NeptuneGraph::Graph", "PublicConnectivity", "true", is: "has a public endpoint"),
        PublicSetting("Elasticsearch::Domain", "VPCOptions", missing: .open, is: "has a public endpoint"),
        PublicSetting("OpenSearchService::Domain", "VPCOptions", missing: .open, is: "has a public endpoint"),
        PublicSetting("Transfer::Server", "EndpointType", "PUBLIC", missing: .open, is: "is a public server"),
    ]
}
