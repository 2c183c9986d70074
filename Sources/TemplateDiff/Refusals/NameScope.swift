import CloudFormation
import DependencyGraph
import ResourceRegistry

/// Where a physical name is the only one of its kind: mostly in an account and region, for some types in something that their
/// properties name.
enum NameScope {
    /// The properties that say in what a name is unique, other than the name itself.
    ///
    /// What identifies a resource beside its name tells it, but for
    /// [security groups](https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html) and
    /// [rules](https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html).
    static func properties(of facts: ResourceFacts, _ name: NameFacts) -> [String] {
        if let known = table[facts.typeName] { return known }
        return facts.primaryIdentifier.compactMap { path in
            guard path.components.count == 1, let property = path.components.first, property != name.property,
                !facts.readOnly.contains(where: { $0.components == path.components })
            else { return nil }
            return property
        }
    }

    private static let table = [
        "AWS::Amplify::Branch": ["AppId"], "AWS::ApiGateway::UsagePlanKey": ["UsagePlanId"],
        "AWS::ApiGatewayV2::Stage": ["ApiId"], "AWS::AppSync::DataSource": ["ApiId"],
        "AWS::CodeArtifact::Repository": ["DomainName"], "AWS::EC2::SecurityGroup": ["VpcId"],
        "AWS::ECS::Service": ["Cluster"], "AWS::EKS::Nodegroup": ["ClusterName"],
        "AWS::EventSchemas::Schema": ["RegistryName"], "AWS::Events::Rule": ["EventBusName"],
        "AWS::Glue::Table": ["DatabaseName"], "AWS::Kinesis::StreamConsumer": ["StreamARN"],
        "AWS::Lambda::Alias": ["FunctionName"], "AWS::MSK::Topic": ["ClusterArn"],
        "AWS::ServiceDiscovery::Service": ["NamespaceId"], "AWS::Transfer::User": ["ServerId"],
        "AWS::VpcLattice::Listener": ["ServiceIdentifier"],
    ]

    /// Whether a property may name what a resource belongs to, in which its name would be unique.
    static func mayHold(_ property: String) -> Bool {
        if holders.contains(property) { return true }
        let isParent = ["Id", "Arn", "ARN", "Identifier"].contains { property.hasSuffix($0) }
        return isParent
            && !["Image", "Key", "Kms", "KMS", "Snapshot", "Source", "Subnet"].contains { property.contains($0) }
    }

    private static let holders: Set<String> = [
        "ClusterName", "DatabaseName", "DomainName", "EventBusName", "FunctionName", "MeshName", "RegistryName",
    ]

    /// What a name of text is unique in, beyond its stack: mostly account and region, for global services the account, and
    /// [all accounts](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html) for buckets.
    static func place(of type: String, _ stack: GraphStack) -> [String] {
        if type == "AWS::S3::Bucket" { return [] }
        let isGlobal = ["AWS::CloudFront::", "AWS::IAM::", "AWS::Route53::"].contains { type.hasPrefix($0) }
        return [stack.account ?? "", isGlobal ? "" : stack.region ?? ""]
    }

    /// Types whose resources may share a name: each is a version under it, or the name is only a label.
    static let shared: Set<String> = [
        "AWS::ApiGateway::ApiKey", "AWS::AppRunner::AutoScalingConfiguration",
        "AWS::AppRunner::ObservabilityConfiguration", "AWS::Athena::NamedQuery", "AWS::Batch::JobDefinition",
        "AWS::DataPipeline::Pipeline", "AWS::ECS::TaskDefinition", "AWS::EMR::Cluster",
        "AWS::EMR::InstanceFleetConfig", "AWS::EMR::InstanceGroupConfig", "AWS::EMR::Step",
        "AWS::EMRServerless::Application", "AWS::ImageBuilder::Component", "AWS::ImageBuilder::ContainerRecipe",
        "AWS::ImageBuilder::ImageRecipe", "AWS::ImageBuilder::Workflow", "AWS::Lambda::LayerVersion",
        "AWS::Lambda::Version", "AWS::Pinpoint::App",
    ]
}
