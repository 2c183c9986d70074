import CloudFormation
import Foundation
import Strata
import StrataCloudWatch
import StrataLambda
import StrataSQS
import StrataTesting
import Testing

@Suite("Dashboards")
struct DashboardTests {
    /// The body as JSON, references as `${…}`.
    private func widgets(_ sample: TestTemplate) throws -> [[String: Any]] {
        let body = sample.properties(of: "AWS::CloudWatch::Dashboard")?["DashboardBody"]
        guard case .string(let text)? = body?["Fn::Sub"] ?? body else { return [] }
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return json?["widgets"] as? [[String: Any]] ?? []
    }

    private func text(_ value: Any?) throws -> String {
        let data = try JSONSerialization.data(
            withJSONObject: value ?? [], options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    @Test("Rows share 24 columns, and stand below one another")
    func grid() throws {
        let sample = TestTemplate { stack in
            let queue = Queue("Queue", in: stack)
            let age = queue.metric(.oldestMessageAge)
            Dashboard(
                "Orders", in: stack,
                rows: [
                    [.text("# Orders", height: 1)],
                    [.graph("Age", left: [age]), .number("Now", [age]), .number("Then", [age])],
                    Array(repeating: .text("x"), count: 5),
                ], name: "orders")
        }
        #expect(sample.messages == [])
        let widgets = try widgets(sample)
        func numbers(_ name: String) -> [Int] { widgets.map { $0[name] as? Int ?? -1 } }
        let types = ["text", "metric", "metric", "metric"] + Array(repeating: "text", count: 5)
        #expect(widgets.map { $0["type"] as? String } == types)
        #expect(numbers("x") == [0, 0, 8, 16, 0, 5, 10, 15, 20])
        #expect(numbers("y") == [0, 1, 1, 1, 7, 7, 7, 7, 7])
        #expect(numbers("width") == [24, 8, 8, 8, 5, 5, 5, 5, 4])
        #expect(numbers("height") == [1, 6, 6, 6, 2, 2, 2, 2, 2])
    }

    @Test("Graphs list metrics and expressions with axis and visibility, in the stack's region")
    func graph() throws {
        let sample = TestTemplate { stack in
            let worker = Function("Worker", in: stack, runtime: .nodejs22, code: FunctionTests.program)
            let errors = worker.metric(.errors)
            let share = (100 * errors / worker.metric(.invocations)).labelled("Share (%)")
            let alarm = Alarm("Errors", in: stack, errors, atLeast: 1)
            Dashboard(
                "Board", in: stack,
                rows: [
                    [
                        .graph("Errors", left: [errors], right: [share], isStacked: true), .number("Errors", [errors]),
                        .alarms([alarm]),
                    ]
                ])
        }
        #expect(sample.messages == [])
        let widgets = try widgets(sample)
        let function = sample.ids(of: "AWS::Lambda::Function")[0]
        let alarm = sample.ids(of: "AWS::CloudWatch::Alarm")[0]
        #expect(
            try widgets.map { try text($0["properties"]) } == [
                #"{"metrics":[["AWS/Lambda","Errors","FunctionName","${\#(function)}",{"id":"m1","period":300,"stat":"Sum"}],"#
                    + #"["AWS/Lambda","Invocations","FunctionName","${\#(function)}","#
                    + #"{"id":"m2","period":300,"stat":"Sum","visible":false}],"#
                    + #"[{"expression":"100 * m1 / m2","id":"e1","label":"Share (%)","yAxis":"right"}]],"#
                    + #""region":"${AWS::Region}","stacked":true,"title":"Errors","view":"timeSeries"}"#,
                #"{"metrics":[["AWS/Lambda","Errors","FunctionName","${\#(function)}",{"period":300,"stat":"Sum"}]],"#
                    + #""region":"${AWS::Region}","title":"Errors","view":"singleValue"}"#,
                #"{"alarms":["${\#(alarm).Arn}"],"title":"Alarms"}"#,
            ])
    }

    @Test("What CloudWatch does not take is reported")
    func bad() {
        let sample = TestTemplate { stack in
            let metric = Metric(namespace: "Shop", name: "Orders", period: .seconds(45))
            Dashboard(
                "Board", in: stack,
                rows: [[], Array(repeating: .text("x"), count: 25), [.number("Orders", [metric], height: 0)]],
                name: "a.b")
        }
        #expect(
            sample.messages == [
                "cloudwatch/dashboard-row: the number of widgets in row 1 of 'app/Board' is 0, allowed are 1 to 24",
                "cloudwatch/dashboard-row: the number of widgets in row 2 of 'app/Board' is 25, allowed are 1 to 24",
                "cloudwatch/dashboard-height: the height of 'Orders' of 'app/Board' is 0, allowed are 1 to 1000",
                "cloudwatch/dashboard-period: the period of 'Orders' in 'app/Board' is 45.0 seconds, allowed are 10, 20 "
                    + "or 30 seconds and whole minutes",
                "cloudwatch/dashboard-name: the dashboard name 'a.b' of 'app/Board' holds '.', allowed are letters, "
                    + "digits, - and _",
            ])
    }
}
