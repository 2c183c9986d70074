public import StrataKit

extension Access where Kind == QueueKind {
    /// To move messages back to where they came from, as the console's redrive does.
    public static var redrive: Access {
        Access(
            "redrive", ["sqs:DeleteMessage", "sqs:ReceiveMessage", "sqs:StartMessageMoveTask"],
            lookups: ["sqs:GetQueueAttributes", "sqs:ListMessageMoveTasks"], key: .decrypt)
    }
}

extension MetricDefinition where Kind == FunctionKind {
    /// How many calls ran at once.
    public static var callsAtOnce: MetricDefinition { MetricDefinition("ConcurrentExecutions", .maximum, .count) }
}

extension ThrottledWorker {
    /// Allows to have failed jobs done again.
    /// - Parameters:
    ///   - grantee: To whom.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: What was given.
    @discardableResult
    public func grantRetry(
        to grantee: any Grantee, file: StaticString = #fileID, line: Int = #line
    ) -> Grant {
        failures.grant(.redrive, to: grantee, file: file, line: line)
            + jobs.grant(.send, to: grantee, file: file, line: line)
    }
}
