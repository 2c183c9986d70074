import CloudFormation
import Strata
import StrataLambda
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

/// A queue and a function that are one thing for others.
private struct Worker: QueueReference, ForwardingReference, ForwardingIdentity, Construct {
    let node: Node
    let jobs: Queue
    let function: Function

    var referent: Queue { jobs }
    var identity: any Identity { function }

    init(_ id: String, in scope: any Scope, fifo: FIFO? = nil, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
        jobs = Queue("Jobs", in: node, fifo: fifo)
        function = Function("Function", in: node, runtime: .nodejs22, code: .inline("exports.handler = () => {}"))
        node.register(self)
    }
}

/// A topic and a function under other names.
private struct Channel: TopicReference, ForwardingReference, Construct {
    let node: Node
    let referent: ImportedTopic

    init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
        referent = Topic.imported(arn: "arn:aws:sns:eu-west-1:111122223333:news.fifo", in: node)
        node.register(self)
    }
}

private struct Handler: FunctionReference, ForwardingReference, ForwardingIdentity, Construct {
    let node: Node
    let referent: Function

    var identity: any Identity { referent }

    init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
        referent = Function("Function", in: node, runtime: .nodejs22, code: .inline("exports.handler = () => {}"))
        node.register(self)
    }
}

@Suite("References that forward")
struct ForwardingTests {
    @Test("A construct is its queue for whoever sends, and its function for whoever gives permissions")
    func worker() {
        let sample = TestTemplate { stack in
            let worker = Worker("W", in: stack)
            let handler = Handler("H", in: stack)
            worker.grant(.send, to: handler)
            handler.grant(.invoke, to: worker)
            #expect(worker.isFIFO == false)
            #expect(!worker.isImported)
            #expect(worker.metric(.visibleMessages).dimensions.first?.value.source === worker.jobs.resource.node)
            #expect(stack.node.child("W")?.as((any QueueReference).self)?.url.source === worker.jobs.resource.node)
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::IAM::Policy").count == 2)
        let texts = sample.statements().map { "\($0)" }
        #expect(texts.contains { $0.contains("lambda:InvokeFunction") && $0.contains(":*") })
        #expect(texts.contains { $0.contains("sqs:SendMessage") })
    }

    @Test("What the kind asks for comes from the part, also from an imported one")
    func kinds() {
        let sample = TestTemplate { stack in
            let channel = Channel("C", in: stack)
            #expect(channel.isFIFO == true)
            #expect(channel.isImported)
            #expect(channel.region?.literalString == "eu-west-1")
            Worker("W", in: stack, fifo: FIFO(deduplicatesByContent: true)).subscribe(to: channel)
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::SNS::Subscription").count == 1)
        #expect("\(sample.statements(of: "AWS::SQS::QueuePolicy"))".contains("sns.amazonaws.com"))
    }

    @Test("What cannot be given is reported at the construct and the line")
    func refusal() {
        let sample = TestTemplate { stack in
            Queue("Other", in: stack)
            Channel("C", in: stack).grant(.publish, to: .service("events.amazonaws.com"))
        }
        let line = #line - 2
        #expect(sample.findings.map(\.ruleID) == ["iam/grant"])
        #expect(sample.findings.map(\.constructPath) == ["app/C"])
        #expect(sample.findings.first?.location?.line == line)
    }
}
