import Strata

/// Lets a stack delete itself: a schedule that runs once and calls CloudFormation, no function between.
/// <https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html>
struct StackExpiry {
    static let id = "Expiry"

    let expiry: Timestamp
    let deletionRole: DeletionRole

    func declare(in stack: Stack) {
        let deletionRole = self.deletionRole.arn(for: stack)
        let scope = Group(Self.id, in: stack)
        // By the names of CloudFormation, so that no program builds these services for its conventions.
        let role = Resource(
            "Role", in: scope, type: "AWS::IAM::Role",
            properties: [
                "AssumeRolePolicyDocument": trust,
                "Description": "Lets the schedule of this stack delete the stack",
                "Policies": [["PolicyDocument": permissions(passing: deletionRole), "PolicyName": "DeleteStack"]],
            ]
        )
        // The id, not the name: a stack that is made anew under the same name is not meant.
        let input: StringValue = "{\"RoleARN\":\"\(deletionRole)\",\"StackName\":\"\(AWS.stackID)\"}"
        Resource(
            "Schedule", in: scope, type: "AWS::Scheduler::Schedule",
            properties: [
                "Description": "Deletes this stack at \(expiry.description)",
                "FlexibleTimeWindow": ["Mode": "OFF"],
                "ScheduleExpression": "at(\(expiry.withoutZone))",
                "ScheduleExpressionTimezone": "UTC",
                "Target": [
                    "Arn": "arn:\(AWS.partition):scheduler:::aws-sdk:cloudformation:deleteStack",
                    "Input": JSON(input), "RoleArn": JSON(role.attribute("Arn")),
                ],
            ]
        )
    }

    // Only schedules of the default group in this account: that is where a schedule without a group goes.
    // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
    private var trust: JSON {
        [
            "Statement": [
                [
                    "Action": "sts:AssumeRole",
                    "Condition": [
                        "StringEquals": [
                            "aws:SourceAccount": JSON(AWS.accountID),
                            "aws:SourceArn":
                                "arn:\(AWS.partition):scheduler:\(AWS.region):\(AWS.accountID):schedule-group/default",
                        ]
                    ],
                    "Effect": "Allow",
                    "Principal": ["Service": "scheduler.amazonaws.com"],
                ]
            ],
            "Version": "2012-10-17",
        ]
    }

    private func permissions(passing deletionRole: StringValue) -> JSON {
        [
            "Statement": [
                [
                    "Action": "cloudformation:DeleteStack", "Effect": "Allow", "Resource": JSON(AWS.stackID),
                ],
                [
                    "Action": "iam:PassRole",
                    "Condition": ["StringEquals": ["iam:PassedToService": "cloudformation.amazonaws.com"]],
                    "Effect": "Allow",
                    "Resource": JSON(deletionRole),
                ],
            ],
            "Version": "2012-10-17",
        ]
    }
}
