import Strata
import StrataCloudWatch
import StrataSQS

extension Examples {
    static let dashboard = Example("StrataCloudWatch/Dashboard", shows: ["AWS::CloudWatch::Dashboard"]) { stack in
        Dashboard("Overview", in: stack, rows: [[.text("# Orders")]])
    } more: { stack in
        let orders = Queue("Orders", in: stack)
        let old = Alarm("OldOrders", in: stack, orders.metric(.oldestMessageAge), above: .minutes(5))
        Dashboard(
            "Board", in: stack,
            rows: [
                [.graph("Age", left: [orders.metric(.oldestMessageAge)], right: [orders.metric(.visibleMessages)])],
                [.number("Waiting", [orders.metric(.visibleMessages)]), .alarms([old])],
            ])
    }
}
