import CloudFormation
import DependencyGraph
import Foundation
import Testing

/// What is wrong with a template's references, each at its place; the graph is drawn all the same.
struct BadReferenceTests {
    private func findings(_ json: String, nested: [String: String] = [:], dependsOn: [String] = []) throws -> (
        text: [String], graph: DependencyGraph
    ) {
        let graph = DependencyGraph(stacks: [try Stacks.stack("app", json, nested: nested, dependsOn: dependsOn)])
        let text = graph.findings.map {
            "\($0.ruleID): \($0.message); \($0.help ?? "") @ \($0.templatePath ?? "") \($0.location?.description ?? "")"
        }
        return (text, graph)
    }

    @Test("References to nothing, attributes of parameters, DependsOn of what is no resource")
    func references() throws {
        let found = try findings(
            """
            {"Parameters": {"Size": {"Type": "String"}},
             "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Size"}, "large"]}},
             "Resources": {
              "Queue": {"Type": "AWS::SQS::Queue", "DependsOn": ["IsProd", "Size", "Quueue", "Topic"]},
              "Topic": {"Type": "AWS::SNS::Topic", "Condition": "IsPord", "Properties": {"DisplayName": {"Fn::Sub": "${Queu.Arn} ${Size.Arn}"}, "TopicName": {"Ref": "Nothing"}}}}}
            """)
        #expect(
            found.text == [
                "graph/depends-on: DependsOn names 'IsProd', which is a condition; allowed are resources; name a resource, or drop it @ Resources.Queue.DependsOn[0] app.swift:2",
                "graph/depends-on: DependsOn names 'Size', which is a parameter; allowed are resources; name a resource, or drop it @ Resources.Queue.DependsOn[1] app.swift:2",
                "graph/depends-on: DependsOn names 'Quueue', which is nothing in 'app'; allowed are resources; did you mean 'Queue'? @ Resources.Queue.DependsOn[2] app.swift:2",
                "graph/unknown-condition: condition 'IsPord' is used, but 'app' does not define it; did you mean 'IsProd'? @ Resources.Topic.Condition app.swift:3",
                "graph/unknown-reference: Fn::Sub names 'Queu', but 'app' has no resource or parameter of that name; did you mean 'Queue'? @ Resources.Topic.Properties.DisplayName.Fn::Sub app.swift:3",
                "graph/attribute-of-parameter: attribute 'Arn' of 'Size' is asked for, but 'Size' is a parameter: only resources have attributes; use Ref for the parameter's value @ Resources.Topic.Properties.DisplayName.Fn::Sub app.swift:3",
                "graph/unknown-reference: Ref names 'Nothing', but 'app' has no resource or parameter of that name; declare it, or name what is there @ Resources.Topic.Properties.TopicName.Ref app.swift:3",
            ])
        #expect(found.graph.lines.contains("app/Queue -> app/Topic DependsOn"))
    }

    @Test("Outputs and parameters that a nested stack lacks, and a stack that is not there")
    func nested() throws {
        let found = try findings(
            """
            {"Resources": {
              "Users": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "u", "Parameters": {"Topik": "t"}}},
              "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::GetAtt": ["Users", "Outputs.Pol"]}}}}}
            """,
            nested: [
                "Users": """
                {"Parameters": {"Topic": {"Type": "String", "Default": "t"}},
                 "Resources": {"Pool": {"Type": "AWS::SQS::Queue"}}, "Outputs": {"Pool": {"Value": {"Ref": "Pool"}}}}
                """
            ], dependsOn: ["ap"])
        #expect(
            found.text == [
                "graph/unknown-output: output 'Pol' of nested stack 'Users' is used, but 'app-Users' has none; did you mean 'Pool'? @ Resources.Topic.Properties.DisplayName.Fn::GetAtt app.swift:2",
                "graph/unknown-parameter: nested stack 'app-Users' is given 'Topik', but it has no such parameter; did you mean 'Topic'? @ Resources.Users.Properties.Parameters.Topik app.swift:1",
                "graph/unknown-stack: stack 'app' is to wait for 'ap', but there is no such stack; name a stack that is there @  App.swift:9",
            ])
    }

    @Test("Rules keep their ids")
    func ruleIDs() throws {
        let sources = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/DependencyGraph")
        var found: Set<String> = []
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /"(graph\/[a-z-]+)"/) { found.insert(String(match.output.1)) }
        }
        #expect(
            found.sorted() == [
                "graph/attribute-of-parameter", "graph/cycle", "graph/depends-on", "graph/hard-dependency",
                "graph/unknown-condition", "graph/unknown-output", "graph/unknown-parameter", "graph/unknown-reference",
                "graph/unknown-stack",
            ])
    }
}
