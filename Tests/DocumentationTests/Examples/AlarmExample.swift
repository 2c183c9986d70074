import Strata
import StrataCloudWatch
import StrataLambda
import StrataSNS
import StrataSQS

extension Examples {
    static let alarm = Example("StrataCloudWatch/Alarm", shows: ["AWS::CloudWatch::Alarm"]) { stack in
        let orders = Queue("Orders", in: stack)
        Alarm("OldOrders", in: stack, orders.metric(.oldestMessageAge), above: .minutes(5))
    } more: { stack in
        let orders = Queue("Orders", in: stack)
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let operators = Topic("Operators", in: stack)
        Alarm(
            "Waiting", in: stack, orders.metric(.visibleMessages), atLeast: 1_000, datapoints: 3, outOf: 5,
            missingData: .notBreaching, notify: operators, notifyWhenOK: operators)

        let failed = 100 * worker.metric(.errors) / worker.metric(.invocations)
        Alarm("Failed", in: stack, failed.labelled("Errors (%)"), above: .percent(5))
    }
}
