import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataS3
import StrataTesting
import Testing

@Suite("Buckets")
struct BucketTests {
    @Test("A bucket is encrypted, not public, reached over TLS only, and kept")
    func bucket() {
        let sample = TestTemplate { stack in _ = Bucket("InputBucket", in: stack, keepsVersions: true) }
        #expect(sample.messages == [])
        let bucket = sample[resource: "InputBucket3BF8630A"]
        #expect(bucket?.deletionPolicy == "Retain")
        #expect(bucket?.updateReplacePolicy == "Retain")
        #expect(
            sample.properties(of: "AWS::S3::Bucket") == [
                "BucketEncryption": [
                    "ServerSideEncryptionConfiguration": [["ServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]]
                ],
                "PublicAccessBlockConfiguration": [
                    "BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true,
                    "RestrictPublicBuckets": true,
                ],
                "VersioningConfiguration": ["Status": "Enabled"],
            ]
        )
        let arn: TemplateValue = ["Fn::GetAtt": ["InputBucket3BF8630A", "Arn"]]
        #expect(
            sample.properties(of: "AWS::S3::BucketPolicy", "InputBucketPolicy84EF9809") == [
                "Bucket": ["Ref": "InputBucket3BF8630A"],
                "PolicyDocument": [
                    "Statement": [
                        [
                            "Action": "s3:*", "Condition": ["Bool": ["aws:SecureTransport": "false"]], "Effect": "Deny",
                            "Principal": ["AWS": "*"],
                            "Resource": [arn, ["Fn::Sub": "${InputBucket3BF8630A.Arn}/*"]],
                        ]
                    ],
                    "Version": "2012-10-17",
                ],
            ]
        )
    }

    @Test("An aspect may decide on removal where the author did not, and sees what the author decided")
    func removal() {
        let sample = TestTemplate { stack in
            _ = Bucket("Open", in: stack)
            _ = Bucket("Kept", in: stack, removalPolicy: .retain)
            stack.apply("ephemeral") { node in
                guard let bucket = AWS.S3.Bucket(node), bucket.deletionPolicy == nil else { return }
                bucket.applyRemovalPolicy(.destroy)
            }
        }
        let policies = sample.template.resources.values.filter { $0.type == "AWS::S3::Bucket" }.map(\.deletionPolicy)
        #expect(policies == ["Delete", "Retain"])
    }

    @Test("Reading, writing and deleting each allow just that, on the keys that are meant")
    func grants() {
        let sample = TestTemplate { stack in
            let bucket = Bucket("InputBucket", in: stack)
            let role = Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            bucket.grantRead(to: role, keys: "in/*")
            bucket.grantWrite(to: role)
            bucket.grantDelete(to: role)
        }
        #expect(sample.messages == [])
        #expect(
            sample.statements() == [
                [
                    "Action": "s3:ListBucket", "Condition": ["StringLike": ["s3:prefix": "in/*"]], "Effect": "Allow",
                    "Resource": ["Fn::GetAtt": ["InputBucket3BF8630A", "Arn"]],
                ],
                [
                    "Action": "s3:GetObject", "Effect": "Allow",
                    "Resource": ["Fn::Sub": "${InputBucket3BF8630A.Arn}/in/*"],
                ],
                [
                    "Action": ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"], "Effect": "Allow",
                    "Resource": ["Fn::Sub": "${InputBucket3BF8630A.Arn}/*"],
                ],
            ]
        )
    }

    @Test("With a key of one's own, reading and writing allow to use the key")
    func keyGrants() {
        let sample = TestTemplate { stack in
            let bucket = Bucket(
                "Bucket", in: stack, encryption: .kms(keyArn: "arn:aws:kms:eu-west-1:123456789012:key/k"))
            bucket.grantWrite(to: Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com")))
        }
        #expect(
            sample.statements().last == [
                "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Effect": "Allow",
                "Resource": "arn:aws:kms:eu-west-1:123456789012:key/k",
            ]
        )
    }

    @Test("A role of another program is allowed in the bucket's own policy")
    func importedGrant() {
        let sample = TestTemplate { stack in
            Bucket("Bucket", in: stack).grantDelete(
                to: Role.imported(arn: "arn:aws:iam::123456789012:role/r", in: stack))
        }
        #expect(sample.messages == [])
        #expect(
            sample.statements(of: "AWS::S3::BucketPolicy").last == [
                "Action": "s3:DeleteObject", "Effect": "Allow",
                "Principal": ["AWS": "arn:aws:iam::123456789012:role/r"],
                "Resource": ["Fn::Sub": "${Bucket83908E77.Arn}/*"],
            ]
        )
    }

    @Test("Lifecycle rules count in days")
    func lifecycle() {
        let sample = TestTemplate { stack in
            _ = Bucket(
                "Bucket", in: stack,
                lifecycle: [
                    LifecycleRule(
                        id: "old", prefix: "logs/", expiration: .days(365), oldVersionExpiration: .days(30),
                        uploadAbortion: .days(7), transitions: ["STANDARD_IA": .days(30)]
                    )
                ]
            )
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::S3::Bucket")?["LifecycleConfiguration"]?["Rules"] == [
                [
                    "AbortIncompleteMultipartUpload": ["DaysAfterInitiation": 7], "ExpirationInDays": 365, "Id": "old",
                    "NoncurrentVersionExpiration": ["NoncurrentDays": 30], "Prefix": "logs/", "Status": "Enabled",
                    "Transitions": [["StorageClass": "STANDARD_IA", "TransitionInDays": 30]],
                ]
            ]
        )
    }

    @Test("Bad names and lifecycle rules are reported with what is allowed")
    func badValues() {
        let sample = TestTemplate { stack in
            _ = Bucket("Bucket", in: stack, name: "My-Bucket", lifecycle: [LifecycleRule(expiration: .hours(36))])
            _ = Bucket("Other", in: stack, name: "ab", lifecycle: [LifecycleRule()])
        }
        #expect(
            sample.messages == [
                "s3/lifecycle: expiration of a lifecycle rule of 'app/Bucket' is 129600.0 seconds, "
                    + "allowed are whole days from 1",
                "s3/lifecycle: a lifecycle rule of 'app/Other' does nothing",
                "s3/bucket-name: the bucket name 'My-Bucket' of 'app/Bucket' holds 'M', "
                    + "allowed are lower-case letters, digits, dots and dashes",
                "s3/bucket-name: the bucket name 'ab' of 'app/Other' has a length of 2, allowed are 3 to 63 characters",
            ]
        )
    }
}
