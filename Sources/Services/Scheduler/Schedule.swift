public import Strata
@_exported public import StrataKit

/// A schedule of EventBridge Scheduler, with a role that may do just what the schedule does.
///
/// CloudFormation has no property for what becomes of a schedule after its last run
/// (`ActionAfterCompletion`, <https://github.com/aws/aws-cdk/issues/27455>), so a schedule that runs once stays, and does
/// nothing more, until it leaves its stack.
public struct Schedule: LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.Scheduler.Schedule
    /// What the schedule acts as.
    public let role: any RoleReference

    /// Declares a schedule.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - time: When it runs.
    ///   - target: What it does.
    ///   - timeZone: The time zone of `time`, such as `Europe/Paris`; `nil` for UTC.
    ///   - retries: How often a failed run is tried again, up to 185; `nil` for 185.
    ///   - maximumAge: How long a failed run is tried again: 1 minute to 24 hours; `nil` for 24 hours.
    ///   - failures: The queue that gets runs that failed to the end, a standard one.
    ///   - role: What it acts as; `nil` makes a role of its own.
    ///   - description: What it is for, at most 512 characters.
    ///   - name: The physical name, at most 64 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, _ time: ScheduleTime, target: ScheduleTarget, timeZone: String? = nil,
        retries: Int? = nil, maximumAge: Duration? = nil, failures: (any QueueReference)? = nil,
        role: (any RoleReference)? = nil, description: StringValue? = nil, name: StringValue? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        let role = role ?? Self.makeRole(in: node)
        self.role = role
        let hasRetryPolicy = retries != nil || maximumAge != nil
        resource = AWS.Scheduler.Schedule(
            "Resource", in: node, flexibleTimeWindow: .init(mode: "OFF"),
            scheduleExpression: StringValue(time.expression),
            target: .init(
                arn: target.arn, roleArn: role.arn, deadLetterConfig: failures.map { .init(arn: $0.arn) },
                input: target.input.map(StringValue.jsonText),
                retryPolicy: hasRetryPolicy
                    ? .init(
                        maximumEventAgeInSeconds: maximumAge.map { NumberValue($0.wholeSeconds) },
                        maximumRetryAttempts: retries.map { NumberValue($0) })
                    : nil
            ),
            description: description, name: name, scheduleExpressionTimezone: timeZone.map { StringValue($0) }
        )
        role.addToPolicy(target.statement(at: Place(file, line)))
        failures?.grant(.deliver, to: role, at: Place(file, line))
        // The schedule is there only once its role may act.
        if let permissions = role.permissions { resource.node.addDependency(on: permissions) }
        check(time, retries: retries, maximumAge: maximumAge, name: name)
        if failures?.isFIFO == true { reportFIFO() }
        node.register(self)
    }

    // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
    private static func makeRole(in node: Node) -> any RoleReference {
        Role(
            "Role", in: node, assumedBy: .service("scheduler.amazonaws.com"),
            conditions: ["StringEquals": ["aws:SourceAccount": JSON(AWS.accountID)]]
        )
    }

    private func reportFIFO() {
        node.annotate(
            .error(
                "'\(node.path)' sends failures to a FIFO queue, to which EventBridge Scheduler delivers none",
                help: "choose a standard queue; see "
                    + "https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html",
                rule: "scheduler/failures"))
    }

    private func check(_ time: ScheduleTime, retries: Int?, maximumAge: Duration?, name: StringValue?) {
        let source = "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html"
        if let problem = time.problem {
            node.annotate(
                .error(
                    problem(node.path),
                    help: "see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html",
                    rule: "scheduler/time"
                )
            )
        }
        node.check(retries, isIn: 0...185, "the number of retries", rule: "scheduler/retries", source: source)
        node.check(maximumAge, isIn: 60...86_400, "the maximum age", rule: "scheduler/maximum-age", source: source)
        node.check(
            name, length: 1...64, characters: "letters, digits and .-_", "the schedule name", rule: "scheduler/name",
            source: source
        ) { $0.isLetter || $0.isNumber || ".-_".contains($0) }
    }
}
