import CloudFormation
import OrderedCollections
import Strata
import StrataTesting
import Testing

@Suite("Synthesis gives the same each time")
struct DeterminismTests {
    private func declare(_ app: App) {
        let shared = Stack("shared", in: app, tags: ["z": "1", "a": "2", "m": "3"])
        var queues: [Resource] = []
        for index in 0..<40 {
            let queue = Resource(
                "Queue\(index)", in: shared, type: "AWS::SQS::Queue", properties: ["QueueName": "q\(index)"])
            if index > 0 { queue.dependsOn(queues[index - 1], queues[index / 2]) }
            queues.append(queue)
        }
        for (place, strength) in ReferenceStrength.allCases.enumerated() {
            let user = Stack("user\(place)", in: app, references: strength)
            let nested = NestedStack("N", in: user)
            for (index, queue) in queues.enumerated() {
                Resource(
                    "R\(index)", in: index % 2 == 0 ? user.node : nested.node, type: "T",
                    properties: [
                        "A": "\(queue.attribute("Arn"))/\(queue.ref)", "B": [JSON(queue.attribute("QueueName"))],
                    ]
                ).dependsOn(queues[0], queues[39])
            }
        }
        app.apply("tags") { Resource($0)?[property: "Tags"] = MapValue<JSON>(["b": 1, "a": 2, "c": 3]).cast() }
        app.attach("all") { [.info($0.path)] }
    }

    private func bytes(_ synthesis: TestApp) -> [[UInt8]] {
        synthesis.templates.flatMap { [$0] + $0.nested }.map { $0.template.json() }
    }

    @Test("Two trees of one program have the same bytes, findings and dependencies")
    func twoTrees() {
        let (one, other) = (App(), App())
        declare(one)
        declare(other)
        let (first, second) = (TestApp(one), TestApp(other))
        #expect(first.templates.count == 5)
        #expect(bytes(first) == bytes(second))
        #expect(first.findings == second.findings)
        #expect(first.templates.map(\.dependencies) == second.templates.map(\.dependencies))
        let hashes = [one, other].map { $0.synthesize().stacks.map { $0.nested.map(\.hash) } }
        #expect(hashes[0] == hashes[1])
        first.expectNoFindings(atLeast: .error)
    }

    @Test("Synthesizing one tree twice gives the same")
    func twice() {
        let app = App()
        declare(app)
        let first = TestApp(app)
        let second = TestApp(app)
        #expect(bytes(first) == bytes(second))
        #expect(first.findings == second.findings)
    }

    @Test("Sections and members come in the order of declaration")
    func order() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Output("Z", in: stack, value: "1" as StringValue)
            Resource("B", in: stack, type: "T")
            Parameter("Q", in: stack)
            Resource("A", in: stack, type: "T")
            Parameter("P", in: stack)
            Output("Y", in: stack, value: "1" as StringValue)
        }
        #expect(synthesis["s"]?.ids(in: .resources) == ["B", "A"])
        #expect(synthesis["s"]?.ids(in: .parameters) == ["Q", "P"])
        #expect(synthesis["s"]?.ids(in: .outputs) == ["Z", "Y"])
        #expect(
            synthesis["s"]?.template.templateValue.objectValue?.elements.map(\.key) == [
                "AWSTemplateFormatVersion", "Parameters", "Resources", "Outputs",
            ])
    }
}
