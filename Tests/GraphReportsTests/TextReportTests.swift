import DependencyGraph
import GraphReports
import Testing

struct TextReportTests {
    @Test("Waves, dependencies by pair of stacks, what would soften them, locks, externals and cycles")
    func text() throws {
        let text = try GraphReport(ReportSample.graph()).text(width: 100)
        #expect(
            text == """
                3 stacks with 6 resources; 3 dependencies between stacks, 1 on what none of them makes

                Deployment order
                  wave 1  orders, producer
                  wave 2  consumer

                Dependencies between stacks
                  consumer -> producer  2 hard, 1 light
                    Url -> Parameter  SSM parameter  hard
                      Default  Shop/consumer.swift:3
                    Function -> Role (output)  Fn::ImportValue  hard
                      Role  Shop/consumer.swift:8
                    Function -> Queue  physical name  light
                      Environment.Variables.QUEUE_NAME  Shop/consumer.swift:8
                  consumer -> (not made here)  1 hard
                    Rule -> resource 'AWS::Events::EventBus elsewhere'  physical name  hard
                      EventBusName  Shop/consumer.swift:4

                Hard dependencies between stacks, and what would soften them
                  producer/Parameter (SSM parameter) is needed by consumer/Url
                    help: refer to 'producer/Queue' by its physical name, or an ARN built of it, with a QueueName of
                          your choosing
                  producer/Role (output) (Fn::ImportValue) is needed by consumer/Function
                    help: refer to 'producer/Role' by its physical name, `.reference(.name)`, with a RoleName of
                          your choosing; `.reference(.weak)` keeps the order but lifts the lock of the export

                Export locks
                  export 'producer:role' of producer cannot change or go: imported by consumer/Function

                Not made by these stacks
                  resource 'AWS::Events::EventBus elsewhere', used by consumer/Rule

                Cycles
                  'Topic' waits for itself
                    Topic -> Topic   DependsOn   Resources.Topic.DependsOn[0]   Shop/orders.swift:5
                    help: break Topic -> Topic: drop the DependsOn of 'Topic' on 'Topic'

                """)
    }

    @Test("No line is wider than the terminal, unless a name is", arguments: [60, 80, 120])
    func width(width: Int) throws {
        let text = try GraphReport(ReportSample.graph()).text(width: width)
        // The table of a cycle keeps its columns.
        let lines = text.prefix { _ in true }.split(separator: "\n").filter { !$0.contains("DependsOn") }
        #expect(lines.allSatisfy { $0.count <= width }, "\(lines.filter { $0.count > width })")
    }

    @Test("Colours only where they were asked for")
    func colours() throws {
        let report = try GraphReport(ReportSample.graph())
        #expect(!report.text().contains("\u{1B}"))
        #expect(report.text(colour: true).contains("\u{1B}["))
    }
}
