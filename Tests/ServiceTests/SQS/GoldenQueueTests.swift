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
import TestSupport
import Testing

/// The systems that the AWS CDK synthesized, built with the same construct ids: what both have must agree.
@Suite("Queues and their consumers agree with the AWS CDK's templates")
struct GoldenQueueTests {
    static let batching = "aws-egress-ratelimiter/async-with-sqs-batching-dev/SqsAsyncBatchingStack.template.json"
    static let products = "aws-cloudevents-eda/products-dev/ProductsStack.template.json"

    /// The golden's resources of the given types, by logical id, and ours of the same ids.
    private func compare(
        _ path: String, _ sample: Sample, _ types: Set<String>, onlyOurs: Set<String>, differing: Set<String> = []
    ) throws {
        let golden = try Golden(path)
        var compared = 0
        for (id, resource) in golden.resources.sorted(by: { $0.key < $1.key }) {
            guard let type = resource["Type"] as? String, types.contains(type) else { continue }
            let ours = try #require(sample.resources[id], "\(id) is missing")
            #expect(ours.type == type)
            let text = JSONWriter.string(.object(ours.properties))
            var properties = try #require(
                JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(id) is no object")
            var expected = golden.properties(id)
            for name in onlyOurs where expected[name] == nil { properties[name] = nil }
            for name in differing {
                properties[name] = nil
                expected[name] = nil
            }
            #expect(NSDictionary(dictionary: properties) == NSDictionary(dictionary: expected), "\(id)")
            compared += 1
        }
        #expect(compared > 0)
    }

    @Test(
        "Batches from a queue, with dead letters",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func batches() throws {
        let sample = Sample("SqsAsyncBatchingStack") { stack in
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
        let golden = try Golden(Self.batching)
        let document = golden.properties("LambdaFunctionRoleDefaultPolicy5A080877")["PolicyDocument"] as? [String: Any]
        let statements = try #require(document?["Statement"] as? [[String: Any]])
        let ours = try #require(
            JSONSerialization.jsonObject(with: Data(JSONWriter.string(consuming).utf8)) as? [String: Any])
        #expect(statements.map { NSDictionary(dictionary: $0) } == [NSDictionary(dictionary: ours)])
    }

    @Test(
        "A queue that subscribes to a looked-up topic",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func subscription() throws {
        let sample = Sample("ProductsStack") { stack in
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
        let golden = try Golden(Self.products)
        // The id of the subscription holds that of the imported topic, which is no construct here.
        let expected = golden.properties("ProductsQueueProductsStackOrdersTopic7A05F551BF415234")
        let ours = try #require(sample.properties("AWS::SNS::Subscription"))
        let parsed = try #require(
            JSONSerialization.jsonObject(with: Data(JSONWriter.string(ours).utf8)) as? [String: Any])
        #expect(NSDictionary(dictionary: parsed) == NSDictionary(dictionary: expected))
        #expect(sample.resources[sample.ids("AWS::SNS::Subscription")[0]]?.dependsOn == ["ProductsQueuePolicy9E48C478"])
        let policy = golden.properties("ProductsQueuePolicy9E48C478")["PolicyDocument"] as? [String: Any]
        let allowed = try #require((policy?["Statement"] as? [[String: Any]])?.first)
        let sending = try #require(sample.statements("AWS::SQS::QueuePolicy").last)
        let written = try #require(
            JSONSerialization.jsonObject(with: Data(JSONWriter.string(sending).utf8)) as? [String: Any])
        #expect(NSDictionary(dictionary: written) == NSDictionary(dictionary: allowed))
    }
}
