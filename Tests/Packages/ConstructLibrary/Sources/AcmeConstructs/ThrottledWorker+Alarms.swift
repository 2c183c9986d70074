import Strata
public import StrataCloudWatch
public import StrataKit

extension ThrottledWorker {
    /// Tells a topic when the alarm rings.
    /// - Parameters:
    ///   - topic: Whom to tell.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func tell(_ topic: any TopicReference, file: StaticString = #fileID, line: Int = #line) {
        alarm.notify(topic, file: file, line: line)
    }

    /// Tells another topic when jobs have waited for even longer, by an alarm of its own.
    /// - Parameters:
    ///   - topic: Whom to tell: once for each topic.
    ///   - age: How long jobs have waited by then.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The alarm.
    @discardableResult
    public func escalate(
        to topic: any TopicReference, after age: Duration, file: StaticString = #fileID, line: Int = #line
    ) -> Alarm {
        let escalation = Group("Escalation:\(Node.sourceID(of: topic.arn))", in: node.at(file, line))
        let alarm = Alarm(
            "Alarm", in: escalation, jobs.metric(.oldestMessageAge), above: .duration(age), missingData: .notBreaching)
        alarm.notify(topic, file: file, line: line)
        return alarm
    }
}
