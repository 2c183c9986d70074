import CloudFormation
import DependencyGraph
import TemplateDiff
import Testing

@Suite("Every row knows its line")
struct LocationTests {
    private static func stack(_ file: String, _ json: String) throws -> GraphStack {
        let lines: [String: Int] = [
            "Resources.Q": 3, "Resources.Q.Properties.DelaySeconds": 5, "Resources.Q.Properties.QueueName": 6,
            "Outputs.O": 9,
        ]
        let sources = SourceMap(
            template: .init(location: SourceLocation(file: file, line: 1)),
            place: { path in lines[path.description].map { SourceLocation(file: file, line: $0) } })
        return GraphStack(
            id: "s",
            template: GraphTemplate(id: "s", template: try Template(TemplateValue(json: json)), sources: sources))
    }

    @Test("of the new side, or of the old one for what goes")
    func lines() throws {
        let old = try Self.stack(
            "old",
            #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 1, "QueueName": "a"}}}}"#)
        let new = try Self.stack(
            "new",
            #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 2}}}, "Outputs": {"O": {"Value": 1}}}"#
        )
        let diff = TemplateDiff(from: [old], to: [new])
        #expect(diff.stacks.first?.location?.description == "new:1")
        #expect(diff["Q"]?.location?.description == "new:3")
        #expect(diff["Q"]?.properties.map { $0.location?.description } == ["new:5", "old:6"])
        #expect(diff.stacks.first?.entries.map { $0.location?.description } == ["new:9"])
        let gone = TemplateDiff(from: [old], to: [])
        #expect(gone["Q"]?.location?.description == "old:3")
    }
}
