import Strata
import StrataLambda
import StrataSQS
import StrataScheduler

extension Examples {
    static let schedule = Example(
        "StrataScheduler/Schedule", shows: ["AWS::Scheduler::Schedule", "AWS::IAM::Role", "AWS::IAM::Policy"]
    ) { stack in
        Schedule(
            "Nightly", in: stack, .cron("0 3 * * ? *"),
            target: .call("ecs", "updateService", input: ["Service": "shop", "DesiredCount": 1], resources: ["*"]),
            timeZone: "Europe/Paris")
    } more: { stack in
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))
        let failed = Queue("Failed", in: stack)

        Schedule(
            "Hourly", in: stack, .rate(.hours(1)),
            target: .resource(worker.arn, permission: "lambda:InvokeFunction", input: ["task": "clean up"]),
            retries: 2, maximumAge: .hours(1), failures: failed)

        if let moment = Timestamp("2030-01-01T00:00:00Z") {
            Schedule(
                "Later", in: stack, .at(moment), target: .resource(worker.arn, permission: "lambda:InvokeFunction"))
        }
    }
}
