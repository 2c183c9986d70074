import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("References by physical name")
struct PhysicalNameTests {
    private func value(_ type: String, _ property: String, _ reference: (Resource) -> StringValue) -> TemplateValue? {
        let synthesis = TestApp { app in
            let environment = Environment(account: "123456789012", region: "eu-west-1")
            let shared = Stack("a", in: app, environment: environment)
            let resource = Resource("X", in: shared, type: type)
            resource[property: property] = "name"
            let user = Stack("b", in: app, references: .name)
            Resource("R", in: user, type: "T", properties: ["P": JSON(reference(resource))])
        }
        synthesis.expectNoFindings()
        let value = synthesis["b"]?["Resources", "R", "Properties", "P"]
        return value?["Fn::Sub"] ?? value
    }

    @Test(
        "What Ref yields follows from the name",
        arguments: [
            ("AWS::CloudWatch::Alarm", "AlarmName", "name"), ("AWS::DynamoDB::Table", "TableName", "name"),
            ("AWS::Events::EventBus", "Name", "name"), ("AWS::IAM::Role", "RoleName", "name"),
            ("AWS::KMS::Alias", "AliasName", "name"), ("AWS::Lambda::Function", "FunctionName", "name"),
            ("AWS::Logs::LogGroup", "LogGroupName", "name"), ("AWS::S3::Bucket", "BucketName", "name"),
            ("AWS::SSM::Parameter", "Name", "name"),
            ("AWS::SNS::Topic", "TopicName", "arn:${AWS::Partition}:sns:eu-west-1:123456789012:name"),
            (
                "AWS::SQS::Queue", "QueueName",
                "https://sqs.eu-west-1.${AWS::URLSuffix}/123456789012/name"
            ),
            (
                "AWS::StepFunctions::StateMachine", "StateMachineName",
                "arn:${AWS::Partition}:states:eu-west-1:123456789012:stateMachine:name"
            ),
        ] as [(String, String, String)])
    func ref(type: String, property: String, expected: String) {
        #expect(value(type, property) { $0.ref } == .string(expected))
    }

    @Test(
        "The ARN follows from the name",
        arguments: [
            ("AWS::CloudWatch::Alarm", "AlarmName", "cloudwatch:eu-west-1:123456789012:alarm:name"),
            ("AWS::DynamoDB::Table", "TableName", "dynamodb:eu-west-1:123456789012:table/name"),
            ("AWS::ECR::Repository", "RepositoryName", "ecr:eu-west-1:123456789012:repository/name"),
            ("AWS::ECS::Cluster", "ClusterName", "ecs:eu-west-1:123456789012:cluster/name"),
            ("AWS::Events::EventBus", "Name", "events:eu-west-1:123456789012:event-bus/name"),
            ("AWS::IAM::Role", "RoleName", "iam::123456789012:role/name"),
            ("AWS::Kinesis::Stream", "Name", "kinesis:eu-west-1:123456789012:stream/name"),
            (
                "AWS::KinesisFirehose::DeliveryStream", "DeliveryStreamName",
                "firehose:eu-west-1:123456789012:deliverystream/name"
            ),
            ("AWS::Lambda::Function", "FunctionName", "lambda:eu-west-1:123456789012:function:name"),
            ("AWS::Logs::LogGroup", "LogGroupName", "logs:eu-west-1:123456789012:log-group:name:*"),
            ("AWS::S3::Bucket", "BucketName", "s3:::name"),
            ("AWS::Scheduler::ScheduleGroup", "Name", "scheduler:eu-west-1:123456789012:schedule-group/name"),
            ("AWS::SQS::Queue", "QueueName", "sqs:eu-west-1:123456789012:name"),
        ] as [(String, String, String)])
    func arn(type: String, property: String, expected: String) {
        #expect(value(type, property) { $0.attribute("Arn") } == .string("arn:${AWS::Partition}:" + expected))
    }

    @Test("The path of an IAM role is part of its ARN")
    func path() {
        let synthesis = TestApp { app in
            let role = Resource(
                "Role", in: Stack("a", in: app), type: "AWS::IAM::Role",
                properties: ["RoleName": "name", "Path": "/service/"])
            let user = Stack("b", in: app, references: .name)
            Resource("R", in: user, type: "T", properties: ["P": JSON(role.attribute("Arn")), "Q": JSON(role.ref)])
        }
        #expect(
            synthesis["b"]?["Resources", "R", "Properties", "P"]
                == ["Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/service/name"])
        #expect(synthesis["b"]?["Resources", "R", "Properties", "Q"] == "name")
    }

    @Test("A name is said so that it comes to the same in the other stack")
    func pseudoParameters() {
        func name(_ value: StringValue, region: String? = nil, nested: Bool = false) -> TestApp {
            TestApp { app in
                let shared = Stack("a", in: app, name: "shop", environment: Environment(account: nil, region: region))
                let scope = nested ? NestedStack("N", in: shared).node : shared.node
                let bucket = Resource("B", in: scope, type: "AWS::S3::Bucket", properties: ["BucketName": JSON(value)])
                let user = Stack("b", in: app, references: .name)
                Resource("R", in: user, type: "T", properties: ["P": JSON(bucket.ref)])
            }
        }
        func used(_ synthesis: TestApp) -> TemplateValue? {
            synthesis["b"]?["Resources", "R", "Properties", "P"]
        }
        #expect(used(name("\(AWS.stackName)-x")) == "shop-x")
        #expect(used(name("\(AWS.region)-x")) == ["Fn::Sub": "${AWS::Region}-x"])
        #expect(used(name("\(AWS.region)-x", region: "eu-west-1")) == "eu-west-1-x")
        #expect(used(name(AWS.accountID)) == ["Ref": "AWS::AccountId"])
        #expect(
            used(name(.join("-", ["x", AWS.partition]))) == ["Fn::Join": ["-", ["x", ["Ref": "AWS::Partition"]]]])
        #expect(name("\(AWS.stackName)-x", nested: true).findings.map(\.ruleID) == ["reference/no-name"])
        #expect(name("\(AWS.stackID)-x").findings.map(\.ruleID) == ["reference/no-name"])
        #expect(name(.base64("x")).findings.map(\.ruleID) == ["reference/no-name"])
    }
}
