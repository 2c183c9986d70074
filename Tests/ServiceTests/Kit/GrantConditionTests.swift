import CloudFormation
import OrderedCollections
import Strata
import StrataKMS
import StrataLambda
import StrataS3
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

@Suite("What grants to services are confined to")
struct GrantConditionTests {
    private func statements(_ sample: TestTemplate, _ type: String, _ property: String) -> [TemplateValue] {
        guard case .array(let statements)? = sample.properties(of: type)?[property]?["Statement"] else { return [] }
        return statements
    }

    @Test("Conditions of an access and those of the source hold together; a key that is named already stays as it is")
    func merged() {
        let sample = TestTemplate { stack in
            let bucket = Bucket("Files", in: stack)
            bucket.grant(
                .read(keys: "in/*"), to: .service("transfer.amazonaws.com"), sourceArn: "arn:aws:transfer:::server/s",
                sourceAccount: "123456789012")
            let own = Access<BucketKind>(
                "own",
                parts: [
                    .init(
                        ["s3:PutObject"], on: .below("*"),
                        conditions: ["StringLike": ["AWS:SourceArn": "arn:aws:x:::*"]])
                ])
            bucket.grant(own, to: .service("x.amazonaws.com"), sourceArn: "arn:aws:x:::y", sourceAccount: "1")
        }
        #expect(sample.messages == [])
        let conditions = sample.statements(of: "AWS::S3::BucketPolicy").filter { $0["Effect"] == "Allow" }
            .map { $0["Condition"] }
        let source: TemplateValue = ["aws:SourceArn": "arn:aws:transfer:::server/s"]
        #expect(
            conditions == [
                [
                    "StringLike": ["s3:prefix": "in/*"], "ArnEquals": source,
                    "StringEquals": ["aws:SourceAccount": "123456789012"],
                ],
                ["ArnEquals": source, "StringEquals": ["aws:SourceAccount": "123456789012"]],
                ["StringLike": ["AWS:SourceArn": "arn:aws:x:::*"], "StringEquals": ["aws:SourceAccount": "1"]],
            ])
    }

    @Test("A service without a source is warned of, though the access has conditions of another kind")
    func confusedDeputy() {
        let sample = TestTemplate { stack in
            Bucket("Files", in: stack).grant(.read(keys: "in/*"), to: .service("transfer.amazonaws.com"))
        }
        #expect(sample.findings.map(\.ruleID) == ["iam/confused-deputy", "iam/confused-deputy"])
    }

    @Test("EventBridge names no source to the key of a topic, so the key asks for none; the topic does")
    func eventBridge() {
        let sample = TestTemplate { stack in
            let key = Key("Key", in: stack)
            let rule: StringValue = "arn:aws:events:eu-west-1:123456789012:rule/r"
            Topic("Topic", in: stack, encryption: .key(key))
                .grant(.publish, to: .service("events.amazonaws.com"), sourceArn: rule)
        }
        #expect(sample.messages == [])
        #expect(
            statements(sample, "AWS::KMS::Key", "KeyPolicy").last == [
                "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Effect": "Allow",
                "Principal": ["Service": "events.amazonaws.com"], "Resource": "*",
            ])
        #expect(
            statements(sample, "AWS::SNS::TopicPolicy", "PolicyDocument").last?["Condition"]
                == ["ArnEquals": ["aws:SourceArn": "arn:aws:events:eu-west-1:123456789012:rule/r"]])
    }

    @Test("What runs as a role that is not known can be allowed nothing, by resource or key, and that is told")
    func unknown() {
        var line = 0
        let sample = TestTemplate { stack in
            let theirs = Function.imported(arn: "arn:aws:lambda:eu-west-1:123456789012:function:f", in: stack)
            let queue = Queue("Queue", in: stack, encryption: .key(Key("Key", in: stack)))
            #expect(!queue.grant(.send, to: theirs).isGiven)
            line = #line - 1
            #expect(
                !Function("F", in: stack, runtime: .nodejs22, code: FunctionTests.program)
                    .grant(.invoke, to: theirs).isGiven)
        }
        let end = "to what runs as a role that is not known: there is no policy of this program to add it to"
        #expect(
            sample.messages == [
                "iam/grant: 'app/Queue' cannot allow send (sqs:GetQueueAttributes, sqs:GetQueueUrl, sqs:SendMessage) \(end)",
                "iam/grant: 'app/Queue' cannot allow send (kms:Decrypt, kms:GenerateDataKey) \(end)",
                "iam/grant: 'app/F' cannot allow invoke (lambda:InvokeFunction) \(end)",
            ])
        #expect(sample.findings.map { $0.location?.line }.prefix(2) == [line, line])
        #expect(sample.statements(of: "AWS::SQS::QueuePolicy").count == 1)
        #expect(statements(sample, "AWS::KMS::Key", "KeyPolicy").count == 1)
        #expect(sample.ids(of: "AWS::Lambda::Permission") == [])
    }

    @Test("A request can be made by whoever writes a resource of their own")
    func request() {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack)
            let statement = PolicyStatement(
                principals: [.account("123456789012")], actions: ["sqs:SendMessage"], resources: [queue.arn])
            #expect(
                queue.allow(AccessRequest(statement: statement, principal: .account("123456789012")))?.isGiven == true)
        }
        #expect(sample.messages == [])
        #expect(sample.statements(of: "AWS::SQS::QueuePolicy").count == 2)
    }
}
