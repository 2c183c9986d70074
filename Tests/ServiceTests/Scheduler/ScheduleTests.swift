import CloudFormation
import OrderedCollections
import Strata
import StrataSQS
import StrataScheduler
import StrataTesting
import Testing

@Suite("Schedules")
struct ScheduleTests {
    @Test("A schedule that runs once calls an AWS API with a role that may do just that")
    func once() throws {
        let moment = try #require(Timestamp("2026-11-23T10:30:00Z"))
        let sample = TestTemplate { stack in
            Schedule(
                "Expiry", in: stack, .at(moment),
                target: .call(
                    "cloudformation", "deleteStack", input: ["StackName": JSON(AWS.stackName)], resources: [AWS.stackID]
                ),
                retries: 3
            )
        }
        #expect(sample.messages == [])
        let role = sample.ids(of: "AWS::IAM::Role")[0]
        #expect(
            sample.properties(of: "AWS::Scheduler::Schedule") == [
                "FlexibleTimeWindow": ["Mode": "OFF"], "ScheduleExpression": "at(2026-11-23T10:30:00)",
                "Target": [
                    "Arn": ["Fn::Sub": "arn:${AWS::Partition}:scheduler:::aws-sdk:cloudformation:deleteStack"],
                    "Input": ["Fn::Sub": #"{"StackName":"${AWS::StackName}"}"#],
                    "RetryPolicy": ["MaximumRetryAttempts": 3], "RoleArn": ["Fn::GetAtt": [.string(role), "Arn"]],
                ],
            ]
        )
        #expect(
            sample.statements() == [
                ["Action": "cloudformation:DeleteStack", "Effect": "Allow", "Resource": ["Ref": "AWS::StackId"]]
            ]
        )
        #expect(
            sample.properties(of: "AWS::IAM::Role")?["AssumeRolePolicyDocument"]?["Statement"] == [
                [
                    "Action": "sts:AssumeRole",
                    "Condition": ["StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]]], "Effect": "Allow",
                    "Principal": ["Service": "scheduler.amazonaws.com"],
                ]
            ]
        )
        let schedule = sample[resource: sample.ids(of: "AWS::Scheduler::Schedule")[0]]
        #expect(schedule?.dependsOn == sample.ids(of: "AWS::IAM::Policy"))
    }

    @Test(
        "Rates are written in the largest unit that fits, singular for one",
        arguments: [
            (Duration.minutes(1), "rate(1 minute)"), (.minutes(90), "rate(90 minutes)"), (.hours(1), "rate(1 hour)"),
            (.hours(36), "rate(36 hours)"), (.days(2), "rate(2 days)"),
        ]
    )
    func rates(span: Duration, expression: String) {
        let sample = TestTemplate { stack in
            Schedule(
                "Tick", in: stack, .rate(span),
                target: .resource("arn:aws:lambda:eu-west-1:1:function:f", permission: "lambda:InvokeFunction"))
        }
        #expect(sample.messages == [])
        #expect(sample.properties(of: "AWS::Scheduler::Schedule")?["ScheduleExpression"] == .string(expression))
    }

    @Test("A calendar expression keeps its time zone")
    func cron() {
        let sample = TestTemplate { stack in
            Schedule(
                "Daily", in: stack, .cron("0 8 ? * MON-FRI *"),
                target: .resource("arn", permission: "sqs:SendMessage", input: ["a": 1]), timeZone: "Europe/Paris",
                failures: ImportedQueue(arn: "arn:dead", in: stack))
        }
        #expect(sample.messages == [])
        let schedule = sample.properties(of: "AWS::Scheduler::Schedule")
        #expect(schedule?["ScheduleExpression"] == "cron(0 8 ? * MON-FRI *)")
        #expect(schedule?["ScheduleExpressionTimezone"] == "Europe/Paris")
        #expect(schedule?["Target"]?["Input"] == #"{"a":1}"#)
        #expect(
            sample.statements()
                == [["Action": "sqs:SendMessage", "Effect": "Allow", "Resource": ["arn", "arn:dead"]]])
    }

    @Test("Times and limits that the scheduler does not take are reported")
    func badValues() {
        let sample = TestTemplate { stack in
            let target = ScheduleTarget.resource("arn", permission: "sqs:SendMessage")
            Schedule("A", in: stack, .rate(.seconds(90)), target: target, retries: 186, maximumAge: .seconds(5))
            Schedule("B", in: stack, .cron("0 8 * * *"), target: target, name: "a b")
            Schedule("C", in: stack, .cron("0 8 * * * *"), target: target)
        }
        #expect(
            sample.messages == [
                "scheduler/time: the rate of 'app/A' is 90.0 seconds, allowed are whole minutes from 1",
                "scheduler/retries: the number of retries of 'app/A' is 186, allowed are 0 to 185",
                "scheduler/maximum-age: the maximum age of 'app/A' is 5 seconds, allowed are 60 to 86400 seconds",
                "scheduler/time: the cron expression '0 8 * * *' of 'app/B' has 5 fields, allowed are 6",
                "scheduler/name: the schedule name 'a b' of 'app/B' holds ' ', allowed are letters, digits and .-_",
                "scheduler/time: the cron expression '0 8 * * * *' of 'app/C' needs '?' "
                    + "for one of day of month and day of week",
            ]
        )
    }

    @Test("Failures go to a standard queue")
    func failures() {
        let sample = TestTemplate { stack in
            Schedule(
                "A", in: stack, .rate(.hours(1)), target: .resource("arn", permission: "sqs:SendMessage"),
                failures: Queue("Failures", in: stack, fifo: .init(deduplicatesByContent: true)))
        }
        #expect(
            sample.messages == [
                "scheduler/failures: 'app/A' sends failures to a FIFO queue, to which EventBridge Scheduler delivers none"
            ])
    }
}
