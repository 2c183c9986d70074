import CloudFormation
import DependencyGraph
import OrderedCollections

/// What the dependency graph of a large program costs: building it with all names looked at, and finding cycles and the order.
///
///     bench-graph [STACKS [RESOURCES]]     default 50 400
@main
struct BenchGraph {
    static func main() {
        let numbers = CommandLine.arguments.dropFirst().compactMap(Int.init)
        let stackCount = numbers.first ?? 50
        let stacks = (0..<stackCount).map {
            stack($0, resources: numbers.dropFirst().first ?? 400)
        }
        let clock = ContinuousClock()
        var (best, cycles, order) = (Duration.seconds(1_000), Duration.zero, Duration.zero)
        var graph = DependencyGraph(stacks: [])
        // The smallest of some runs: what the work itself takes on a machine with other things to do.
        for _ in 0..<7 {
            let building = clock.measure { graph = DependencyGraph(stacks: stacks) }
            let finding = clock.measure { precondition(graph.cycles().isEmpty) }
            let ordering = clock.measure { precondition(graph.deploymentOrder().waves.count == stackCount) }
            if building + finding + ordering < best + cycles + order {
                (best, cycles, order) = (building, finding, ordering)
            }
        }
        print(
            "\(graph.nodes.count) nodes, \(graph.edges.count) edges: graph \(milliseconds(best)) ms, "
                + "cycles \(milliseconds(cycles)) ms, order \(milliseconds(order)) ms")
    }

    /// A stack in units of ten resources, like those of bench-app: each refers to three others, some are spoken of by name.
    private static func stack(_ number: Int, resources: Int) -> GraphStack {
        var template = Template()
        let types = [
            "AWS::Lambda::Function", "AWS::SQS::Queue", "AWS::IAM::Role", "AWS::DynamoDB::Table", "AWS::SNS::Topic",
        ]
        for index in 0..<resources {
            var resource = TemplateResource(type: types[index % types.count])
            if index % 5 == 1 { resource.properties["QueueName"] = .string("s\(number)-queue-\(index)") }
            if index > 0 { resource.properties["Role"] = ["Fn::GetAtt": [.string("Resource\(index / 2)"), "Arn"]] }
            if index > 2 { resource.properties["Description"] = ["Fn::Sub": .string("for ${Resource\(index - 3)}")] }
            if index > 10, index % 6 > 0 { resource.dependsOn = ["Resource\(index - 7)"] }
            if index % 10 == 0, number > 0 {
                resource.properties["Environment"] = [
                    "Variables": [
                        "QUEUE": .string("s\(number - 1)-queue-\((index + 1) % resources)"),
                        "ARN": [
                            "Fn::Sub": .string(
                                "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:s\(number - 1)-queue-1")
                        ],
                    ]
                ]
            }
            template.resources["Resource\(index)"] = resource
        }
        if number > 0 {
            template.resources["Resource0"]?.properties["Role"] = ["Fn::ImportValue": .string("s\(number - 1):role")]
        }
        var output = TemplateOutput(["Fn::GetAtt": ["Resource2", "Arn"]])
        output.exportName = .string("s\(number):role")
        template.outputs["Role"] = output
        return GraphStack(id: "s\(number)", template: GraphTemplate(id: "s\(number)", template: template))
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.attoseconds / 100_000_000_000_000) / 10 + Double(duration.components.seconds) * 1_000
    }
}
