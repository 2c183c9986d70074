import Strata
import StrataLambda
import StrataSNS
import StrataSQS

extension Examples {
    static let topic = Example("StrataSNS/Topic", shows: ["AWS::SNS::Topic", "AWS::SNS::TopicPolicy"]) { stack in
        Topic("Events", in: stack)
    } more: { stack in
        let orders = Queue("Orders", in: stack)
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let events = Topic("Events", in: stack)
        orders.subscribe(to: events, where: ["type": ["order.placed"]], raw: true)
        worker.subscribe(to: events)

        events.grant(.publish, to: worker)
        worker.environment["EVENTS"] = events.arn

        let theirs = Topic.imported(arn: "arn:aws:sns:eu-west-1:111122223333:news", in: stack)
        orders.subscribe(to: theirs)
    }
}
