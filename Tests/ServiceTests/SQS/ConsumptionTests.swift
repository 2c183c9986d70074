import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataLambda
import StrataSQS
import StrataTesting
import Testing

@Suite("Functions that consume queues")
struct ConsumptionTests {
    private func function(_ stack: Stack, _ id: String = "Handler", timeout: Duration = .seconds(3)) -> Function {
        Function(id, in: stack, runtime: .nodejs22, code: FunctionTests.program, timeout: timeout)
    }

    @Test("A mapping has the function, the queue and how batches are made; the function may receive")
    func mapping() {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack, visibilityTimeout: .minutes(2))
            function(stack).consume(
                queue, batchSize: 100, batchingWindow: .seconds(60), maxConcurrency: 2,
                filters: [["body": ["type": ["order.placed"], "amount": [["numeric": [">", 10]]]]]]
            )
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::Lambda::EventSourceMapping") == [
                "BatchSize": 100, "EventSourceArn": ["Fn::GetAtt": ["Queue4A7E3555", "Arn"]],
                "FilterCriteria": [
                    "Filters": [
                        ["Pattern": #"{"body":{"type":["order.placed"],"amount":[{"numeric":[">",10]}]}}"#]
                    ]
                ],
                "FunctionName": ["Ref": "Handler886CB40B"], "FunctionResponseTypes": ["ReportBatchItemFailures"],
                "MaximumBatchingWindowInSeconds": 60, "ScalingConfig": ["MaximumConcurrency": 2],
            ]
        )
        #expect(
            sample.statements() == [
                [
                    "Action": [
                        "sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl",
                        "sqs:ReceiveMessage",
                    ],
                    "Effect": "Allow", "Resource": ["Fn::GetAtt": ["Queue4A7E3555", "Arn"]],
                ]
            ]
        )
        // The mapping is made only once the function may receive.
        #expect(sample[resource: "Handler886CB40B"]?.dependsOn.contains { $0.contains("DefaultPolicy") } == true)
    }

    @Test("A filter may hold references")
    func filterReference() {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack)
            function(stack).consume(queue, filters: [["body": ["region": ["\(AWS.region)-x", JSON(AWS.accountID)]]]])
        }
        #expect(
            sample.properties(of: "AWS::Lambda::EventSourceMapping")?["FilterCriteria"]?["Filters"]
                == [["Pattern": ["Fn::Sub": #"{"body":{"region":["${AWS::Region}-x","${AWS::AccountId}"]}}"#]]]
        )
    }

    @Test("An imported queue is consumed by its ARN")
    func imported() {
        let sample = TestTemplate { stack in
            let queue = Queue.imported(arn: "arn:aws:sqs:eu-west-1:123456789012:orders", in: stack)
            function(stack).consume(queue, reportsItemFailures: false)
        }
        #expect(sample.messages == [])
        #expect(sample.statements().first?["Resource"] == "arn:aws:sqs:eu-west-1:123456789012:orders")
        #expect(sample.properties(of: "AWS::Lambda::EventSourceMapping")?["FunctionResponseTypes"] == nil)
    }

    @Test("What Lambda does not take is reported with what is allowed")
    func badValues() {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack, visibilityTimeout: .minutes(15))
            let fifo = Queue("Fifo", in: stack, fifo: .init(deduplicatesByContent: true))
            let handler = function(stack)
            handler.consume(
                queue, batchSize: 10_001, batchingWindow: .seconds(301), maxConcurrency: 1,
                filters: Array(repeating: [:], count: 11), id: "A"
            )
            handler.consume(queue, batchSize: 11, id: "B")
            handler.consume(fifo, batchSize: 11, batchingWindow: .seconds(1), id: "C")
        }
        #expect(
            sample.messages.filter { !$0.hasPrefix("sqs/") } == [
                "lambda/batch-size: the batch size of 'app/Handler/A' is 10001, allowed are 1 to 10000",
                "lambda/batching-window: the batching window of 'app/Handler/A' is 301 seconds, allowed are 0 to 300 seconds",
                "lambda/max-concurrency: the maximum concurrency of 'app/Handler/A' is 1, allowed are 2 to 1000",
                "lambda/filters: the number of filters of 'app/Handler/A' is 11, allowed are 0 to 10",
                "lambda/batching-window: 'app/Handler/B' takes batches of 11 without a batching window, allowed are 10",
                "lambda/batch-size: the batch size of a FIFO queue of 'app/Handler/C' is 11, allowed are 1 to 10",
                "lambda/batching-window: 'app/Handler/C' has a batching window of 1 seconds, allowed is none for a FIFO queue",
            ]
        )
    }

    @Test(
        "A queue that hides messages for less than the function may take is an error, for less than six times a warning"
    )
    func visibility() {
        let sample = TestTemplate { stack in
            let short = Queue("Short", in: stack, visibilityTimeout: .seconds(10))
            function(stack, "Slow", timeout: .seconds(30)).consume(short)
            function(stack, "Window", timeout: .seconds(30)).consume(
                Queue("Plain", in: stack), batchingWindow: .seconds(60))
            let late = Queue("Late", in: stack)
            function(stack, "Fine", timeout: .seconds(30)).consume(late, batchingWindow: .seconds(60))
            late.resource.visibilityTimeout = 240
        }
        #expect(
            sample.findings.map { "\($0.severity): \($0.message)" } == [
                "error: 'app/Short/Resource' hides messages for 10 seconds, but 'app/Slow/Resource' may take 30 seconds: "
                    + "Lambda refuses that",
                "warning: 'app/Plain/Resource' hides messages for 30 seconds, but 'app/Window/Resource' may take 30 seconds "
                    + "after waiting 60 seconds for a batch: a batch that is tried again is seen by others meanwhile",
            ]
        )
    }
}
