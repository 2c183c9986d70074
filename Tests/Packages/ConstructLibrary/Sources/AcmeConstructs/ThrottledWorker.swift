public import Strata
public import StrataCloudWatch
public import StrataLambda
public import StrataSQS

/// A function that works through a queue of jobs, a few at a time. Jobs that fail again and again are kept apart, and an alarm
/// rings when jobs wait too long.
///
/// It is the queue for whoever sends to it, and the function for whoever gives permissions.
public struct ThrottledWorker: QueueReference, ForwardingReference, ForwardingIdentity, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// Where jobs wait.
    public let jobs: Queue
    /// Where jobs are kept that failed.
    public let failures: Queue
    /// What does the jobs.
    public let function: Function
    /// What rings when jobs wait too long; see ``tell(_:file:line:)``.
    public let alarm: Alarm

    /// The queue: `worker.grant(.send, to: …)`.
    public var referent: Queue { jobs }
    /// The function: `table.grant(.read, to: worker)`.
    public var identity: any Identity { function }

    /// Declares a worker.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - runtime: What runs the function, such as `.python314`.
    ///   - code: The function's program.
    ///   - handler: What is called: the file, a dot, and the function in it.
    ///   - concurrency: The most calls at once: 2 to 1,000.
    ///   - timeout: How long one call may take. Jobs are hidden from others for six times as long.
    ///   - attempts: How often a job is tried before it is kept apart.
    ///   - maximumAge: How long a job may wait before the alarm rings: 1 minute to 1 day.
    ///   - environment: Variables that the program reads.
    ///   - removalPolicy: What becomes of failed jobs with their stack; `nil` keeps them, unless an aspect decides otherwise.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, runtime: AWS.Lambda.Function.Runtime, code: Code,
        handler: String = "index.handler", concurrency: Int = 2, timeout: Duration = .seconds(30), attempts: Int = 3,
        maximumAge: Duration = .minutes(15), environment: MapValue<StringValue> = [:],
        removalPolicy: RemovalPolicy? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        failures = Queue("Failures", in: node, retention: .days(14))
        failures.resource.applyRemovalPolicy(removalPolicy, default: .retain)
        jobs = Queue(
            "Jobs", in: node, visibilityTimeout: timeout * 6, deadLetters: .init(failures, maxReceives: attempts))
        function = Function(
            "Function", in: node, runtime: runtime, code: code, handler: handler, timeout: timeout,
            environment: environment)
        function.consume(jobs, maxConcurrency: concurrency)
        alarm = Alarm(
            "Alarm", in: node, jobs.metric(.oldestMessageAge), above: .duration(maximumAge),
            missingData: .notBreaching)
        node.check(
            maximumAge, isIn: 60...86_400, "the age of jobs that rings the alarm", rule: "acme/worker-age",
            source: "https://acme.example/handbook/workers")
        let worker = self
        node.whenSettled("acme/worker-failures") { worker.checkFailures() }
        node.register(self)
    }

    /// A failed job is as old as when it was sent: kept no longer than jobs wait, it may be gone before anybody looks.
    private func checkFailures() {
        // What SQS takes by itself is four days.
        func retention(_ queue: Queue) -> Int? {
            guard let seconds = queue.resource.messageRetentionPeriod else { return 345_600 }
            return seconds.literalInteger
        }
        guard let kept = retention(failures), let waiting = retention(jobs), kept <= waiting else { return }
        node.annotate(
            .warning(
                "'\(node.path)' keeps failed jobs for \(kept) seconds since they were sent, but jobs may wait for \(waiting)",
                help: "keep failed jobs for longer; see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/"
                    + "SQSDeveloperGuide/sqs-dead-letter-queues.html",
                rule: "acme/worker-failures"))
    }
}
