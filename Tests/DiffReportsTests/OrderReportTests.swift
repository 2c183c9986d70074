import CloudFormation
import DiffReports
import TemplateDiff
import Testing

@Suite("The order of a list in reports")
struct OrderReportTests {
    private static let quiet = TemplateDiff(orders: [
        OrderChange(
            resource: ResourceAddress(stack: "orders", logicalID: "Queue"), type: "AWS::SQS::Queue",
            path: ["Properties", "Tags"], label: "Tags", location: DiffSample.line(12))
    ])

    private static let loud = TemplateDiff(stacks: [
        StackChange(
            id: "orders", kind: .changed,
            resources: [
                ResourceChange(
                    logicalID: "Task", type: "AWS::ECS::TaskDefinition", kind: .mayBeReplaced, oldResource: .deleted,
                    properties: [
                        PropertyChange(
                            path: ["Volumes"], old: ["a", "b"], new: ["b", "a"], impact: .mayReplace, isOrderOnly: true)
                    ])
            ])
    ])

    @Test("is one line where it means nothing, counted apart, and no change")
    func meaningless() {
        #expect(Self.quiet.isEmpty)
        #expect(DiffSummary(Self.quiet).text == "no change; order only in 1 list")
        #expect(
            DiffReport(Self.quiet).text() == """
                no change; order only in 1 list

                Order only, which means nothing there
                    orders/Queue  AWS::SQS::Queue  Tags: order only  Shop/OrdersStack.swift:12

                """)
        #expect(DiffReport(Self.quiet).markdown().contains("orders/Queue  AWS::SQS::Queue  Tags: order only"))
    }

    @Test("says what it does where it does something")
    func meant() {
        #expect(
            DiffSummary(Self.loud).text == "1 stack changes: 1 resource may be replaced; order only in 1 list")
        let text = DiffReport(Self.loud).text()
        #expect(text.contains("~ Volumes: order only  (may replace it)\n"))
        #expect(text.contains("because of Volumes"))
        #expect(DiffReport(Self.loud).text(isFull: true).contains(#"Volumes: ["a", "b"] → ["b", "a"]"#))
    }

    @Test("is data, too")
    func json() throws {
        let quiet = try TemplateValue(json: DiffReport(Self.quiet).json())
        #expect(quiet["orderOnly"]?[0]?["path"] == "Properties.Tags")
        #expect(quiet["orderOnly"]?[0]?["label"] == "Tags")
        #expect(quiet["summary"]?["orderOnly"] == 1)
        let loud = try TemplateValue(json: DiffReport(Self.loud).json())
        #expect(loud["changes"]?[0]?["properties"]?[0]?["orderOnly"] == true)
        #expect(loud["orderOnly"] == [])
        #expect(loud["summary"]?["orderOnly"] == 1)
    }

    @Test("may be failed on, passed over and selected")
    func gates() {
        for diff in [Self.quiet, Self.loud] {
            #expect(DiffGate.order.count(in: diff) == 1)
        }
        #expect(DiffGate.any.count(in: Self.quiet) == 0)
        for pattern in ["AWS::SQS::Queue.Tags", "orders/Queue.Tags"] {
            #expect(Self.quiet.ignoring([{ $0 == pattern }]).orders.isEmpty)
        }
        #expect(Self.quiet.ignoring([{ $0 == "orders/Queue.Other" }]).orders.count == 1)
        #expect(Self.quiet.selecting(["orders"]).orders.count == 1)
        #expect(Self.quiet.selecting(["other"]).orders.isEmpty)
    }

    @Test("contents that are one thing are lost in the singular")
    func contents() {
        func text(_ content: String) -> String {
            var diff = DiffSample.change(1, 2)
            diff.stacks[0].resources[0].data = DataAtRisk(content: content, verdict: .lost, reason: "why")
            return DiffReport(diff).text()
        }
        for content in ["secret value", "key material", "ledger access", "graph data"] {
            #expect(text(content).contains("\(content) is lost"))
        }
        for content in ["items", "records of its topics", "users and assignments", "tables, items"] {
            #expect(text(content).contains("\(content) are lost"))
        }
    }
}
