import CloudFormation
import OrderedCollections
import Strata
import StrataS3
import StrataTesting
import Testing

@Suite("Buckets that are emptied before they are deleted")
struct BucketEmptyingTests {
    @Test("What empties a bucket is deleted before the bucket, and before all that it needs")
    func wiring() {
        let sample = TestTemplate { stack in
            _ = Bucket("Input", in: stack, removalPolicy: .destroy, isEmptiedOnDeletion: true)
        }
        #expect(sample.messages == [])
        let emptying = sample.ids(of: "Custom::S3EmptyBucket")
        #expect(emptying.count == 1)
        let function = sample.ids(of: "AWS::Lambda::Function")[0]
        let policy = sample.ids(of: "AWS::IAM::Policy")[0]
        let bucket = sample.ids(of: "AWS::S3::Bucket")[0]
        #expect(
            sample.properties(of: "Custom::S3EmptyBucket") == [
                "BucketName": ["Ref": .string(bucket)], "ServiceTimeout": 960,
                "ServiceToken": ["Fn::GetAtt": [.string(function), "Arn"]],
            ]
        )
        #expect(sample[resource: emptying[0]]?.dependsOn == [policy])
        // The function may not go before its role, nor the role's policy for this bucket before the role.
        let role = sample.ids(of: "AWS::IAM::Role")[0]
        #expect(sample.properties(of: "AWS::Lambda::Function")?["Role"] == ["Fn::GetAtt": [.string(role), "Arn"]])
        #expect(sample.properties(of: "AWS::IAM::Policy")?["Roles"] == [["Ref": .string(role)]])
        #expect(
            sample.properties(of: "AWS::S3::Bucket")?["Tags"] == [
                ["Key": "strata:emptied-on-deletion", "Value": "true"]
            ])
        #expect(sample.properties(of: "AWS::Lambda::Function")?["Runtime"] == "python3.14")
        #expect(sample.properties(of: "AWS::Logs::LogGroup") == ["RetentionInDays": 30])
    }

    @Test("The function may see and delete versions of that bucket, and nothing else")
    func permissions() {
        let sample = TestTemplate { stack in
            _ = Bucket("Input", in: stack, removalPolicy: .destroy, isEmptiedOnDeletion: true)
        }
        let bucket = sample.ids(of: "AWS::S3::Bucket")[0]
        #expect(
            sample.statements() == [
                [
                    "Action": ["s3:GetBucketTagging", "s3:ListBucketVersions"], "Effect": "Allow",
                    "Resource": ["Fn::GetAtt": [.string(bucket), "Arn"]],
                ],
                [
                    "Action": ["s3:DeleteObject", "s3:DeleteObjectVersion"], "Effect": "Allow",
                    "Resource": ["Fn::Sub": .string("${\(bucket).Arn}/*")],
                ],
            ]
        )
    }

    @Test("Buckets of a template share a function, and an aspect may ask again and again")
    func aspect() {
        let sample = TestTemplate { stack in
            AWS.S3.Bucket("One", in: stack)
            AWS.S3.Bucket("Two", in: stack, tags: [.init(key: "owner", value: "team")])
            stack.apply("emptying") { node in
                if let bucket = AWS.S3.Bucket(node) { BucketEmptying.enable(on: bucket) }
            }
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::Lambda::Function").count == 1)
        #expect(sample.ids(of: "Custom::S3EmptyBucket").count == 2)
        #expect(sample.ids(of: "AWS::IAM::Policy").count == 2)
        #expect(
            sample.properties(of: "AWS::S3::Bucket", "Two")?["Tags"]
                == [["Key": "owner", "Value": "team"], ["Key": "strata:emptied-on-deletion", "Value": "true"]]
        )
    }

    @Test("A bucket that is declared by CloudFormation's name is emptied like any other, and nothing else is")
    func plainResource() {
        let plain = TestTemplate { stack in
            BucketEmptying.enable(on: Resource("Bucket", in: stack, type: "AWS::S3::Bucket"))
        }
        let typed = TestTemplate { stack in BucketEmptying.enable(on: AWS.S3.Bucket("Bucket", in: stack)) }
        #expect(plain.messages == [])
        #expect(plain.template == typed.template)
        let queue = TestTemplate { stack in
            BucketEmptying.enable(on: Resource("Queue", in: stack, type: "AWS::SQS::Queue"))
        }
        #expect(
            queue.messages == [
                "s3/emptied-resource: 'app/Queue' is to be emptied, but is a resource of type AWS::SQS::Queue, allowed is "
                    + "AWS::S3::Bucket"
            ])
        #expect(queue.template.resources.count == 1)
    }

    @Test("A bucket in a nested stack is emptied by a function in that nested stack")
    func nested() {
        let app = App()
        let stack = Stack("app", in: app)
        let nested = NestedStack("Inner", in: stack)
        BucketEmptying.enable(on: AWS.S3.Bucket("Bucket", in: nested))
        let synthesis = app.synthesize()
        #expect(synthesis.findings.isEmpty)
        let types = synthesis.stacks[0].nested[0].template.resources.values.map(\.type)
        #expect(types.contains("AWS::Lambda::Function") && types.contains("Custom::S3EmptyBucket"))
    }

    @Test(
        "What empties a bucket exists under the bucket's condition, and keeps its hands off an old bucket that is kept")
    func follows() {
        let sample = TestTemplate { stack in
            let bucket = AWS.S3.Bucket("Bucket", in: stack)
            BucketEmptying.enable(on: bucket)
            bucket.condition = Condition("InIreland", in: stack, AWS.region == "eu-west-1")
            bucket.updateReplacePolicy = .retain
        }
        #expect(sample.messages == [])
        let emptying = sample[resource: sample.ids(of: "Custom::S3EmptyBucket")[0]]
        #expect(emptying?.condition == "InIreland")
        #expect(emptying?.updateReplacePolicy == "Retain")
        #expect(sample[resource: sample.ids(of: "AWS::IAM::Policy")[0]]?.condition == "InIreland")
    }

    @Test("A bucket that is kept must not be emptied: that is an error, also if it is kept only by default")
    func kept() {
        let sample = TestTemplate { stack in
            _ = Bucket("Input", in: stack, isEmptiedOnDeletion: true)
        }
        #expect(
            sample.messages == [
                "s3/emptied-and-kept: 'app/Input/Resource' is emptied when it leaves its stack, "
                    + "but its deletion policy Retain keeps it"
            ]
        )
    }

    @Test("A bucket that an aspect lets go is emptied: its default of being kept does not reach what empties it")
    func ephemeral() {
        let sample = TestTemplate { stack in
            _ = Bucket("Input", in: stack)
            stack.apply("ephemeral") { node in
                guard let bucket = AWS.S3.Bucket(node) else { return }
                bucket.applyRemovalPolicy(.destroy)
                BucketEmptying.enable(on: bucket)
            }
        }
        #expect(sample.messages == [])
        let emptying = sample[resource: sample.ids(of: "Custom::S3EmptyBucket")[0]]
        #expect(emptying?.deletionPolicy == nil)
        #expect(emptying?.updateReplacePolicy == "Delete")
        #expect(sample[resource: sample.ids(of: "AWS::IAM::Policy")[0]]?.deletionPolicy == nil)
    }

    @Test("More buckets than the role has room for are reported")
    func tooMany() {
        let sample = TestTemplate { stack in
            for number in 1...31 { BucketEmptying.enable(on: AWS.S3.Bucket("Bucket\(number)", in: stack)) }
        }
        #expect(
            sample.messages == ["s3/emptied-buckets: 'app/Bucket31' is emptied bucket 31 of 'app', allowed are 30"]
        )
    }
}
