import CloudFormation
import DependencyGraph
import TemplateDiff
import Testing

@Suite("Nested stacks")
struct NestedStackTests {
    private static func outer(_ attributes: String = "") -> String {
        "{\"Resources\": {\"N\": {\"Type\": \"AWS::CloudFormation::Stack\" \(attributes), \"Properties\": {\"TemplateURL\": \"u\"}}}}"
    }

    private static let queue = #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 1}}}}"#
    private static let slower = #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 2}}}}"#

    @Test("are compared inside, however deep")
    func inside() throws {
        func stack(_ inner: String) throws -> GraphStack {
            var stack = try Compared.stack("s", Self.outer(), nested: ["N": Self.outer()])
            let deepest = GraphTemplate(id: "x", template: try Template(TemplateValue(json: inner)))
            stack.template.nested["N"]?.nested["N"] = deepest
            return stack
        }
        let diff = TemplateDiff(from: [try stack(Self.queue)], to: [try stack(Self.slower)])
        #expect(diff.stacks.map(\.id) == ["s/N/N"])
        #expect(diff.lines("s/N/N/Q") == ["DelaySeconds: update 1 → 2"])
    }

    @Test("get what the stack around them gives, certain unless a condition chooses")
    func parameters() throws {
        func outer(_ value: String) -> String {
            #"{"Resources": {"N": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "u", "Parameters": {"A": \#(value)}}}}}"#
        }
        let inner =
            #"{"Parameters": {"A": {"Type": "String"}}, "Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "A"}}}}}"#
        func kind(_ old: String, _ new: String) throws -> ResourceChange.Kind? {
            TemplateDiff(
                from: [try Compared.stack("s", outer(old), nested: ["N": inner])],
                to: [try Compared.stack("s", outer(new), nested: ["N": inner])])["s/N/T"]?.kind
        }
        #expect(try kind(#""a""#, #""b""#) == .replaced)
        #expect(try kind(#"{"Fn::If": ["C", "a", "b"]}"#, #"{"Fn::If": ["C", "a", "c"]}"#) == .mayBeReplaced)
        #expect(try kind(#""a""#, #""a""#) == nil)
    }

    @Test("that come and go do so with all that they hold")
    func comeAndGo() throws {
        let old = try Compared.stack("s", Self.outer(), nested: ["N": Self.queue])
        let none = try Compared.stack("s", #"{"Resources": {}}"#)
        let gone = TemplateDiff(from: [old], to: [none])
        #expect(gone.stacks.map(\.id) == ["s", "s/N"])
        #expect(gone.stacks.map(\.kind) == [.changed, .removed])
        #expect(gone["s/N/Q"]?.kind == .removed)
        #expect(TemplateDiff(from: [none], to: [old])["s/N/Q"]?.kind == .added)
        let kept = try Compared.stack("s", Self.outer(#", "DeletionPolicy": "Retain""#), nested: ["N": Self.queue])
        #expect(TemplateDiff(from: [kept], to: [none])["s/N/Q"]?.kind == .orphaned)
    }

    @Test("whose template is missing on one side are not guessed at")
    func missing() throws {
        let known = try Compared.stack("s", Self.outer(), nested: ["N": Self.queue])
        let unknown = try Compared.stack("s", Self.outer())
        #expect(TemplateDiff(from: [known], to: [unknown]).isEmpty)
    }

    @Test("whose template nobody knows may yield something else when they change")
    func unknownOutputs() throws {
        func template(_ url: String) -> String {
            """
            {"Resources": {"N": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "\(url)"}},
             "T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::GetAtt": ["N", "Outputs.Name"]}}}}}
            """
        }
        #expect(try Compared.templates(template("a"), template("b"))["T"]?.kind == .mayBeReplaced)
    }
}
