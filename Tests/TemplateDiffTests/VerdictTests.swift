import TemplateDiff
import Testing

@Suite("Verdicts")
struct VerdictTests {
    /// A property whose value changes, and what becomes of the resource.
    struct Change: CustomTestStringConvertible {
        let type: String
        let property: String
        let verdict: String
        var old = #""a""#
        var new = #""b""#
        var testDescription: String { "\(type).\(property)" }
    }

    @Test(
        "on well-known properties are what AWS documents under 'Update requires'",
        arguments: [
            Change(type: "AWS::DynamoDB::Table", property: "TableName", verdict: "replace"),
            Change(
                type: "AWS::DynamoDB::Table", property: "KeySchema", verdict: "replace",
                old: #"[{"AttributeName": "id", "KeyType": "HASH"}]"#,
                new: #"[{"AttributeName": "key", "KeyType": "HASH"}]"#),
            Change(
                type: "AWS::DynamoDB::Table", property: "BillingMode", verdict: "update", old: #""PROVISIONED""#,
                new: #""PAY_PER_REQUEST""#),
            Change(type: "AWS::EC2::Subnet", property: "AvailabilityZone", verdict: "replace"),
            Change(
                type: "AWS::EC2::Subnet", property: "MapPublicIpOnLaunch", verdict: "update", old: "true", new: "false"),
            Change(type: "AWS::EC2::SecurityGroup", property: "GroupDescription", verdict: "replace"),
            Change(
                type: "AWS::EC2::VPC", property: "CidrBlock", verdict: "replace", old: #""10.0.0.0/16""#,
                new: #""10.1.0.0/16""#),
            Change(type: "AWS::EC2::VPC", property: "EnableDnsSupport", verdict: "update", old: "true", new: "false"),
            Change(
                type: "AWS::ECR::Repository", property: "ImageTagMutability", verdict: "update", old: #""MUTABLE""#,
                new: #""IMMUTABLE""#),
            Change(type: "AWS::ECS::TaskDefinition", property: "Memory", verdict: "replace", old: "512", new: "1024"),
            Change(type: "AWS::EFS::FileSystem", property: "PerformanceMode", verdict: "replace"),
            Change(
                type: "AWS::ElasticLoadBalancingV2::TargetGroup", property: "Port", verdict: "replace", old: "80",
                new: "8080"),
            Change(type: "AWS::IAM::Role", property: "Path", verdict: "replace", old: #""/a/""#, new: #""/b/""#),
            Change(type: "AWS::IAM::Role", property: "Description", verdict: "update"),
            Change(type: "AWS::Kinesis::Stream", property: "ShardCount", verdict: "update", old: "1", new: "2"),
            Change(type: "AWS::Lambda::Function", property: "FunctionName", verdict: "replace"),
            Change(type: "AWS::Lambda::Function", property: "MemorySize", verdict: "update", old: "128", new: "256"),
            Change(type: "AWS::Logs::LogGroup", property: "RetentionInDays", verdict: "update", old: "7", new: "30"),
            Change(type: "AWS::RDS::DBInstance", property: "DBInstanceIdentifier", verdict: "replace"),
            Change(
                type: "AWS::RDS::DBInstance", property: "StorageEncrypted", verdict: "replace", old: "false",
                new: "true"),
            Change(type: "AWS::SNS::Topic", property: "DisplayName", verdict: "update"),
            Change(type: "AWS::SNS::Topic", property: "FifoTopic", verdict: "replace", old: "false", new: "true"),
            Change(
                type: "AWS::StepFunctions::StateMachine", property: "StateMachineType", verdict: "replace",
                old: #""STANDARD""#, new: #""EXPRESS""#),
        ])
    func properties(_ change: Change) throws {
        let diff = try Compared.resource(
            change.type, #"{"\#(change.property)": \#(change.old)}"#, #"{"\#(change.property)": \#(change.new)}"#)
        #expect(DiffCase.verdict(on: "R", in: diff) == change.verdict)
    }

    @Test("on a template tell its resources apart, and pass over those that stay as they are")
    func template() throws {
        func policy(_ queue: String) -> String {
            """
            {"Type": "AWS::SQS::QueuePolicy", "Properties": {"Queues": [{"Ref": "\(queue)"}], "PolicyDocument": {
              "Statement": {"Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "*"}}}}
            """
        }
        let diff = try Compared.templates(
            """
            {"Resources": {
              "Orders": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "orders", "DelaySeconds": 5}},
              "OrdersPolicy": \(policy("Orders")),
              "Returns": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "returns", "DelaySeconds": 5}},
              "ReturnsPolicy": \(policy("Returns")),
              "Archive": {"Type": "AWS::S3::Bucket", "DeletionPolicy": "Retain"},
              "Alerts": {"Type": "AWS::SNS::Topic"},
              "Prices": {"Type": "AWS::DynamoDB::Table", "Properties": {
                "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}},
              "Log": {"Type": "AWS::Logs::LogGroup", "Properties": {"RetentionInDays": 7}}
            }}
            """,
            """
            {"Resources": {
              "Orders": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "orders-2", "DelaySeconds": 5}},
              "OrdersPolicy": \(policy("Orders")),
              "Returns": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "returns", "DelaySeconds": 9}},
              "ReturnsPolicy": \(policy("Returns")),
              "Prices": {"Type": "AWS::DynamoDB::Table", "Properties": {
                "KeySchema": [{"AttributeName": "sku", "KeyType": "HASH"}]}},
              "Log": {"Type": "AWS::Logs::LogGroup", "Properties": {"RetentionInDays": "7"}},
              "Audit": {"Type": "AWS::CloudTrail::Trail", "Properties": {"IsLogging": true}}
            }}
            """)
        let verdicts = [
            "Orders": "replace", "OrdersPolicy": "update", "Returns": "update", "ReturnsPolicy": "none",
            "Archive": "orphan", "Alerts": "remove", "Prices": "replace", "Log": "none", "Audit": "add",
        ]
        for (id, verdict) in verdicts { #expect(DiffCase.verdict(on: id, in: diff) == verdict, "\(id)") }
        #expect(diff.stacks.flatMap(\.resources).count == 7)
    }
}
