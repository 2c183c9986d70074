import CloudFormation
import OrderedCollections
import Strata
import StrataDynamoDB
import StrataIAM
import StrataKMS
import StrataTesting
import Testing

@Suite("Tables")
struct TableTests {
    @Test("A table is billed by use, can be restored, and is kept")
    func table() {
        let sample = TestTemplate { stack in
            _ = Table(
                "OrdersTable", in: stack, partitionKey: .string("orderId"), sortKey: .string("productId"),
                indexes: [
                    .global("byDay", partitionKey: .number("day"), sortKey: .string("orderId"), projection: .keysOnly),
                    .local("byPrice", sortKey: .number("price"), projection: .include(["name"])),
                ],
                stream: .newAndOldImages, timeToLive: "expires"
            )
        }
        #expect(sample.messages == [])
        #expect(sample[resource: "OrdersTable315BB997"]?.deletionPolicy == "Retain")
        #expect(
            sample.properties(of: "AWS::DynamoDB::Table") == [
                "AttributeDefinitions": [
                    ["AttributeName": "orderId", "AttributeType": "S"],
                    ["AttributeName": "productId", "AttributeType": "S"],
                    ["AttributeName": "day", "AttributeType": "N"],
                    ["AttributeName": "price", "AttributeType": "N"],
                ],
                "BillingMode": "PAY_PER_REQUEST",
                "GlobalSecondaryIndexes": [
                    [
                        "IndexName": "byDay",
                        "KeySchema": [
                            ["AttributeName": "day", "KeyType": "HASH"],
                            ["AttributeName": "orderId", "KeyType": "RANGE"],
                        ],
                        "Projection": ["ProjectionType": "KEYS_ONLY"],
                    ]
                ],
                "KeySchema": [
                    ["AttributeName": "orderId", "KeyType": "HASH"],
                    ["AttributeName": "productId", "KeyType": "RANGE"],
                ],
                "LocalSecondaryIndexes": [
                    [
                        "IndexName": "byPrice",
                        "KeySchema": [
                            ["AttributeName": "orderId", "KeyType": "HASH"],
                            ["AttributeName": "price", "KeyType": "RANGE"],
                        ],
                        "Projection": ["NonKeyAttributes": ["name"], "ProjectionType": "INCLUDE"],
                    ]
                ],
                "PointInTimeRecoverySpecification": ["PointInTimeRecoveryEnabled": true],
                "StreamSpecification": ["StreamViewType": "NEW_AND_OLD_IMAGES"],
                "TimeToLiveSpecification": ["AttributeName": "expires", "Enabled": true],
            ]
        )
    }

    @Test("Writing allows just the AWS CDK's actions, on the table alone if it has no indexes")
    func grants() {
        let sample = TestTemplate { stack in
            let table = Table("OrdersTable", in: stack, partitionKey: .string("orderId"), stream: .newImage)
            table.grantWrite(to: Role("Writer", in: stack, assumedBy: .service("lambda.amazonaws.com")))
            table.grantStreamRead(to: Role("Reader", in: stack, assumedBy: .service("lambda.amazonaws.com")))
        }
        #expect(sample.messages == [])
        #expect(
            sample.statements() == [
                [
                    "Action": [
                        "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:PutItem",
                        "dynamodb:UpdateItem",
                    ],
                    "Effect": "Allow", "Resource": ["Fn::GetAtt": ["OrdersTable315BB997", "Arn"]],
                ],
                [
                    "Action": ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
                    "Effect": "Allow", "Resource": ["Fn::GetAtt": ["OrdersTable315BB997", "StreamArn"]],
                ],
                ["Action": "dynamodb:ListStreams", "Effect": "Allow", "Resource": "*"],
            ]
        )
    }

    @Test("Reading reaches the indexes too, and not the stream")
    func readIndexes() {
        let sample = TestTemplate { stack in
            let table = Table(
                "OrdersTable", in: stack, partitionKey: .string("orderId"),
                indexes: [.global("byDay", partitionKey: .number("day"))])
            table.grantRead(to: Role("Reader", in: stack, assumedBy: .service("lambda.amazonaws.com")))
        }
        #expect(
            sample.statements() == [
                [
                    "Action": [
                        "dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable",
                        "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan",
                    ],
                    "Effect": "Allow",
                    "Resource": [
                        ["Fn::GetAtt": ["OrdersTable315BB997", "Arn"]],
                        ["Fn::Sub": "${OrdersTable315BB997.Arn}/index/*"],
                    ],
                ]
            ]
        )
    }

    @Test("Keys that do not fit together, and a stream that is not there, are reported")
    func badValues() {
        let sample = TestTemplate { stack in
            let table = Table(
                "Table", in: stack, partitionKey: .string("id"),
                indexes: [
                    .global("a", partitionKey: .number("id")), .global("a", partitionKey: .string("x")),
                    .local("b", sortKey: .string("y")),
                ],
                name: "t"
            )
            _ = table.streamArn
        }
        #expect(
            sample.messages == [
                "dynamodb/keys: the key 'id' of 'app/Table' has the types S and N, allowed is one",
                "dynamodb/keys: 'app/Table' has the local index 'b', but no sort key of its own",
                "dynamodb/keys: 'app/Table' has two indexes 'a'",
                "dynamodb/table-name: the table name 't' of 'app/Table' has a length of 1, allowed are 3 to 255 characters",
                "dynamodb/stream: the stream of 'app/Table' is used, but it has none",
            ]
        )
    }

    @Test("Who reads the stream of an encrypted table may use the table's key")
    func encryptedStream() {
        let sample = TestTemplate { stack in
            let key = Key.imported(arn: "arn:aws:kms:eu-west-1:123456789012:key/k", in: stack)
            Table("Table", in: stack, partitionKey: .string("id"), stream: .newImage, encryption: .key(key))
                .grantStreamRead(to: Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com")))
        }
        #expect(sample.messages == [])
        #expect(
            sample.statements().last == [
                "Action": ["kms:Decrypt", "kms:DescribeKey"], "Effect": "Allow",
                "Resource": "arn:aws:kms:eu-west-1:123456789012:key/k",
            ])
    }
}
