public import Strata

/// When a schedule runs.
/// <https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html>
public struct ScheduleTime {
    let expression: String
    /// What is wrong with it, said of a construct path.
    let problem: ((String) -> String)?

    /// Once, at a moment.
    public static func at(_ moment: Timestamp) -> ScheduleTime {
        ScheduleTime(expression: "at(\(moment.withoutZone))", problem: nil)
    }

    /// Again and again after a span of whole minutes.
    public static func rate(_ span: Duration) -> ScheduleTime {
        let seconds = span.wholeSeconds
        let units = [(86_400, "day"), (3_600, "hour"), (60, "minute")]
        let (size, unit) = units.first { seconds % $0.0 == 0 } ?? (60, "minute")
        let count = seconds / size
        let isWhole = span.components.attoseconds == 0 && seconds % 60 == 0 && seconds > 0
        return ScheduleTime(
            expression: "rate(\(count) \(unit)\(count == 1 ? "" : "s"))",
            problem: isWhole ? nil : { "the rate of '\($0)' is \(span), allowed are whole minutes from 1" }
        )
    }

    /// By the calendar: minutes, hours, days of the month, months, days of the week and years, in EventBridge Scheduler's
    /// form; one of the two days is `?`.
    /// - Parameter fields: The six fields, such as `0 8 ? * MON-FRI *`.
    /// - Returns: The time.
    public static func cron(_ fields: String) -> ScheduleTime {
        let parts = fields.split(separator: " ")
        var problem: ((String) -> String)?
        if parts.count != 6 {
            problem = { "the cron expression '\(fields)' of '\($0)' has \(parts.count) fields, allowed are 6" }
        } else if (parts[2] == "?") == (parts[4] == "?") {
            problem = { "the cron expression '\(fields)' of '\($0)' needs '?' for one of day of month and day of week" }
        }
        return ScheduleTime(expression: "cron(\(fields))", problem: problem)
    }
}
