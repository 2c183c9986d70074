import CloudFormation
import OrderedCollections
import Strata
import StrataServerless
import StrataTesting
import Testing

@Suite("AWS::Serverless")
struct ServerlessTests {
    @Test("Events, policies and code are typed as the schemas have them")
    func function() throws {
        let sample = TestTemplate { stack in
            let function = AWS.Serverless.Function(
                "Orders", in: stack, codeUri: "handlers/orders",
                events: [
                    "Upload": .init(
                        type: .s3,
                        properties: .init(bucket: "uploads", events: "s3:ObjectCreated:*")),
                    "Nightly": .init(type: .schedule, properties: .init(schedule: "rate(1 day)")),
                ],
                functionName: "orders", handler: "index.handler", memorySize: 256,
                policies: ["AWSLambdaExecute", ["DynamoDBReadPolicy": ["TableName": "orders"]]], runtime: "python3.13",
                timeout: 30, tracing: .active)
            Output("Arn", in: stack, value: function.arn)
        }
        #expect(sample.messages == [])
        #expect(sample.template.transform == "AWS::Serverless-2016-10-31")
        #expect(
            sample.properties(of: "AWS::Serverless::Function") == [
                "CodeUri": "handlers/orders",
                "Events": [
                    "Upload": [
                        "Properties": ["Bucket": "uploads", "Events": "s3:ObjectCreated:*"], "Type": "S3",
                    ],
                    "Nightly": ["Properties": ["Schedule": "rate(1 day)"], "Type": "Schedule"],
                ],
                "FunctionName": "orders", "Handler": "index.handler", "MemorySize": 256,
                "Policies": ["AWSLambdaExecute", ["DynamoDBReadPolicy": ["TableName": "orders"]]],
                "Runtime": "python3.13", "Timeout": 30, "Tracing": "Active",
            ])
        #expect(sample.template.outputs["Arn"]?.value == ["Fn::GetAtt": ["Orders", "Arn"]])
    }

    @Test("Globals are a section of the template, whose references count, and bring the transform")
    func globals() throws {
        let sample = TestTemplate { stack in
            let key = Parameter("Key", in: stack)
            stack.serverlessGlobals = .init(
                function: .init(kmsKeyArn: JSON(key.value), runtime: "python3.13"), httpApi: .init(propagateTags: true))
            Resource("Q", in: stack, type: "AWS::SQS::Queue")
        }
        #expect(sample.messages == [])
        #expect(
            sample.template.templateValue["Globals"] == [
                "Function": ["KmsKeyArn": ["Ref": "Key"], "Runtime": "python3.13"],
                "HttpApi": ["PropagateTags": true],
            ])
        #expect(sample.template.transform == "AWS::Serverless-2016-10-31")

        let without = TestTemplate { stack in
            stack.serverlessGlobals = .init(stateMachine: .init(propagateTags: true))
            #expect(stack.serverlessGlobals != nil)
            stack.serverlessGlobals = nil
            Resource("Q", in: stack, type: "AWS::SQS::Queue")
        }
        #expect(without.template.templateValue["Globals"] == nil)
        #expect(without.template.transform == nil)
    }

    @Test("Tags are a map, as the model wants them")
    func tags() {
        let sample = TestTemplate { stack in
            AWS.Serverless.Function("F", in: stack, runtime: "python3.13")
            AWS.Serverless.SimpleTable("T", in: stack)
            stack.tag("team", "orders")
        }
        #expect(sample.properties(of: "AWS::Serverless::Function")?["Tags"] == ["team": "orders"])
        #expect(sample.properties(of: "AWS::Serverless::SimpleTable")?["Tags"] == ["team": "orders"])
    }
}
