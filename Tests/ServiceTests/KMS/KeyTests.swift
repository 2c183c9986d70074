import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataKMS
import StrataS3
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

@Suite("Keys")
struct KeyTests {
    private let account: TemplateValue = [
        "Action": "kms:*", "Effect": "Allow",
        "Principal": ["AWS": ["Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"]], "Resource": "*",
    ]

    private func statements(_ sample: TestTemplate) -> [TemplateValue] {
        guard case .array(let statements)? = sample.properties(of: "AWS::KMS::Key")?["KeyPolicy"]?["Statement"] else {
            return []
        }
        return statements
    }

    @Test("A key is renewed every year, kept, and the account's to give")
    func key() {
        let sample = TestTemplate { stack in Key("Key", in: stack, description: "Orders", alias: "alias/orders") }
        #expect(sample.messages == [])
        let id = sample.ids(of: "AWS::KMS::Key")[0]
        #expect(
            sample.properties(of: "AWS::KMS::Key") == [
                "Description": "Orders", "EnableKeyRotation": true,
                "KeyPolicy": ["Statement": [account], "Version": "2012-10-17"],
            ])
        #expect(sample[resource: id]?.deletionPolicy == "Retain")
        #expect(
            sample.properties(of: "AWS::KMS::Alias") == [
                "AliasName": "alias/orders", "TargetKeyId": ["Ref": .string(id)],
            ])
    }

    @Test("Rotation is in days, or never")
    func rotation() {
        let sample = TestTemplate { stack in
            Key("Often", in: stack, rotation: .days(90), removalPolicy: .destroy)
            Key("Never", in: stack, rotation: nil)
        }
        #expect(sample.messages == [])
        let keys = sample.template.resources.values.map(\.properties)
        #expect(keys.map { $0["RotationPeriodInDays"] } == [90, nil])
        #expect(keys.map { $0["EnableKeyRotation"] } == [true, nil])
    }

    @Test("Roles get the use of a key into their policy, services into the key's")
    func grants() {
        let sample = TestTemplate { stack in
            let key = Key("Key", in: stack)
            let role = Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            key.grant(.decrypt, to: role)
            key.grant(.encrypt, to: .service("events.amazonaws.com"), sourceArn: "arn:aws:events:eu-west-1:1:rule/r")
            Queue("Queue", in: stack, encryption: .key(key))
                .grant(.send, to: .service("s3.amazonaws.com"), sourceArn: "arn:aws:s3:::data")
        }
        #expect(sample.messages == [])
        let id = sample.ids(of: "AWS::KMS::Key")[0]
        #expect(
            sample.statements() == [
                [
                    "Action": ["kms:Decrypt", "kms:DescribeKey"], "Effect": "Allow",
                    "Resource": ["Fn::GetAtt": [.string(id), "Arn"]],
                ]
            ])
        #expect(
            statements(sample) == [
                account,
                [
                    "Action": ["kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
                    "Condition": ["ArnEquals": ["aws:SourceArn": "arn:aws:events:eu-west-1:1:rule/r"]],
                    "Effect": "Allow", "Principal": ["Service": "events.amazonaws.com"], "Resource": "*",
                ],
                [
                    "Action": ["kms:Decrypt", "kms:GenerateDataKey"],
                    "Condition": ["ArnEquals": ["aws:SourceArn": "arn:aws:s3:::data"]], "Effect": "Allow",
                    "Principal": ["Service": "s3.amazonaws.com"], "Resource": "*",
                ],
            ])
    }

    @Test("A key that what a service acts for waits for names it by its account, and nothing turns in a circle")
    func sources() {
        let app = App()
        let stack = Stack("app", in: app)
        let key = Key("Key", in: stack)
        let topic = Topic("Orders", in: stack, encryption: .key(key))
        Queue("Intake", in: stack, encryption: .key(key)).subscribe(to: topic)
        let bucket = Bucket("Files", in: stack)
        let told = Queue("Told", in: stack, encryption: .key(key))
        told.grant(.send, to: .service("s3.amazonaws.com"), sourceArn: bucket.arn, sourceAccount: AWS.accountID)
        bucket.resource.notificationConfiguration = .init(queueConfigurations: [
            .init(event: "s3:ObjectCreated:*", queue: told.arn)
        ])
        let synthesis = app.synthesize()
        #expect(synthesis.findings.filter { $0.ruleID.hasPrefix("graph/") }.isEmpty)
        let resource = synthesis.stack("app")?.template.template.resources.values.first { $0.type == "AWS::KMS::Key" }
        let own: TemplateValue = ["StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]]]
        #expect(
            resource?.properties["KeyPolicy"]?["Statement"]
                == [
                    account,
                    [
                        "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Condition": own, "Effect": "Allow",
                        "Principal": ["Service": "sns.amazonaws.com"], "Resource": "*",
                    ],
                    [
                        "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Condition": own, "Effect": "Allow",
                        "Principal": ["Service": "s3.amazonaws.com"], "Resource": "*",
                    ],
                ])
    }

    @Test("A key names the account of what lies in another stack")
    func otherAccounts() {
        let app = App()
        let events = Stack("events", in: app, environment: .init(account: "111111111111", region: "eu-west-1"))
        let orders = Stack("orders", in: app, environment: .init(account: "222222222222", region: "eu-west-1"))
        let topic = Topic("Topic", in: events, name: "orders")
        let queue = Queue("Queue", in: orders, encryption: .key(Key("Key", in: orders)))
        queue.grant(.send, to: .service("sns.amazonaws.com"), sourceArn: topic.arn)
        let template = app.synthesize().stack("orders")?.template.template
        let resource = template?.resources.values.first { $0.type == "AWS::KMS::Key" }
        #expect(
            resource?.properties["KeyPolicy"]?["Statement"]
                == [
                    account,
                    [
                        "Action": ["kms:Decrypt", "kms:GenerateDataKey"],
                        "Condition": ["StringEquals": ["aws:SourceAccount": "111111111111"]], "Effect": "Allow",
                        "Principal": ["Service": "sns.amazonaws.com"], "Resource": "*",
                    ],
                ])
    }

    @Test("Bad spans and aliases are reported")
    func bad() {
        let sample = TestTemplate { stack in
            Key("Short", in: stack, rotation: .days(30))
            Key("Hours", in: stack, rotation: .hours(2_500))
            Key("AWS", in: stack, alias: "alias/aws/orders")
            Key("Dots", in: stack, alias: "alias/a.b")
        }
        #expect(
            sample.messages == [
                "kms/rotation: the rotation of 'app/Short' is 30 days, allowed are 90 to 2560 days",
                "kms/rotation: the rotation of 'app/Hours' is 9000000.0 seconds, allowed are whole days",
                "kms/alias: the alias 'alias/aws/orders' of 'app/AWS' does not begin with 'alias/', or begins with "
                    + "'alias/aws/'",
                "kms/alias: the alias 'alias/a.b' of 'app/Dots' holds '.', allowed are letters, digits and /_-",
            ])
    }
}
