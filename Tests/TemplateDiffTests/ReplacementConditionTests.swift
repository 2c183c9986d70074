import CloudFormation
import OrderedCollections
import ResourceRegistry
import Testing

@testable import TemplateDiff

@Suite("A property that the registry calls conditionally create-only")
struct ReplacementConditionTests {
    @Test("has a row in the table, whatever its type")
    func complete() throws {
        var missing: [String] = []
        var count = 0
        for type in ResourceRegistry.typeNames {
            guard let facts = ResourceRegistry.facts(for: type), !facts.conditionalCreateOnly.isEmpty else { continue }
            count += 1
            let known = ReplacementCondition.paths(of: type)
            missing += facts.conditionalCreateOnly.map(\.components).filter { !known.contains($0) }
                .map { "\(type) \($0.joined(separator: "."))" }
        }
        #expect(missing == [])
        #expect(count > 30)
    }

    @Test("is a property of its type, in every row")
    func known() {
        for (type, conditions) in ReplacementCondition.table {
            guard let facts = ResourceRegistry.facts(for: type) else { continue }
            for path in conditions.flatMap(\.paths) where facts.properties[path[0]] != nil {
                #expect(facts.value(at: path) != nil, "\(type) \(path)")
            }
        }
    }

    /// The attributes of a resource before and after, and what becomes of it.
    struct Case: CustomTestStringConvertible {
        let name: String
        let type: String
        let old: String
        let new: String
        var policy = ""
        let verdict: PropertyChange.Impact
        var testDescription: String { name }
    }

    private static let group = "AWS::AutoScaling::AutoScalingGroup"

