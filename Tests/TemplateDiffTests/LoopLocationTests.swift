import CloudFormation
import DependencyGraph
import TemplateDiff
import Testing

@Suite("What a loop makes has the line of the loop")
struct LoopLocationTests {
    private static func stack(_ delay: Int, _ names: String, lines: [String: Int]) throws -> GraphStack {
        let template = """
            {"Transform": "AWS::LanguageExtensions", "Resources": {
              "Fn::ForEach::Queues": ["X", [\(names)], {"Queue${X}": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": \(delay)}}}],
              "Fn::ForEach::Outer": ["Y", ["1"], {"Fn::ForEach::Inner": ["Z", ["2"], {"Topic${Y}${Z}": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "\(delay)"}}}]}],
              "QueueOwn": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": \(delay)}}}}
            """
        let sources = SourceMap(
            template: .init(location: SourceLocation(file: "t", line: 1)),
            place: { path in lines[path.description].map { SourceLocation(file: "t", line: $0) } })
        return GraphStack(
            id: "s",
            template: GraphTemplate(id: "s", template: try Template(TemplateValue(json: template)), sources: sources))
    }

    @Test("as exactly as it is known")
    func lines() throws {
        let lines = [
            "Resources.Fn::ForEach::Queues": 3,
            "Resources.Fn::ForEach::Queues[2].Queue${X}.Properties.DelaySeconds": 5,
            "Resources.Fn::ForEach::Outer[2].Fn::ForEach::Inner[2].Topic${Y}${Z}": 8, "Resources.QueueOwn": 11,
            "Resources.QueueOwn.Properties.DelaySeconds": 12,
        ]
        let old = try Self.stack(1, #""A", "B""#, lines: lines)
        let new = try Self.stack(2, #""B", "C""#, lines: lines)
        let diff = TemplateDiff(from: [old], to: [new])
        #expect(diff["QueueA"]?.location?.line == 3)
        #expect(diff["QueueC"]?.location?.line == 3)
        #expect(diff["QueueB"]?.properties.map { $0.location?.line } == [5])
        #expect(diff["Topic12"]?.location?.line == 8)
        #expect(diff["QueueOwn"]?.location?.line == 11)
        #expect(diff["QueueOwn"]?.properties.map { $0.location?.line } == [12])
    }
}
