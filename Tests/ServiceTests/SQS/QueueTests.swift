import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataSQS
import StrataTesting
import Testing

@Suite("Queues")
struct QueueTests {
    @Test("A queue is encrypted, reached over TLS only, and sends dead letters away")
    func queue() {
        let sample = TestTemplate { stack in
            let deadLetters = Queue("DeadLetterQueue", in: stack)
            _ = Queue(
                "Queue", in: stack, receiveWait: .seconds(20), visibilityTimeout: .minutes(2), retention: .days(14),
                deadLetters: .init(deadLetters, maxReceives: 3)
            )
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::SQS::Queue", "Queue4A7E3555") == [
                "MessageRetentionPeriod": 1_209_600, "ReceiveMessageWaitTimeSeconds": 20,
                "RedrivePolicy": [
                    "deadLetterTargetArn": ["Fn::GetAtt": ["DeadLetterQueue9F481546", "Arn"]], "maxReceiveCount": 3,
                ],
                "SqsManagedSseEnabled": true, "VisibilityTimeout": 120,
            ]
        )
        #expect(
            sample.statements(of: "AWS::SQS::QueuePolicy").last == [
                "Action": "sqs:*", "Condition": ["Bool": ["aws:SecureTransport": "false"]], "Effect": "Deny",
                "Principal": ["AWS": "*"], "Resource": ["Fn::GetAtt": ["Queue4A7E3555", "Arn"]],
            ]
        )
    }

    @Test("A FIFO queue says how it deduplicates")
    func fifo() {
        let sample = TestTemplate { stack in
            _ = Queue(
                "Queue", in: stack, fifo: .init(deduplicatesByContent: true, hasHighThroughput: true),
                name: "orders.fifo")
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::SQS::Queue") == [
                "ContentBasedDeduplication": true, "DeduplicationScope": "messageGroup", "FifoQueue": true,
                "FifoThroughputLimit": "perMessageGroupId", "QueueName": "orders.fifo", "SqsManagedSseEnabled": true,
            ]
        )
    }

    @Test("Sending and receiving each allow just that, a service only for its source")
    func grants() {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack, encryption: .kms(keyArn: "arn:aws:kms:eu-west-1:1:key/k"))
            queue.grantSend(to: Role("Sender", in: stack, assumedBy: .service("lambda.amazonaws.com")))
            queue.grantConsume(to: Role("Consumer", in: stack, assumedBy: .service("lambda.amazonaws.com")))
            queue.grantSend(
                to: Principal.service("events.amazonaws.com"), sourceArn: "arn:aws:events:eu-west-1:1:rule/r")
        }
        // The service needs the key too, whose policy is not this program's.
        #expect(
            sample.messages == [
                "iam/grant: 'app/Queue' cannot allow send (kms:Decrypt, kms:GenerateDataKey) to events.amazonaws.com: there is no "
                    + "policy of this program to add it to"
            ])
        let arn: TemplateValue = ["Fn::GetAtt": ["Queue4A7E3555", "Arn"]]
        #expect(
            sample.statements() == [
                [
                    "Action": ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"], "Effect": "Allow",
                    "Resource": arn,
                ],
                [
                    "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Effect": "Allow",
                    "Resource": "arn:aws:kms:eu-west-1:1:key/k",
                ],
                [
                    "Action": [
                        "sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl",
                        "sqs:ReceiveMessage",
                    ],
                    "Effect": "Allow", "Resource": arn,
                ],
                ["Action": "kms:Decrypt", "Effect": "Allow", "Resource": "arn:aws:kms:eu-west-1:1:key/k"],
            ]
        )
        #expect(
            sample.statements(of: "AWS::SQS::QueuePolicy").last == [
                "Action": "sqs:SendMessage",
                "Condition": ["ArnEquals": ["aws:SourceArn": "arn:aws:events:eu-west-1:1:rule/r"]], "Effect": "Allow",
                "Principal": ["Service": "events.amazonaws.com"], "Resource": arn,
            ]
        )
        #expect(sample.properties(of: "AWS::SQS::Queue")?["SqsManagedSseEnabled"] == nil)
    }

    @Test("An imported queue's name, URL and kind follow from its ARN, now or at deployment")
    func imported() {
        let literal = Queue.imported(
            arn: "arn:aws:sqs:eu-west-1:123456789012:orders.fifo", in: Stack("app", in: App()))
        #expect(literal.name.literalString == "orders.fifo")
        #expect(literal.isFIFO == true)
        let sample = TestTemplate { stack in
            let arn = Parameter("QueueArn", in: stack, lookup: "/orders/queue/arn").value
            Resource(
                "Use", in: stack, type: "Custom::Use",
                properties: ["Url": JSON(Queue.imported(arn: arn, in: stack).url)])
            Resource("Literal", in: stack, type: "Custom::Literal", properties: ["Url": JSON(literal.url)])
        }
        #expect(
            sample.properties(of: "Custom::Literal")
                == ["Url": ["Fn::Sub": "https://sqs.eu-west-1.${AWS::URLSuffix}/123456789012/orders.fifo"]]
        )
        let parts: TemplateValue = ["Fn::Split": [":", ["Ref": "QueueArn"]]]
        #expect(
            sample.properties(of: "Custom::Use")?["Url"] == [
                "Fn::Sub": [
                    "https://sqs.${Value1}.${AWS::URLSuffix}/${Value2}/${Value3}",
                    [
                        "Value1": ["Fn::Select": [3, parts]], "Value2": ["Fn::Select": [4, parts]],
                        "Value3": ["Fn::Select": [5, parts]],
                    ],
                ]
            ]
        )
    }

    @Test("What SQS does not take is reported with what is allowed")
    func badValues() {
        let sample = TestTemplate { stack in
            let fifo = Queue("Fifo", in: stack, fifo: .init(deduplicatesByContent: true), name: "orders")
            _ = Queue(
                "Queue", in: stack, receiveWait: .seconds(21), visibilityTimeout: .hours(13), retention: .seconds(30),
                delay: .minutes(16), deadLetters: .init(fifo, maxReceives: 0), name: "a.fifo"
            )
            _ = Queue("Other", in: stack, name: "a b")
        }
        #expect(
            sample.messages == [
                "sqs/receive-wait: the receive wait of 'app/Queue' is 21 seconds, allowed are 0 to 20 seconds",
                "sqs/visibility-timeout: the visibility timeout of 'app/Queue' is 46800 seconds, allowed are 0 to 43200 seconds",
                "sqs/retention: the retention of 'app/Queue' is 30 seconds, allowed are 60 to 1209600 seconds",
                "sqs/delay: the delay of 'app/Queue' is 960 seconds, allowed are 0 to 900 seconds",
                "sqs/dead-letters: maxReceives of 'app/Queue' is 0, allowed are 1 to 1000",
                "sqs/dead-letters: 'app/Queue' is a standard queue, but its dead letters go to a FIFO one",
                "sqs/queue-name: the queue name 'orders' of 'app/Fifo' does not end in '.fifo', but it is a FIFO queue",
                "sqs/queue-name: the queue name 'a.fifo' of 'app/Queue' ends in '.fifo', but it is a standard queue",
                "sqs/queue-name: the queue name 'a b' of 'app/Other' holds ' ', allowed are letters, digits, - and _",
            ]
        )
    }
}
