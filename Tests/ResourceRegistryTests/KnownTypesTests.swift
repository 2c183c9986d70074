import ResourceRegistry
import Testing

/// Facts of well-known types, pinned as AWS documents them.
@Suite("Facts on well-known types")
struct KnownTypesTests {
    func facts(_ type: String) throws -> ResourceFacts { try #require(ResourceRegistry.facts(for: type)) }

    func tagList(_ type: String) throws -> TagList {
        guard case .list(let list) = try facts(type).tagging else {
            throw Unexpected(what: "\(type) has no list of tags")
        }
        return list
    }

    struct Unexpected: Error { let what: String }

    @Test("A queue has its name, its bounds, its create-only properties and its attributes")
    func queue() throws {
        let queue = try facts("AWS::SQS::Queue")
        #expect(queue.createOnly.map(\.description) == ["FifoQueue", "QueueName"])
        #expect(queue.readOnly.map(\.description) == ["Arn", "QueueUrl"])
        #expect(queue.primaryIdentifier == [PropertyPath(["QueueUrl"])])
        #expect(queue.name?.property == "QueueName")
        #expect(queue.name?.maxLength == 80)
        #expect(queue.name?.isCreateOnly == true)
        #expect(queue.name?.source?.hasPrefix("https://docs.aws.amazon.com/") == true)
        let delay = try #require(queue.properties["DelaySeconds"])
        #expect(!delay.isRequired)
        #expect(delay.value.types == .integer)
        #expect(delay.value.minimum == "0")
        #expect(delay.value.maximum == "900")
        #expect(queue.value(at: ["RedrivePolicy", "maxReceiveCount"])?.types == .integer)
    }

    @Test("A bucket has the pattern of its name, and nested properties are found through lists")
    func bucket() throws {
        let bucket = try facts("AWS::S3::Bucket")
        #expect(bucket.name?.property == "BucketName")
        #expect(bucket.name?.maxLength == 63)
        #expect(bucket.name?.pattern == "^([a-z0-9][a-z0-9.-]*[a-z0-9])?$")
        #expect(bucket.createOnly.contains(PropertyPath(["BucketName"])))
        let rules = ["BucketEncryption", "ServerSideEncryptionConfiguration"]
        #expect(bucket.value(at: rules)?.types == .array)
        let algorithm = bucket.value(at: rules + ["0", "ServerSideEncryptionByDefault", "SSEAlgorithm"])
        #expect(algorithm?.allowedValues?.contains("aws:kms") == true)
        #expect(bucket.value(at: ["BucketEncryption", "Nonsense"]) == nil)
    }

    @Test("A table may be replaced by a change of its key schema, and its name has DynamoDB's bounds")
    func table() throws {
        let table = try facts("AWS::DynamoDB::Table")
        #expect(table.conditionalCreateOnly == [PropertyPath(["KeySchema"])])
        #expect(table.properties["KeySchema"]?.isRequired == true)
        #expect(table.properties["KeySchema"]?.value.types == .array)
        #expect(table.properties["KeySchema"]?.value.items?.object?.required == ["AttributeName", "KeyType"])
        #expect(table.name?.minLength == 3)
        #expect(table.name?.maxLength == 255)
        #expect(table.writeOnly == [PropertyPath(["ImportSourceSpecification"])])
    }

    @Test("A function requires code and role, and its environment is a map of strings")
    func function() throws {
        let function = try facts("AWS::Lambda::Function")
        #expect(function.properties.required == ["Code", "Role"])
        #expect(function.properties["Runtime"]?.value.allowedValues?.contains("nodejs22.x") == true)
        let variables = try #require(function.value(at: ["Environment", "Variables"]))
        #expect(variables.mapValues?.types == .string)
        #expect(variables.items == nil)
        #expect(variables.keyPattern == "[a-zA-Z][a-zA-Z0-9_]+")
        #expect(function.writeOnly.contains(PropertyPath(["Code", "ZipFile"])))
    }

    @Test("A role's trust policy is free JSON or a string")
    func role() throws {
        let role = try facts("AWS::IAM::Role")
        #expect(role.properties["AssumeRolePolicyDocument"]?.value.types == [.object, .string])
        #expect(role.properties["AssumeRolePolicyDocument"]?.isRequired == true)
        #expect(role.name?.property == "RoleName")
        #expect(role.name?.maxLength == 64)
        #expect(role.name?.pattern == "^[\\w+=,.@-]+$")
    }

    @Test("A parameter's tags are a map")
    func parameter() throws {
        guard case .map(let property) = try facts("AWS::SSM::Parameter").tagging else {
            throw Unexpected(what: "no map of tags")
        }
        #expect(property.name == "Tags")
        #expect(property.isUpdatable == true)
    }

    @Test("Tags have other names in hosted zones, user pools and budgets")
    func tagProperties() throws {
        #expect(try facts("AWS::Route53::HostedZone").tagging.property?.name == "HostedZoneTags")
        #expect(try facts("AWS::Cognito::UserPool").tagging.property?.name == "UserPoolTags")
        #expect(try facts("AWS::Budgets::Budget").tagging.property?.name == "ResourceTags")
        #expect(try tagList("AWS::Route53::HostedZone").key == "Key")
        guard case .map = try facts("AWS::Cognito::UserPool").tagging else { throw Unexpected(what: "no map") }
    }

    @Test("An auto scaling group's tags say whether they go on to instances")
    func autoScalingGroup() throws {
        #expect(try tagList("AWS::AutoScaling::AutoScalingGroup").propagation == "PropagateAtLaunch")
        #expect(try tagList("AWS::SQS::Queue").propagation == nil)
    }

    @Test("Tags may be nested in an object, or sorted by the kind of resource")
    func nestedTags() throws {
        #expect(try tagList("AWS::CloudFront::AnycastIpList").container == "Items")
        guard case .specifications(let specifications) = try facts("AWS::EC2::CapacityReservation").tagging else {
            throw Unexpected(what: "no tag specifications")
        }
        #expect(specifications.property.name == "TagSpecifications")
        #expect(specifications.resourceType == "ResourceType")
    }

    @Test(
        "Types that AWS cannot tag are not taggable",
        arguments: [
            "AWS::KMS::Alias", "AWS::Scheduler::Schedule", "AWS::Lambda::Permission", "AWS::Lambda::LayerVersion",
            "AWS::EC2::LaunchTemplate",
        ])
    func untaggable(type: String) throws {
        #expect(try facts(type).tagging == .none)
    }

    @Test("GetAtt reads what is read-only, and what else AWS makes readable")
    func attributes() throws {
        #expect(try facts("AWS::SQS::Queue").attributes.contains(PropertyPath(["QueueName"])))
        #expect(try facts("AWS::RDS::DBInstance").attributes.contains(PropertyPath(["Endpoint", "Address"])))
        #expect(try facts("AWS::S3::Bucket").attributes.map(\.description).contains("Arn"))
        #expect(try !facts("AWS::S3::Bucket").attributes.contains(PropertyPath(["BucketName"])))
        #expect(try facts("AWS::CloudFormation::Stack").attributes.contains { $0.contains(["Outputs", "Anything"]) })
    }

    @Test("A DNS name is no physical name")
    func dnsNames() throws {
        #expect(try facts("AWS::Route53::HostedZone").name == nil)
        #expect(try facts("AWS::ApiGateway::DomainName").name == nil)
    }

    @Test(
        "The name property is found by rule and by table",
        arguments: [
            ("AWS::EC2::SecurityGroup", "GroupName"), ("AWS::RDS::DBInstance", "DBInstanceIdentifier"),
            ("AWS::Lambda::LayerVersion", "LayerName"), ("AWS::ElastiCache::ReplicationGroup", "ReplicationGroupId"),
            ("AWS::StepFunctions::StateMachine", "StateMachineName"), ("AWS::Events::Rule", "Name"),
            ("AWS::Logs::LogGroup", "LogGroupName"), ("AWS::WAFv2::WebACL", "Name"),
        ])
    func names(type: String, property: String) throws {
        #expect(try facts(type).name?.property == property)
    }

    @Test("A pattern of one character class bounds the name")
    func boundsFromPattern() throws {
        #expect(try facts("AWS::WAFv2::WebACL").name?.maxLength == 128)
    }

    @Test("Some types are deleted before they are replaced")
    func strategy() throws {
        #expect(try facts("AWS::SQS::Queue").replacementStrategy == .createThenDelete)
        let deleted = try ResourceRegistry.typeNames.filter { try facts($0).replacementStrategy == .deleteThenCreate }
        #expect(deleted.contains("AWS::ApiGateway::Method") || deleted.count > 50, "\(deleted.prefix(5))")
    }
}
