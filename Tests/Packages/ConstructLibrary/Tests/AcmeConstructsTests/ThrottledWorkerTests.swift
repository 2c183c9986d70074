import AcmeConstructs
import Strata
import StrataDynamoDB
import StrataLambda
import StrataSNS
import Testing

@Suite("The throttled worker")
struct ThrottledWorkerTests {
    @Test("Jobs are hidden for six times the function's timeout, and kept apart after three attempts")
    func template() throws {
        let sample = Sample { ThrottledWorker("Mail", in: $0) }
        #expect(sample.findings == [])
        let jobs = try #require(sample.resources("AWS::SQS::Queue").last)
        #expect(jobs.properties["VisibilityTimeout"] == 180)
        #expect(jobs.properties["RedrivePolicy"]?["maxReceiveCount"] == 3)
        let failures = try #require(sample.resources("AWS::SQS::Queue").first)
        #expect(failures.properties["MessageRetentionPeriod"] == 1_209_600)
        #expect(failures.deletionPolicy == "Retain")
        let mapping = try #require(sample.resources("AWS::Lambda::EventSourceMapping").first)
        #expect(mapping.properties["ScalingConfig"]?["MaximumConcurrency"] == 2)
        let alarm = try #require(sample.resources("AWS::CloudWatch::Alarm").first)
        #expect(alarm.properties["MetricName"] == "ApproximateAgeOfOldestMessage")
        #expect(alarm.properties["Threshold"] == 900)
    }

    @Test("It is the queue for whoever sends to it: a function, and a topic")
    func sending() {
        let sample = Sample { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            let sender = Function("Sender", in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"))
            sender.environment["QUEUE"] = worker.url
            worker.grant(.send, to: sender)
            worker.subscribe(to: Topic("News", in: stack))
        }
        #expect(sample.findings == [])
        #expect(sample.policies().contains("sqs:SendMessage"))
        #expect(sample.policies("AWS::SQS::QueuePolicy").contains("sns.amazonaws.com"))
        #expect(sample.ids("AWS::SNS::Subscription").count == 1)
    }

    @Test("It is the function for whoever gives permissions")
    func receiving() {
        let sample = Sample { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            Table("Sent", in: stack, partitionKey: .string("id")).grant(.readWrite, to: worker)
        }
        #expect(sample.findings == [])
        #expect(sample.policies().contains("dynamodb:PutItem"))
    }

    @Test("Who may retry may move failed jobs, and send jobs")
    func retrying() {
        let sample = Sample { stack in
            let operators = Role("Operators", in: stack, assumedBy: .account(AWS.accountID))
            #expect(ThrottledWorker("Mail", in: stack).grantRetry(to: operators).isGiven)
        }
        #expect(sample.findings == [])
        #expect(sample.policies().contains("sqs:StartMessageMoveTask"))
    }

    @Test("A topic is told when jobs wait, another one when they have waited for longer, each once")
    func alarms() throws {
        let sample = Sample { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            worker.tell(Topic("OnCall", in: stack))
            worker.escalate(to: Topic("Management", in: stack), after: .hours(4))
        }
        #expect(sample.findings == [])
        let alarms = sample.resources("AWS::CloudWatch::Alarm")
        #expect(alarms.map { $0.properties["Threshold"] } == [900, 14_400])
        #expect(
            alarms.map { $0.properties["AlarmActions"] } == sample.ids("AWS::SNS::Topic").map { [["Ref": .string($0)]] }
        )
        #expect(sample.policies("AWS::SNS::TopicPolicy").contains("aws:SourceArn"))
    }

    @Test("Its metrics are those of its queue and its function")
    func metrics() {
        _ = Sample { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            #expect(worker.metric(.oldestMessageAge).namespace == "AWS/SQS")
            #expect(worker.metric(.visibleMessages).dimensions.first?.value.source === worker.jobs.resource.node)
            #expect(worker.function.metric(.callsAtOnce).name == "ConcurrentExecutions")
        }
    }

    @Test("Aspects find it as what it is, and as a queue")
    func aspects() {
        var found: [String] = []
        _ = Sample { stack in
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
        let sample = Sample { stack in
            ThrottledWorker("A", in: stack, removalPolicy: .destroy)
            let other = ThrottledWorker("B", in: stack)
            stack.apply("lets go") { node in
                if node === other.node { other.failures.resource.applyRemovalPolicy(.destroy) }
            }
            ThrottledWorker("C", in: stack)
        }
        let policies = sample.resources("AWS::SQS::Queue").map(\.deletionPolicy)
        #expect(policies == ["Delete", nil, "Delete", nil, "Retain", nil])
    }

    @Test("A first job is sent by a function that all first jobs of the stack share")
    func firstJobs() throws {
        let sample = Sample { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            for id in ["A", "B"] { FirstJob(id, in: stack, for: worker, message: "hello") }
        }
        #expect(sample.findings == [])
        #expect(sample.ids("Custom::AcmeFirstJob").count == 2)
        #expect(sample.ids("AWS::Lambda::Function").count == 2)
        let job = try #require(sample.resources("Custom::AcmeFirstJob").first)
        #expect(job.properties["Message"] == "hello")
        #expect(job.dependsOn == sample.ids("AWS::IAM::Policy").filter { $0.hasPrefix("AcmeFirstJobs") })
    }
}
