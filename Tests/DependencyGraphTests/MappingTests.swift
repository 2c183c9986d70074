import DependencyGraph
import Testing

struct MappingTests {
    @Test("A mapping that looks itself up, which none can, is no name and no endless way")
    func selfReference() throws {
        let graph = DependencyGraph(stacks: [
            try Stacks.stack(
                "app",
                """
                {"Mappings": {"M": {"a": {"b": {"Fn::FindInMap": ["M", "a", "b"]}, "c": "other:q"}}},
                 "Resources": {
                  "Q": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::ImportValue": {"Fn::FindInMap": ["M", "a", "b"]}}}},
                  "R": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::ImportValue": {"Fn::FindInMap": ["M", "a", "c"]}}}}}}
                """),
            try Stacks.stack(
                "other",
                """
                {"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}, "Outputs": {"O": {"Value": {"Ref": "Q"}, "Export": {"Name": "other:q"}}}}
                """),
        ])
        #expect(graph.lines.filter { $0.contains("ImportValue") } == ["app/R -> other/O Fn::ImportValue other:q"])
    }
}
