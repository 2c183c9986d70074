import Strata
import StrataLambda
import StrataSNS
import StrataSQS

extension Examples {
    static let queue = Example("StrataSQS/Queue", shows: ["AWS::SQS::Queue", "AWS::SQS::QueuePolicy"]) { stack in
        Queue("Orders", in: stack)
    } more: { stack in
        let events = Topic("Events", in: stack)
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))
        let shop = Function("Shop", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let failed = Queue("Failed", in: stack, retention: .days(14))
        let orders = Queue(
            "Orders", in: stack, receiveWait: .seconds(20), visibilityTimeout: .minutes(2),
            deadLetters: .init(failed, maxReceives: 3))
        worker.consume(orders, batchSize: 10)

        orders.subscribe(to: events, where: ["type": ["order.placed"]], raw: true)
        orders.grant(.send, to: shop)
        shop.environment["ORDERS"] = orders.url

        Queue("Payments", in: stack, fifo: .init(deduplicatesByContent: true))

        let theirs = Queue.imported(arn: "arn:aws:sqs:eu-west-1:111122223333:invoices", in: stack)
        theirs.grant(.send, to: shop)
    }
}
