import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataLambda
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

@Suite("Topics")
struct TopicTests {
    @Test("A topic takes messages over TLS only, and from services only for their source")
    func topic() {
        let sample = TestTemplate { stack in
            let topic = Topic("OrdersTopic", in: stack, displayName: "orders")
            topic.grantPublish(to: Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com")))
            topic.grantPublish(to: Principal.service("s3.amazonaws.com"), sourceArn: "arn:aws:s3:::data")
        }
        #expect(sample.messages == [])
        #expect(sample.properties(of: "AWS::SNS::Topic", "OrdersTopic47790A41") == ["DisplayName": "orders"])
        #expect(
            sample.statements() == [
                ["Action": "sns:Publish", "Effect": "Allow", "Resource": ["Ref": "OrdersTopic47790A41"]]
            ]
        )
        #expect(
            sample.statements(of: "AWS::SNS::TopicPolicy") == [
                [
                    "Action": "sns:Publish", "Condition": ["Bool": ["aws:SecureTransport": "false"]], "Effect": "Deny",
                    "Principal": ["AWS": "*"], "Resource": ["Ref": "OrdersTopic47790A41"],
                    "Sid": "AllowPublishThroughSSLOnly",
                ],
                [
                    "Action": "sns:Publish", "Condition": ["ArnEquals": ["aws:SourceArn": "arn:aws:s3:::data"]],
                    "Effect": "Allow", "Principal": ["Service": "s3.amazonaws.com"],
                    "Resource": ["Ref": "OrdersTopic47790A41"],
                ],
            ]
        )
    }

    @Test("A queue that subscribes lets that topic send, and the subscription waits for it")
    func queueSubscription() {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack)
            queue.subscribe(
                to: Topic("OrdersTopic", in: stack), where: ["type": ["order.placed"]], raw: true,
                deadLetters: Queue("Lost", in: stack)
            )
        }
        #expect(sample.messages == [])
        let lost = sample.ids(of: "AWS::SQS::Queue").first { $0.hasPrefix("Lost") } ?? ""
        #expect(
            sample.properties(of: "AWS::SNS::Subscription") == [
                "Endpoint": ["Fn::GetAtt": ["Queue4A7E3555", "Arn"]], "FilterPolicy": ["type": ["order.placed"]],
                "Protocol": "sqs", "RawMessageDelivery": true,
                "RedrivePolicy": ["deadLetterTargetArn": ["Fn::GetAtt": [.string(lost), "Arn"]]],
                "TopicArn": ["Ref": "OrdersTopic47790A41"],
            ]
        )
        let subscription = sample[resource: sample.ids(of: "AWS::SNS::Subscription")[0]]
        #expect(subscription?.dependsOn.count == 1 && subscription?.dependsOn[0].hasPrefix("QueuePolicy") == true)
        let allowed = sample.statements(of: "AWS::SQS::QueuePolicy").filter { $0["Effect"] == "Allow" }
        #expect(allowed.count == 2)
        #expect(
            allowed.allSatisfy {
                $0["Condition"] == ["ArnEquals": ["aws:SourceArn": ["Ref": "OrdersTopic47790A41"]]]
                    && $0["Principal"] == ["Service": "sns.amazonaws.com"]
            }
        )
    }

    @Test("A function that subscribes may be called by that topic alone")
    func functionSubscription() {
        let sample = TestTemplate { stack in
            Function("Handler", in: stack, runtime: .nodejs22, code: FunctionTests.program)
                .subscribe(to: Topic("OrdersTopic", in: stack))
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::Lambda::Permission") == [
                "Action": "lambda:InvokeFunction", "FunctionName": ["Fn::GetAtt": ["Handler886CB40B", "Arn"]],
                "Principal": "sns.amazonaws.com", "SourceArn": ["Ref": "OrdersTopic47790A41"],
            ]
        )
        #expect(sample.properties(of: "AWS::SNS::Subscription")?["Protocol"] == "lambda")
    }

    @Test("A subscription to a topic of another stack is declared with the queue")
    func otherStack() {
        let app = App()
        let messaging = Stack("messaging", in: app)
        let orders = Stack("orders", in: app)
        let topic = Topic("Topic", in: messaging)
        Queue("Queue", in: orders).subscribe(to: topic)
        let synthesis = app.synthesize()
        #expect(synthesis.findings.isEmpty)
        #expect(synthesis.stack("orders")?.dependencies == ["messaging"])
        let types = synthesis.stack("orders")?.template.template.resources.values.map(\.type)
        #expect(types?.contains("AWS::SNS::Subscription") == true)
    }

    @Test("Bad names, filters and pairs of FIFO and standard are reported")
    func badValues() {
        let sample = TestTemplate { stack in
            let topic = Topic("Topic", in: stack, name: "x.fifo")
            let fifo = Topic("Fifo", in: stack, fifo: .init(deduplicatesByContent: false))
            let queue = Queue("Queue", in: stack, fifo: .init(deduplicatesByContent: true))
            queue.subscribe(to: topic, where: ["a": "b", "c": [1], "d": [1], "e": [1], "f": [1], "g": [1]])
            Function("Handler", in: stack, runtime: .nodejs22, code: FunctionTests.program).subscribe(to: fifo)
        }
        let subscription = "app/Queue/" + LogicalID.make(path: ["app", "Topic"])
        #expect(
            sample.messages == [
                "sns/filter: the filter of '\(subscription)' has 6 names, allowed are 5",
                "sns/filter: the filter of '\(subscription)' has a bare value for 'a', allowed are lists",
                "sns/fifo: 'app/Queue' is a FIFO queue, but subscribes to a standard topic",
                "sns/fifo: 'app/Handler' subscribes to a FIFO topic, which delivers to queues only",
                "sns/topic-name: the topic name 'x.fifo' of 'app/Topic' ends in '.fifo', but it is a standard topic",
            ]
        )
    }

    @Test("Dead letters of a subscription are of the topic's kind")
    func deadLetters() {
        let sample = TestTemplate { stack in
            let fifo = Queue("Fifo", in: stack, fifo: .init(deduplicatesByContent: true))
            let topic = Topic("Topic", in: stack)
            let ordered = Topic("Ordered", in: stack, fifo: .init(deduplicatesByContent: true))
            let lost = Queue("Lost", in: stack)
            Queue("A", in: stack).subscribe(to: topic, deadLetters: fifo)
            Queue("B", in: stack).subscribe(to: ordered, deadLetters: lost)
            Queue("C", in: stack).subscribe(to: topic, deadLetters: lost)
            Queue("D", in: stack).subscribe(to: ordered, deadLetters: fifo)
        }
        #expect(sample.findings.map(\.ruleID) == ["sns/fifo", "sns/fifo"])
        #expect(
            sample.findings.map(\.message).map { $0.drop { $0 != " " } } == [
                " subscribes to a standard topic, but its dead letters go to a FIFO queue",
                " subscribes to a FIFO topic, but its dead letters go to a standard queue",
            ])
    }
}
