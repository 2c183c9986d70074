import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataIAM
import StrataLambda
import StrataLogs
import StrataSNS
import StrataSQS
import StrataSSM
import StrataTesting
import TestSupport
import Testing

/// The systems that the AWS CDK synthesized, built with the same construct ids: what both have must agree.
@Suite("Queues and their consumers agree with the AWS CDK's templates")
struct GoldenQueueTests {
    static let batching = "aws-egress-ratelimiter/async-with-sqs-batching-dev/SqsAsyncBatchingStack.template.json"
    static let products = "aws-cloudevents-eda/products-dev/ProductsStack.template.json"

    /// The golden's resources of the given types, by logical id, and ours of the same ids.
    private func compare(
        _ path: String, _ sample: TestTemplate, _ types: Set<String>, onlyOurs: Set<String>, differing: Set<String> = []
    ) throws {
        let golden = try TestTemplate.golden(path)
        var compared = 0
        for resource in golden.allResources where types.contains(resource.type) {
            let ours = try sample.resource(resource.logicalID)
            #expect(ours.type == resource.type)
            var expected = resource.resource.properties
            expected["Tags"] = nil
            let left = ours.resource.properties.filter { name, _ in
                !differing.contains(name) && !(onlyOurs.contains(name) && expected[name] == nil)
            }
            for name in differing { expected[name] = nil }
            #expect(TemplateValue.object(left).isEquivalent(to: .object(expected)), "\(resource.logicalID)")
            compared += 1
        }
        #expect(compared > 0)
    }

    @Test(
        "Batches from a queue, with dead letters",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func batches() throws {
        let sample = TestTemplate("SqsAsyncBatchingStack") { stack in
            let role = Role("LambdaFunctionRole", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            let handler = Function(
                "LambdaZipFunction", in: stack, runtime: .nodejs22, code: FunctionTests.program,
                memory: .mebibytes(256), timeout: .seconds(30), role: role
            )
            let queue = Queue(
                "Queue", in: stack, receiveWait: .seconds(20),
                deadLetters: .init(Queue("DeadLetterQueue", in: stack), maxReceives: 3))
            handler.consume(queue, batchSize: 10, batchingWindow: .seconds(60), maxConcurrency: 2)
        }
        try compare(
            Self.batching, sample,
            ["AWS::SQS::Queue", "AWS::Lambda::EventSourceMapping", "AWS::Lambda::Function", "AWS::IAM::Role"],
            onlyOurs: ["SqsManagedSseEnabled", "FunctionResponseTypes"],
            differing: ["Code", "Runtime", "LoggingConfig", "ManagedPolicyArns"]
        )
        // The golden's policy is ours without the permission to log, which it takes from a managed policy.
        let consuming = try #require(sample.statements().last)
        let golden = try TestTemplate.golden(Self.batching)
        let policy = try golden.resource("LambdaFunctionRoleDefaultPolicy5A080877")
        policy.expect(["PolicyDocument": ["Statement": [.equal(to: consuming)]]])
    }

    @Test(
        "A queue that subscribes to a looked-up topic",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func subscription() throws {
        let sample = TestTemplate("ProductsStack") { stack in
            let topic = Topic.imported(
                arn: StringParameter.lookup("OrdersTopicArnParam", in: stack, name: "/orders/ingestion/topic/arn"),
                in: stack)
            let queue = Queue(
                "ProductsQueue", in: stack, visibilityTimeout: .seconds(30), retention: .days(14),
                deadLetters: .init(Queue("ProductsDLQ", in: stack), maxReceives: 3))
            queue.subscribe(
                to: topic,
                where: [
                    "source": ["ecommerce.orders.service"], "type": ["order.placed"], "dataversion": ["v1.0"],
                ],
                in: .body, raw: true
            )
        }
        #expect(sample.messages == [])
        try compare(Self.products, sample, ["AWS::SQS::Queue"], onlyOurs: ["SqsManagedSseEnabled"])
        let golden = try TestTemplate.golden(Self.products)
        // The id of the subscription holds that of the imported topic, which is no construct here.
        let expected = try golden.resource("ProductsQueueProductsStackOrdersTopic7A05F551BF415234")
        try sample.resource(of: "AWS::SNS::Subscription", attributes: ["DependsOn": ["ProductsQueuePolicy9E48C478"]])
            .expect(.equal(to: expected.properties))
        let policy = try golden.resource("ProductsQueuePolicy9E48C478")
        let allowed = try #require(policy["PolicyDocument", "Statement"]?[0])
        let sending = try #require(sample.statements(of: "AWS::SQS::QueuePolicy").last)
        #expect(sending.isEquivalent(to: allowed))
    }
}
