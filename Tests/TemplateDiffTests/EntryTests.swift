import CloudFormation
import TemplateDiff
import Testing

@Suite("What changes outside of resources")
struct EntryTests {
    @Test("is told by section and name")
    func sections() throws {
        let diff = try Compared.templates(
            """
            {"Description": "a", "Transform": "T", "Metadata": {"x": 1, "y": 1}, "Hooks": {"H": 1},
             "Parameters": {"P": {"Type": "String"}, "Q": {"Type": "String"}},
             "Mappings": {"M": {"a": {"b": "c"}}}, "Conditions": {"C": {"Fn::Equals": ["a", "b"]}},
             "Rules": {"R": {"Assertions": [{"Assert": {"Fn::Equals": ["a", "b"]}}]}},
             "Outputs": {"O": {"Value": "a"}, "U": {"Value": "u"}},
             "Resources": {"Fn::ForEach::L": ["X", ["a"], {"Q${X}": {"Type": "AWS::SQS::Queue"}}]}}
            """,
            """
            {"Description": "b", "Transform": ["T", "U"], "Metadata": {"x": 2, "y": 1}, "Hooks": {"H": 2},
             "Parameters": {"P": {"Type": "String", "Default": "d"}, "N": {"Type": "String"}},
             "Mappings": {"M": {"a": {"b": "d"}}}, "Conditions": {"C": {"Fn::Equals": ["a", "c"]}},
             "Rules": {"R": {"Assertions": [{"Assert": {"Fn::Equals": ["a", "c"]}}]}},
             "Outputs": {"O": {"Value": "b"}, "U": {"Value": "u"}},
             "Resources": {"Fn::ForEach::L": ["X", ["b"], {"Q${X}": {"Type": "AWS::SQS::Queue"}}]}}
            """)
        #expect(
            diff.entryNames() == [
                "Conditions.C", "Description.", "Hooks.H", "Mappings.M", "Metadata.x", "Outputs.O", "Parameters.N",
                "Parameters.P", "Parameters.Q", "Resources.Fn::ForEach::L", "Rules.R", "Transform.",
            ])
        let parameters = diff.stacks[0].entries.filter { $0.section == "Parameters" }
        #expect(parameters.map { $0.old == nil } == [true, false, false])
        #expect(parameters.map { $0.new == nil } == [false, false, true])
    }

    @Test(
        "is nothing where it means the same",
        arguments: [
            (#"{"Transform": "T"}"#, #"{"Transform": ["T"]}"#),
            (#"{"AWSTemplateFormatVersion": "2010-09-09"}"#, "{}"),
            (#"{"Outputs": {}}"#, "{}"),
            (
                #"{"Parameters": {"P": {"Type": "Number", "Default": 1}}}"#,
                #"{"Parameters": {"P": {"Default": "1", "Type": "Number"}}}"#
            ),
            (
                #"{"Outputs": {"O": {"Value": {"Fn::Sub": "${AWS::Region}"}}}}"#,
                #"{"Outputs": {"O": {"Value": {"Ref": "AWS::Region"}}}}"#
            ),
        ])
    func same(_ old: String, _ new: String) throws {
        #expect(try Compared.templates(old, new).isEmpty)
    }

    @Test("shows the resources that a loop makes, where the loop can be unrolled")
    func loops() throws {
        func template(_ names: String, _ delay: Int) -> String {
            """
            {"Transform": "AWS::LanguageExtensions", "Resources": {"Fn::ForEach::L": ["X", [\(names)],
              {"Q${X}": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": \(delay)}}}]}}
            """
        }
        let diff = try Compared.templates(template(#""a", "b""#, 1), template(#""b", "c""#, 2))
        #expect(diff["Qa"]?.kind == .removed)
        #expect(diff.lines("Qb") == ["DelaySeconds: update 1 → 2"])
        #expect(diff["Qc"]?.kind == .added)
        #expect(diff.entryNames() == ["Resources.Fn::ForEach::L"])
    }
}