    @Test(
        "replaces as the documentation tells",
        arguments: [
            Case(
                name: "a group without a policy keeps its instances", type: group,
                old: #"{"LaunchTemplate": {"LaunchTemplateId": "lt", "Version": "1"}}"#,
                new: #"{"LaunchTemplate": {"LaunchTemplateId": "lt", "Version": "2"}}"#, verdict: .update),
            Case(
                name: "a group that rolls its instances stays", type: group,
                old: #"{"LaunchTemplate": {"LaunchTemplateId": "lt", "Version": "1"}}"#,
                new: #"{"LaunchTemplate": {"LaunchTemplateId": "lt", "Version": "2"}}"#,
                policy: #"{"AutoScalingRollingUpdate": {"MinInstancesInService": 1}}"#, verdict: .update),
            Case(
                name: "a group that is to be replaced is", type: group,
                old: #"{"LaunchTemplate": {"LaunchTemplateId": "lt", "Version": "1"}}"#,
                new: #"{"LaunchTemplate": {"LaunchTemplateId": "lt", "Version": "2"}}"#,
                policy: #"{"AutoScalingReplacingUpdate": {"WillReplace": true}}"#, verdict: .replace),
            Case(
                name: "in words, too", type: group, old: #"{"LaunchConfigurationName": "a"}"#,
                new: #"{"LaunchConfigurationName": "b"}"#,
                policy: #"{"AutoScalingReplacingUpdate": {"WillReplace": "true"}}"#, verdict: .replace),
            Case(
                name: "a policy that is an expression decides", type: group,
                old: #"{"VPCZoneIdentifier": ["a"]}"#, new: #"{"VPCZoneIdentifier": ["b"]}"#,
                policy: #"{"AutoScalingReplacingUpdate": {"WillReplace": {"Ref": "P"}}}"#, verdict: .mayReplace),
            Case(
                name: "the size of a group is no matter of its policy", type: group, old: #"{"MaxSize": "1"}"#,
                new: #"{"MaxSize": "2"}"#, policy: #"{"AutoScalingReplacingUpdate": {"WillReplace": true}}"#,
                verdict: .update),
            Case(
                name: "another key is another table", type: "AWS::DynamoDB::Table",
                old: #"{"KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}]}"#,
                new: #"{"KeySchema": [{"AttributeName": "b", "KeyType": "HASH"}]}"#, verdict: .replace),
            Case(
                name: "another type of an attribute, too", type: "AWS::DynamoDB::Table",
                old: #"{"AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "S"}]}"#,
                new: #"{"AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "N"}]}"#, verdict: .replace),
            Case(
                name: "an attribute of a new index is none", type: "AWS::DynamoDB::Table",
                old: #"{"AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "S"}]}"#,
                new:
                    #"{"AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "S"}, {"AttributeName": "b", "AttributeType": "S"}]}"#,
                verdict: .update),
            Case(
                name: "local indexes are made with a global table", type: "AWS::DynamoDB::GlobalTable",
                old: "{}", new: #"{"LocalSecondaryIndexes": [{"IndexName": "i"}]}"#, verdict: .replace),
            Case(
                name: "a network gives up its dedicated hosts", type: "AWS::EC2::VPC",
                old: #"{"InstanceTenancy": "dedicated"}"#, new: "{}", verdict: .update),
            Case(
                name: "and cannot take some", type: "AWS::EC2::VPC", old: #"{"InstanceTenancy": "default"}"#,
                new: #"{"InstanceTenancy": "dedicated"}"#, verdict: .replace),
            Case(
                name: "an instance moves between hosts of its own", type: "AWS::EC2::Instance",
                old: #"{"Tenancy": "dedicated"}"#, new: #"{"Tenancy": "host"}"#, verdict: .update),
            Case(
                name: "and not to those of others", type: "AWS::EC2::Instance", old: #"{"Tenancy": "dedicated"}"#,
                new: "{}", verdict: .replace),
            Case(
                name: "whether an instance can stop, its image says", type: "AWS::EC2::Instance",
                old: #"{"InstanceType": "a"}"#, new: #"{"InstanceType": "b"}"#, verdict: .mayReplace),
            Case(
                name: "what becomes of a volume with its instance is written in place", type: "AWS::EC2::Instance",
                old: #"{"BlockDeviceMappings": [{"DeviceName": "x", "Ebs": {"DeleteOnTermination": true}}]}"#,
                new: #"{"BlockDeviceMappings": [{"DeviceName": "x", "Ebs": {"DeleteOnTermination": false}}]}"#,
                verdict: .update),
            Case(
                name: "the size of a volume is not", type: "AWS::EC2::Instance",
                old: #"{"BlockDeviceMappings": [{"DeviceName": "x", "Ebs": {"VolumeSize": 8}}]}"#,
                new: #"{"BlockDeviceMappings": [{"DeviceName": "x", "Ebs": {"VolumeSize": 9}}]}"#, verdict: .replace),
            Case(
                name: "another primary address", type: "AWS::EC2::NetworkInterface",
                old: #"{"PrivateIpAddresses": [{"Primary": true, "PrivateIpAddress": "10.0.0.1"}]}"#,
                new: #"{"PrivateIpAddresses": [{"Primary": true, "PrivateIpAddress": "10.0.0.2"}]}"#,
                verdict: .replace),
            Case(
                name: "another secondary one", type: "AWS::EC2::NetworkInterface",
                old:
                    #"{"PrivateIpAddresses": [{"Primary": true, "PrivateIpAddress": "10.0.0.1"}, {"Primary": false, "PrivateIpAddress": "10.0.0.3"}]}"#,
                new:
                    #"{"PrivateIpAddresses": [{"Primary": true, "PrivateIpAddress": "10.0.0.1"}, {"Primary": false, "PrivateIpAddress": "10.0.0.4"}]}"#,
                verdict: .update),
            Case(
                name: "a service from one launch type to another", type: "AWS::ECS::Service",
                old: #"{"LaunchType": "EC2"}"#, new: #"{"LaunchType": "FARGATE"}"#, verdict: .replace),
            Case(
                name: "a service from a launch type to capacity providers", type: "AWS::ECS::Service",
                old: #"{"LaunchType": "EC2"}"#,
                new: #"{"CapacityProviderStrategy": [{"CapacityProvider": "FARGATE"}]}"#, verdict: .update),
            Case(
                name: "an environment is replaced", type: "AWS::Batch::ComputeEnvironment",
                old: #"{"ComputeResources": {"Type": "EC2", "InstanceTypes": ["a"]}}"#,
                new: #"{"ComputeResources": {"Type": "EC2", "InstanceTypes": ["b"]}}"#, verdict: .replace),
            Case(
                name: "an environment that is not to be replaced stays", type: "AWS::Batch::ComputeEnvironment",
                old:
                    #"{"ReplaceComputeEnvironment": false, "ComputeResources": {"Type": "EC2", "InstanceTypes": ["a"]}}"#,
                new:
                    #"{"ReplaceComputeEnvironment": false, "ComputeResources": {"Type": "SPOT", "InstanceTypes": ["b"]}}"#,
                verdict: .update),
            Case(
                name: "but not from EC2 to Fargate", type: "AWS::Batch::ComputeEnvironment",
                old: #"{"ReplaceComputeEnvironment": false, "ComputeResources": {"Type": "EC2"}}"#,
                new: #"{"ReplaceComputeEnvironment": false, "ComputeResources": {"Type": "FARGATE"}}"#,
                verdict: .replace),
            Case(
                name: "a token that comes", type: "AWS::ElastiCache::ReplicationGroup", old: "{}",
                new: #"{"AuthToken": "b"}"#, verdict: .replace),
            Case(
                name: "another token", type: "AWS::ElastiCache::ReplicationGroup", old: #"{"AuthToken": "a"}"#,
                new: #"{"AuthToken": "b"}"#, verdict: .update),
            Case(
                name: "shards without resharding", type: "AWS::ElastiCache::ReplicationGroup",
                old: #"{"NumNodeGroups": 2}"#, new: #"{"NumNodeGroups": 3}"#, verdict: .replace),
            Case(
                name: "shards with resharding", type: "AWS::ElastiCache::ReplicationGroup",
                old: #"{"NumNodeGroups": 2}"#, new: #"{"NumNodeGroups": 3}"#,
                policy: #"{"UseOnlineResharding": true}"#, verdict: .update),
            Case(
                name: "subnets of a load balancer where none were", type: "AWS::ElasticLoadBalancing::LoadBalancer",
                old: "{}", new: #"{"Subnets": ["a"]}"#, verdict: .replace),
            Case(
                name: "other subnets of a load balancer", type: "AWS::ElasticLoadBalancing::LoadBalancer",
                old: #"{"Subnets": ["a"]}"#, new: #"{"Subnets": ["a", "b"]}"#, verdict: .update),
            Case(
                name: "a rule on another bus", type: "AWS::Events::Rule", old: "{}",
                new: #"{"EventBusName": "orders"}"#, verdict: .replace),
            Case(
                name: "a rule on the same bus", type: "AWS::Events::Rule", old: #"{"EventBusName": "orders"}"#,
                new: #"{"EventBusName": "arn:aws:events:eu-west-1:111122223333:event-bus/orders"}"#, verdict: .update),
            Case(
                name: "durable execution of a function", type: "AWS::Lambda::Function", old: "{}",
                new: #"{"DurableConfig": {"ExecutionTimeout": 60}}"#, verdict: .replace),
            Case(
                name: "its time", type: "AWS::Lambda::Function", old: #"{"DurableConfig": {"ExecutionTimeout": 60}}"#,
                new: #"{"DurableConfig": {"ExecutionTimeout": 90}}"#, verdict: .update),
            Case(
                name: "encryption of a domain that had none", type: "AWS::OpenSearchService::Domain", old: "{}",
                new: #"{"EncryptionAtRestOptions": {"Enabled": true}}"#, verdict: .update),
            Case(
                name: "another key of a domain", type: "AWS::OpenSearchService::Domain",
                old: #"{"EncryptionAtRestOptions": {"Enabled": true, "KmsKeyId": "a"}}"#,
                new: #"{"EncryptionAtRestOptions": {"Enabled": true, "KmsKeyId": "b"}}"#, verdict: .replace),
            Case(
                name: "fine-grained access cannot be given up", type: "AWS::OpenSearchService::Domain",
                old: #"{"AdvancedSecurityOptions": {"Enabled": true}}"#,
                new: #"{"AdvancedSecurityOptions": {"Enabled": false}}"#, verdict: .replace),
            Case(
                name: "another version of a domain", type: "AWS::OpenSearchService::Domain",
                old: #"{"EngineVersion": "OpenSearch_1.0"}"#, new: #"{"EngineVersion": "OpenSearch_2.0"}"#,
                verdict: .replace),
            Case(
                name: "a domain that is upgraded", type: "AWS::OpenSearchService::Domain",
                old: #"{"EngineVersion": "OpenSearch_1.0"}"#, new: #"{"EngineVersion": "OpenSearch_2.0"}"#,
                policy: #"{"EnableVersionUpgrade": true}"#, verdict: .update),
            Case(
                name: "another engine of a database", type: "AWS::RDS::DBInstance", old: #"{"Engine": "mysql"}"#,
                new: #"{"Engine": "postgres"}"#, verdict: .replace),
            Case(
                name: "an engine that follows another", type: "AWS::RDS::DBInstance",
                old: #"{"Engine": "oracle-se1"}"#, new: #"{"Engine": "oracle-se2"}"#, verdict: .update),
            Case(
                name: "a database in several zones", type: "AWS::RDS::DBInstance", old: #"{"AvailabilityZone": "a"}"#,
                new: #"{"MultiAZ": true}"#, verdict: .update),
            Case(
                name: "a database in another zone", type: "AWS::RDS::DBInstance", old: #"{"AvailabilityZone": "a"}"#,
                new: #"{"AvailabilityZone": "b"}"#, verdict: .replace),
            Case(
                name: "a copy becomes a database of its own", type: "AWS::RDS::DBInstance",
                old: #"{"SourceDBInstanceIdentifier": "a"}"#, new: "{}", verdict: .update),
            Case(
                name: "a database from a snapshot", type: "AWS::RDS::DBInstance", old: "{}",
                new: #"{"DBSnapshotIdentifier": "a"}"#, verdict: .replace),
            Case(
                name: "a database is backed up for longer", type: "AWS::RDS::DBInstance",
                old: #"{"BackupRetentionPeriod": 7}"#, new: #"{"BackupRetentionPeriod": 14}"#, verdict: .update),
            Case(
                name: "a cluster leaves its global one", type: "AWS::RDS::DBCluster",
                old: #"{"GlobalClusterIdentifier": "g"}"#, new: "{}", verdict: .update),
            Case(
                name: "a document is replaced", type: "AWS::SSM::Document", old: #"{"Content": {"a": 1}}"#,
                new: #"{"Content": {"a": 2}}"#, verdict: .replace),
            Case(
                name: "a document gets a version", type: "AWS::SSM::Document",
                old: #"{"UpdateMethod": "NewVersion", "Content": {"a": 1}}"#,
                new: #"{"UpdateMethod": "NewVersion", "Content": {"a": 2}}"#, verdict: .update),
            Case(
                name: "a pool is managed from now on", type: "AWS::SES::DedicatedIpPool", old: "{}",
                new: #"{"ScalingMode": "MANAGED"}"#, verdict: .update),
            Case(
                name: "a domain with a dot at its end", type: "AWS::Route53Resolver::ResolverRule",
                old: #"{"DomainName": "example.com"}"#, new: #"{"DomainName": "Example.com."}"#, verdict: .update),
            Case(
                name: "another domain", type: "AWS::Route53Resolver::ResolverRule",
                old: #"{"DomainName": "example.com"}"#, new: #"{"DomainName": "example.org"}"#, verdict: .replace),
            Case(
                name: "a parameter may be the same", type: "AWS::RDS::DBInstance", old: #"{"Engine": "mysql"}"#,
                new: #"{"Engine": {"Ref": "Engine"}}"#, verdict: .mayReplace),
            Case(
                name: "a branch counts where its condition says so", type: "AWS::DynamoDB::Table",
                old: #"{"KeySchema": {"Fn::If": ["C", [{"AttributeName": "a", "KeyType": "HASH"}], []]}}"#,
                new: #"{"KeySchema": {"Fn::If": ["C", [{"AttributeName": "b", "KeyType": "HASH"}], []]}}"#,
                verdict: .mayReplace),
        ])
    func verdicts(_ test: Case) throws {
        func resource(_ properties: String) -> String {
            let policy = test.policy.isEmpty ? "" : #", "UpdatePolicy": \#(test.policy)"#
            return #"{"Type": "\#(test.type)", "Properties": \#(properties)\#(policy)}"#
        }
        let change = try #require(Compared.attributes(resource(test.old), resource(test.new))["R"])
        let kind: ResourceChange.Kind =
            switch test.verdict {
            case .update: .updated
            case .mayReplace: .mayBeReplaced
            case .replace: .replaced
            }
        #expect(change.kind == kind)
    }

    @Test("follows the new policy, and holds for what changes by reference, too")
    func references() throws {
        func template(_ image: String, _ policy: String) -> String {
            """
            {"Resources": {"L": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {"ImageId": "\(image)"}}},
             "G": {"Type": "AWS::AutoScaling::AutoScalingGroup"\(policy), "Properties": {"LaunchTemplate": {
               "LaunchTemplateId": {"Ref": "L"}, "Version": {"Fn::GetAtt": ["L", "LatestVersionNumber"]}}}}}}
            """
        }
        let policy = #", "UpdatePolicy": {"AutoScalingReplacingUpdate": {"WillReplace": true}}"#
        #expect(try Compared.templates(template("a", ""), template("b", ""))["G"]?.kind == .updated)
        #expect(try Compared.templates(template("a", ""), template("b", policy))["G"]?.kind == .replaced)
        #expect(try Compared.templates(template("a", policy), template("b", ""))["G"]?.kind == .updated)
    }

    @Test("that cannot be updated is told so")
    func refused() throws {
        let diff = try Compared.resource(
            "AWS::WorkSpaces::Workspace", #"{"BundleId": "a", "UserName": "u"}"#, #"{"BundleId": "b", "UserName": "u"}"#
        )
        #expect(diff["R"]?.kind == .updated)
        #expect(diff.findings.map { "\($0.severity) \($0.ruleID)" } == ["error diff/refused-update"])
        // What makes another workspace anyway brings its bundle along.
        let replaced = try Compared.resource(
            "AWS::WorkSpaces::Workspace", #"{"BundleId": "a", "UserName": "u"}"#, #"{"BundleId": "b", "UserName": "v"}"#
        )
        #expect(replaced["R"]?.kind == .replaced)
        #expect(replaced.findings.isEmpty)
    }
}
