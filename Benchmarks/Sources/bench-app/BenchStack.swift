import Strata
import StrataDynamoDB
import StrataEvents
import StrataIAM
import StrataLambda
import StrataLogs
import StrataS3
import StrataSQS

/// One stack of the benchmark app: units of ten resources.
struct BenchStack {
    let stack: Stack
    /// The queue of the first unit, which the next stack reads.
    let queue: AWS.SQS.Queue?

    init(_ index: Int, in app: App, units: Int, upstream: AWS.SQS.Queue?) {
        let name = "Stack\(index)"
        stack = Stack(name, in: app, description: "Benchmark stack \(name)")
        var first: AWS.SQS.Queue?
        for unit in 0..<units {
            let queue = Self.declareUnit(unit, in: stack, upstream: unit == 0 ? upstream : nil)
            if unit == 0 { first = queue }
        }
        queue = first
        stack.attach("bench/size") { node in
            guard node.resourceType == nil, node.children.count > 500 else { return [] }
            return [.error("'\(name)' has \(node.children.count) resources; at most 500 are allowed")]
        }
    }

    private static func declareUnit(_ k: Int, in stack: Stack, upstream: AWS.SQS.Queue?) -> AWS.SQS.Queue {
        let bucket = declareBucket("Data\(k)", in: stack)
        let deadLetters = AWS.SQS.Queue("Dlq\(k)", in: stack, messageRetentionPeriod: 1_209_600)
        let queue = AWS.SQS.Queue(
            "Queue\(k)", in: stack,
            redrivePolicy: .init(deadLetterTargetArn: deadLetters.arn, maxReceiveCount: 3), visibilityTimeout: 300
        )
        let table = declareTable("Table\(k)", in: stack)
        let role = declareRole("Role\(k)", in: stack)
        let policy = declarePolicy(k, in: stack, role: role, bucket: bucket, queue: queue, table: table)
        let log = AWS.Logs.LogGroup(
            "Log\(k)", in: stack, logGroupName: "/app/\(stack.name)/\(k)", retentionInDays: 30
        )
        var environment: MapValue<StringValue> = [
            "QUEUE_URL": queue.ref, "TABLE": table.ref, "BUCKET": bucket.ref, "STAGE": "prod",
        ]
        if let upstream { environment["UPSTREAM"] = upstream.arn }
        let function = AWS.Lambda.Function(
            "Fn\(k)", in: stack,
            code: .init(zipFile: "exports.handler = async (e) => { console.log(e); };"), role: role.arn,
            environment: .init(variables: environment), handler: "index.handler",
            loggingConfig: .init(logGroup: log.ref), memorySize: 256, runtime: "nodejs22.x", timeout: 60
        )
        function.dependsOn(policy)
        let rule = AWS.Events.Rule(
            "Rule\(k)", in: stack, scheduleExpression: "rate(5 minutes)", state: "ENABLED",
            targets: [.init(arn: function.arn, id: "Target0")]
        )
        AWS.Lambda.Permission(
            "Perm\(k)", in: stack, action: "lambda:InvokeFunction", functionName: function.arn,
            principal: "events.amazonaws.com", sourceArn: rule.arn
        )
        return queue
    }

    private static func declareBucket(_ id: String, in stack: Stack) -> AWS.S3.Bucket {
        let bucket = AWS.S3.Bucket(
            id, in: stack,
            bucketEncryption: .init(serverSideEncryptionConfiguration: [
                .init(serverSideEncryptionByDefault: .init(sseAlgorithm: "AES256"))
            ]),
            lifecycleConfiguration: .init(rules: [
                .init(
                    status: "Enabled", expirationInDays: 365, noncurrentVersionExpiration: .init(noncurrentDays: 30)
                )
            ]),
            publicAccessBlockConfiguration: .init(
                blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true
            ),
            versioningConfiguration: .init(status: "Enabled")
        )
        bucket.applyRemovalPolicy(.retain)
        return bucket
    }

    private static func declareTable(_ id: String, in stack: Stack) -> AWS.DynamoDB.Table {
        let table = AWS.DynamoDB.Table(
            id, in: stack,
            keySchema: [
                .init(attributeName: "pk", keyType: "HASH"), .init(attributeName: "sk", keyType: "RANGE"),
            ],
            attributeDefinitions: [
                .init(attributeName: "pk", attributeType: "S"), .init(attributeName: "sk", attributeType: "S"),
            ],
            billingMode: "PAY_PER_REQUEST",
            pointInTimeRecoverySpecification: .init(pointInTimeRecoveryEnabled: true)
        )
        table.applyRemovalPolicy(.retain)
        return table
    }

    private static func declareRole(_ id: String, in stack: Stack) -> AWS.IAM.Role {
        AWS.IAM.Role(
            id, in: stack,
            assumeRolePolicyDocument: [
                "Version": "2012-10-17",
                "Statement": [
                    ["Effect": "Allow", "Principal": ["Service": "lambda.amazonaws.com"], "Action": "sts:AssumeRole"]
                ],
            ],
            managedPolicyArns: [
                .join("", ["arn:", AWS.partition, ":iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"])
            ]
        )
    }

    private static func declarePolicy(
        _ k: Int, in stack: Stack, role: AWS.IAM.Role, bucket: AWS.S3.Bucket, queue: AWS.SQS.Queue,
        table: AWS.DynamoDB.Table
    ) -> AWS.IAM.Policy {
        AWS.IAM.Policy(
            "Policy\(k)", in: stack,
            policyDocument: [
                "Version": "2012-10-17",
                "Statement": [
                    [
                        "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:ListBucket"],
                        "Resource": [JSON(bucket.arn), JSON(StringValue.join("", [bucket.arn, "/*"]))],
                    ],
                    [
                        "Effect": "Allow",
                        "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
                        "Resource": JSON(queue.arn),
                    ],
                    [
                        "Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
                        "Resource": [JSON(table.arn), JSON(StringValue.join("", [table.arn, "/index/*"]))],
                    ],
                ],
            ],
            policyName: "policy-\(stack.name)-\(k)", roles: [role.ref]
        )
    }
}
