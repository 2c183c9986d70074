import Strata
import StrataCloudWatch
import StrataKinesis
import StrataLambda

extension Examples {
    static let stream = Example("StrataKinesis/Stream", shows: ["AWS::Kinesis::Stream"]) { stack in
        Stream("Clicks", in: stack)
    } more: { stack in
        let shop = Function("Shop", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let clicks = Stream("Clicks", in: stack, retention: .days(7))
        clicks.grant(.write, to: shop)
        clicks.grant(.read, to: worker)
        shop.environment["CLICKS"] = clicks.name

        Alarm("Behind", in: stack, clicks.metric(.getRecordsIteratorAge), above: .minutes(5))
    }
}
