import AcmeConstructs
import Strata
import StrataCloudWatch
import StrataDynamoDB
import StrataLambda
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

@Suite("The throttled worker")
struct ThrottledWorkerTests {
    @Test("Jobs are hidden for six times the function's timeout, and kept apart after three attempts")
    func template() throws {
        let template = TestTemplate { ThrottledWorker("Mail", in: $0) }
        template.expectNoFindings()
        template.expectCount(2, of: AWS.SQS.Queue.self)
        let failures = try template.resource(of: AWS.SQS.Queue.self, where: ["MessageRetentionPeriod": 1_209_600])
        #expect(failures.deletionPolicy == "Retain")
        template.expectResource(
            of: AWS.SQS.Queue.self,
            where: [
                "RedrivePolicy": [
                    "deadLetterTargetArn": .attribute("Arn", of: failures.logicalID), "maxReceiveCount": 3,
                ],
                "VisibilityTimeout": 180,
            ])
        template.expectResource(
            of: AWS.Lambda.EventSourceMapping.self, where: ["ScalingConfig": ["MaximumConcurrency": 2]])
        template.expectResource(
            of: AWS.CloudWatch.Alarm.self, where: ["MetricName": "ApproximateAgeOfOldestMessage", "Threshold": 900])
    }

    @Test("It is the queue for whoever sends to it: a function, and a topic")
    func sending() {
        let template = TestTemplate { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            let sender = Function("Sender", in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"))
            sender.environment["QUEUE"] = worker.url
            worker.grant(.send, to: sender)
            worker.subscribe(to: Topic("News", in: stack))
        }
        template.expectNoFindings()
        template.expectResource(
            of: "AWS::IAM::Policy",
            where: ["PolicyDocument": ["Statement": .containing(["Action": .including("sqs:SendMessage")])]])
        template.expectResource(
            of: "AWS::SQS::QueuePolicy",
            where: ["PolicyDocument": ["Statement": .containing(["Principal": ["Service": "sns.amazonaws.com"]])]])
        template.expectCount(1, of: AWS.SNS.Subscription.self)
    }

    @Test("It is the function for whoever gives permissions")
    func receiving() {
        let template = TestTemplate { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            Table("Sent", in: stack, partitionKey: .string("id")).grant(.readWrite, to: worker)
        }
        template.expectNoFindings()
        template.expectResource(
            of: "AWS::IAM::Policy",
            where: ["PolicyDocument": ["Statement": .containing(["Action": .including("dynamodb:PutItem")])]])
    }

    @Test("Who may retry may move failed jobs, and send jobs")
    func retrying() {
        let template = TestTemplate { stack in
            let operators = Role("Operators", in: stack, assumedBy: .account(AWS.accountID))
            #expect(ThrottledWorker("Mail", in: stack).grantRetry(to: operators).isGiven)
        }
        template.expectNoFindings()
        template.expectResource(
            of: "AWS::IAM::Policy",
            where: ["PolicyDocument": ["Statement": .containing(["Action": .including("sqs:StartMessageMoveTask")])]])
    }

    @Test("A topic is told when jobs wait, another one when they have waited for longer, each once")
    func alarms() throws {
        let template = TestTemplate { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            worker.tell(Topic("OnCall", in: stack))
            worker.escalate(to: Topic("Management", in: stack), after: .hours(4))
        }
        template.expectNoFindings()
        let alarms = template.resources(of: "AWS::CloudWatch::Alarm")
        #expect(alarms.map { $0["Threshold"] } == [900, 14_400])
        #expect(alarms.map { $0["AlarmActions"] } == template.ids(of: "AWS::SNS::Topic").map { [["Ref": .string($0)]] })
        template.expectResource(
            of: "AWS::SNS::TopicPolicy",
            where: [
                "PolicyDocument": [
                    "Statement": .containing(["Condition": ["ArnEquals": ["aws:SourceArn": .any]]])
                ]
            ])
    }

    @Test("Its metrics are those of its queue and its function")
    func metrics() {
        _ = TestTemplate { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            #expect(worker.metric(.oldestMessageAge).namespace == "AWS/SQS")
            #expect(worker.metric(.visibleMessages).dimensions.first?.value.source === worker.jobs.resource.node)
            #expect(worker.function.metric(.callsAtOnce).name == "ConcurrentExecutions")
        }
    }

    @Test("Aspects find it as what it is, and as a queue")
    func aspects() {
        var found: [String] = []
        _ = TestTemplate { stack in
            ThrottledWorker("Mail", in: stack)
            stack.apply("collect") { node in
                if node.as(ThrottledWorker.self) != nil { found.append("worker \(node.path)") }
                if node.as((any QueueReference).self) != nil { found.append("queue \(node.path)") }
            }
        }
        // Aspects come by until nothing changes.
        let queues = ["Mail", "Mail/Failures", "Mail/Jobs"].map { "queue app/\($0)" }
        #expect(Array(found.prefix(4)) == ["worker app/Mail"] + queues)
    }

    @Test("What becomes of failed jobs is said by the program, else by an aspect, else they are kept")
    func removal() {
        let template = TestTemplate { stack in
            ThrottledWorker("A", in: stack, removalPolicy: .destroy)
            let other = ThrottledWorker("B", in: stack)
            stack.apply("lets go") { node in
                if node === other.node { other.failures.resource.applyRemovalPolicy(.destroy) }
            }
            ThrottledWorker("C", in: stack)
        }
        let policies = template.resources(of: "AWS::SQS::Queue").map(\.deletionPolicy)
        #expect(policies == ["Delete", nil, "Delete", nil, "Retain", nil])
    }

    @Test("A first job is sent by a function that all first jobs of the stack share")
    func firstJobs() throws {
        let template = TestTemplate { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            for id in ["A", "B"] { FirstJob(id, in: stack, for: worker, message: "hello") }
        }
        template.expectNoFindings()
        #expect(template.ids(of: "Custom::AcmeFirstJob").count == 2)
        #expect(template.ids(of: "AWS::Lambda::Function").count == 2)
        let job = try #require(template.resources(of: "Custom::AcmeFirstJob").first)
        #expect(job["Message"] == "hello")
        #expect(job.dependsOn == template.ids(of: "AWS::IAM::Policy").filter { $0.hasPrefix("AcmeFirstJobs") })
    }
}
