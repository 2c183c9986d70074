public import Strata
import StrataKit

/// What a schedule does.
public struct ScheduleTarget {
    let arn: StringValue
    let input: JSON?
    private let action: String
    private let resources: [StringValue]

    /// A call of an AWS API, as EventBridge Scheduler's universal targets make it.
    /// <https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html>
    /// - Parameters:
    ///   - service: The service as the AWS SDKs call it, in lower case, such as `cloudformation`.
    ///   - action: The action in camel case, such as `deleteStack`.
    ///   - input: The call's parameters, such as `["StackName": "demo"]`.
    ///   - resources: What the schedule's role may do this to.
    ///   - permission: The action as IAM calls it; `nil` for `service:Action`.
    /// - Returns: The target.
    public static func call(
        _ service: String, _ action: String, input: JSON? = nil, resources: [StringValue], permission: String? = nil
    ) -> ScheduleTarget {
        let capitalized = action.prefix(1).uppercased() + action.dropFirst()
        return ScheduleTarget(
            arn: "arn:\(AWS.partition):scheduler:::aws-sdk:\(service):\(action)", input: input,
            action: permission ?? "\(service):\(capitalized)", resources: resources
        )
    }

    /// What a service offers as a target of its own, such as a function or a queue, by its ARN.
    /// <https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html>
    /// - Parameters:
    ///   - arn: What to call.
    ///   - permission: The action as IAM calls it, such as `lambda:InvokeFunction`.
    ///   - input: What is handed over.
    /// - Returns: The target.
    public static func resource(_ arn: StringValue, permission: String, input: JSON? = nil) -> ScheduleTarget {
        ScheduleTarget(arn: arn, input: input, action: permission, resources: [arn])
    }

    /// What the schedule's role may do, as said on a line of the program.
    func statement(at place: Place) -> PolicyStatement {
        PolicyStatement(actions: [action], resources: resources, file: place.file, line: place.line)
    }
}
