import AcmeConstructs
import Strata
import StrataLambda
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

/// A stack that a program could have, and its tests as docs/TESTING.md shows them.
struct Newsletter {
    let worker: ThrottledWorker
    let topic: Topic

    @discardableResult
    init(in stack: Stack) {
        topic = Topic("News", in: stack)
        worker = ThrottledWorker("Mail", in: stack)
        worker.subscribe(to: topic)
        Output("Topic", in: stack, value: topic.arn, description: "Where news go")
    }
}

@Suite("The newsletter")
struct NewsletterTests {
    @Test("News reach the worker")
    func wiring() throws {
        let app = App()
        let stack = Stack("newsletter", in: app)
        let newsletter = Newsletter(in: stack)

        let template = TestTemplate(of: stack)
        template.expectNoFindings()
        template.expectResource(
            of: AWS.SNS.Subscription.self,
            where: [
                "Protocol": "sqs",
                "TopicArn": .ref(of: newsletter.topic),
                "Endpoint": .attribute("Arn", of: newsletter.worker.jobs),
                "FilterPolicy": .absent,
            ])
        template.expectCount(2, of: AWS.SQS.Queue.self)
        template.expectOutput("Topic", ["Value": .ref(of: newsletter.topic)])
    }

    @Test("The function may read from its queue, and from nothing else")
    func permissions() throws {
        let template = TestTemplate("newsletter") { Newsletter(in: $0) }
        let actions = Capture()
        template.expectResource(
            of: "AWS::IAM::Policy",
            where: [
                "PolicyDocument": [
                    "Statement": .containing(["Action": .capture(actions, .including("sqs:ReceiveMessage"))])
                ]
            ])
        #expect(actions.value?.arrayValue?.allSatisfy { $0.stringValue?.hasPrefix("sqs:") == true } == true)
    }

    @Test("Failed jobs are kept for two weeks, and when the stack goes")
    func failures() throws {
        let template = TestTemplate("newsletter") { Newsletter(in: $0) }
        let failed = try template.resource(of: AWS.SQS.Queue.self, where: ["RedrivePolicy": .absent])
        failed.expect(["MessageRetentionPeriod": 1_209_600], attributes: ["DeletionPolicy": "Retain"])
        #expect(failed.constructPath == "newsletter/Mail/Failures/Resource")
    }

    @Test("The whole template is as it was")
    func whole() {
        TestTemplate("newsletter") { Newsletter(in: $0) }.expectSnapshot()
    }
}
