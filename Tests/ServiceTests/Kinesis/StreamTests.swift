import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataKMS
import StrataKinesis
import StrataTesting
import Testing

@Suite("Streams")
struct StreamTests {
    @Test("A stream grows by itself, is encrypted, and is kept")
    func stream() {
        let sample = TestTemplate { stack in Stream("Clicks", in: stack) }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::Kinesis::Stream") == [
                "StreamEncryption": ["EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"],
                "StreamModeDetails": ["StreamMode": "ON_DEMAND"],
            ])
        #expect(sample[resource: sample.ids(of: "AWS::Kinesis::Stream")[0]]?.deletionPolicy == "Retain")
    }

    @Test("Shards, retention and a key are told, and who reads may use the key")
    func options() {
        let sample = TestTemplate { stack in
            let key = Key("Key", in: stack)
            let stream = Stream(
                "Clicks", in: stack, shards: 2, retention: .days(7), encryption: .key(key), name: "clicks",
                removalPolicy: .destroy)
            stream.grant(.read, to: Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com")))
        }
        #expect(sample.messages == [])
        let key: TemplateValue = ["Fn::GetAtt": [.string(sample.ids(of: "AWS::KMS::Key")[0]), "Arn"]]
        #expect(
            sample.properties(of: "AWS::Kinesis::Stream") == [
                "Name": "clicks", "RetentionPeriodHours": 168, "ShardCount": 2,
                "StreamEncryption": ["EncryptionType": "KMS", "KeyId": key],
                "StreamModeDetails": ["StreamMode": "PROVISIONED"],
            ])
        #expect(sample.statements().last?["Action"] == "kms:Decrypt")
        #expect(sample.statements().last?["Resource"] == key)
    }

    @Test("Who reads acts on the stream, on its consumers, and lists the account's streams")
    func reading() {
        let sample = TestTemplate { stack in
            Stream.imported(arn: "arn:aws:kinesis:eu-west-1:123456789012:stream/s", in: stack)
                .grant(.read, to: Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com")))
        }
        #expect(sample.messages == [])
        let stream = "arn:aws:kinesis:eu-west-1:123456789012:stream/s"
        #expect(
            sample.statements() == [
                [
                    "Action": [
                        "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords",
                        "kinesis:GetShardIterator", "kinesis:ListShards",
                    ], "Effect": "Allow", "Resource": .string(stream),
                ],
                [
                    "Action": ["kinesis:DescribeStreamConsumer", "kinesis:SubscribeToShard"], "Effect": "Allow",
                    "Resource": .string("\(stream)/consumer/*"),
                ],
                ["Action": "kinesis:ListStreams", "Effect": "Allow", "Resource": "*"],
            ])
    }

    @Test("Bad numbers and names are reported")
    func bad() {
        let sample = TestTemplate { stack in
            Stream("Shards", in: stack, shards: 0)
            Stream("Short", in: stack, retention: .hours(1))
            Stream("Odd", in: stack, retention: .minutes(1_530))
            Stream("Name", in: stack, name: "a b")
        }
        #expect(
            sample.messages == [
                "kinesis/shards: the number of shards of 'app/Shards' is 0, allowed are 1 and more",
                "kinesis/retention: the retention of 'app/Short' is 1 hours, allowed are 24 to 8760 hours",
                "kinesis/retention: the retention of 'app/Odd' is 91800.0 seconds, allowed are whole hours",
                "kinesis/stream-name: the stream name 'a b' of 'app/Name' holds ' ', allowed are letters, digits and "
                    + ".-_",
            ])
    }
}
