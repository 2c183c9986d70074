import Strata
import StrataSNS
import StrataSQS

extension Examples {
    static let output = Example("Strata/Output", shows: ["Outputs"]) { stack in
        let orders = Queue("Orders", in: stack)
        Output("OrdersURL", in: stack, value: orders.url, description: "Where orders go")
    } more: { stack in
        let events = Topic("Events", in: stack)
        Output("EventsARN", in: stack, value: events.arn, exportName: "shop-events")
    }
}
