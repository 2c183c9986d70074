import CloudFormation
import Strata
import StrataKit
import StrataLambda
import StrataS3
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

extension Access where Kind == QueueKind {
    fileprivate static var peek: Access { Access("peek", ["sqs:ReceiveMessage"], lookups: ["sqs:GetQueueUrl"]) }
}

/// What is a queue for whoever sends to it, though it is more.
private struct Intake: QueueReference, Construct {
    let node: Node
    let jobs: Queue

    init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
        jobs = Queue("Jobs", in: node)
        node.register(self)
    }

    var arn: StringValue { jobs.arn }
    var url: StringValue { jobs.url }
    var name: StringValue { jobs.name }
    var isFIFO: Bool? { jobs.isFIFO }
    func allow(_ request: AccessRequest) -> Grant? { jobs.allow(request) }
}

@Suite("Permissions as data")
struct AccessTests {
    private func role(_ id: String, in scope: any Scope) -> Role {
        Role(id, in: scope, assumedBy: .service("lambda.amazonaws.com"))
    }

    @Test("An access of one's own is given like those that are there, without what services do not ask")
    func ownAccess() {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack)
            queue.grant(.peek, to: role("Role", in: stack))
            queue.grant(.peek, to: .service("pipes.amazonaws.com"), sourceArn: "arn:aws:pipes:eu-west-1:1:pipe/p")
        }
        #expect(sample.messages == [])
        #expect(sample.statements().map { $0["Action"] } == [["sqs:GetQueueUrl", "sqs:ReceiveMessage"]])
        let own = sample.statements(of: "AWS::SQS::QueuePolicy").last
        #expect(own?["Action"] == "sqs:ReceiveMessage")
        #expect(own?["Condition"] == ["ArnEquals": ["aws:SourceArn": "arn:aws:pipes:eu-west-1:1:pipe/p"]])
    }

    @Test("A construct of one's own that is a queue is sent to, subscribed and consumed as one")
    func conformance() {
        let sample = TestTemplate { stack in
            let intake = Intake("Intake", in: stack)
            let function = Function("Sender", in: stack, runtime: .nodejs22, code: .inline("x"))
            intake.grant(.send, to: function)
            intake.subscribe(to: Topic("Orders", in: stack))
            intake.feeds(
                Function("Worker", in: stack, runtime: .nodejs22, code: .inline("x"), timeout: .seconds(10)))
        }
        #expect(sample.messages.filter { !$0.hasPrefix("sqs/visibility-timeout") } == [])
        // The queue behind it is found for the rule that compares it with the function.
        #expect(sample.messages.count == 1)
        #expect(sample.ids(of: "AWS::SNS::Subscription").first?.hasPrefix("Intake") == true)
        #expect(sample.statements(of: "AWS::SQS::QueuePolicy").count == 2)
    }

    @Test("What was granted can be waited for: a construct waits with its main resource, without a circle")
    func waiting() throws {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack)
            let function = Function("Sender", in: stack, runtime: .nodejs22, code: .inline("x"))
            let pipe = Resource("Pipe", in: stack, type: "AWS::Pipes::Pipe")
            let grant = queue.grant(.send, to: function)
            grant.before(pipe, function)
            #expect(grant.isGiven)
            let group = Group("Group", in: stack)
            let role = role("Role", in: group)
            Resource("Use", in: group, type: "Custom::Use")
            queue.grant(.consume, to: role).before(group)
        }
        #expect(sample.messages == [])
        let policy = sample.ids(of: "AWS::IAM::Policy")
        #expect(sample[resource: "Pipe"]?.dependsOn == [policy[0]])
        let use = try #require(sample.template.resources.first { $0.value.type == "Custom::Use" })
        #expect(use.value.dependsOn == [policy[1]])
        #expect(
            sample.template.resources.filter { $0.value.type == "AWS::IAM::Role" }.allSatisfy {
                $0.value.dependsOn.isEmpty
            })
    }

    @Test(
        "What is imported is allowed in the grantee's policy, and what cannot be given is told at the line that asked")
    func imported() {
        var line = 0
        let sample = TestTemplate { stack in
            let bucket = Bucket.imported(arn: "arn:aws:s3:::theirs", in: stack)
            #expect(bucket.grantRead(to: role("Role", in: stack), keys: "a/*").isGiven)
            let theirs = Role.imported(arn: "arn:aws:iam::123456789012:role/theirs", in: stack)
            let grant = bucket.grant(.write, to: theirs)
            line = #line - 1
            #expect(!grant.isGiven)
            theirs.addToPolicy(PolicyStatement(actions: ["s3:GetObject"], resources: ["*"]))
        }
        #expect(
            sample.statements() == [
                [
                    "Action": "s3:ListBucket", "Condition": ["StringLike": ["s3:prefix": "a/*"]], "Effect": "Allow",
                    "Resource": "arn:aws:s3:::theirs",
                ],
                ["Action": "s3:GetObject", "Effect": "Allow", "Resource": "arn:aws:s3:::theirs/a/*"],
            ])
        #expect(
            sample.messages == [
                "iam/grant: 'app' cannot allow write (s3:AbortMultipartUpload, s3:PutObject) to a role that is imported or a "
                    + "principal: there is no policy of this program to add it to",
                "iam/grant: what runs as an imported role was to be allowed s3:GetObject, but its policies are not of this "
                    + "program",
            ])
        #expect(sample.findings.map { $0.location?.line } == [line, line + 3])
    }

    @Test("A service without a source is warned of where it is allowed")
    func confusedDeputy() {
        var line = 0
        let sample = TestTemplate { stack in
            Queue("Queue", in: stack).grant(.send, to: .service("events.amazonaws.com"))
            line = #line - 1
        }
        #expect(
            sample.messages == [
                "iam/confused-deputy: 'app/Queue' allows sqs:SendMessage to events.amazonaws.com on behalf of anyone's account"
            ])
        #expect(sample.findings.first?.location?.line == line)
    }
}
