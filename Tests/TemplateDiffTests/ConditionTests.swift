import CloudFormation
import DependencyGraph
import TemplateDiff
import Testing

@Suite("A resource under a condition")
struct ConditionTests {
    private static func template(
        _ condition: String?, _ value: String = #"{"Ref": "P"}"#, policy: String = "", table: String = ""
    ) -> String {
        let line = condition.map { #", "Condition": "\#($0)""# } ?? ""
        return """
            {"Parameters": {"P": {"Type": "String"}},
             "Conditions": {"C": {"Fn::Equals": [\(value), "x"]}, "D": {"Fn::Not": [{"Condition": "C"}]}},
             "Resources": {"T": {"Type": "AWS::DynamoDB::Table"\(line)\(policy), "Properties": {\(table)}}}}
            """
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let old: String
        let new: String
        let kind: ResourceChange.Kind
        var fate: ResourceChange.Fate?
        var data: DataAtRisk.Verdict?
        var testDescription: String { name }
    }

    static let retain = #", "DeletionPolicy": "Retain""#

    @Test(
        "may come or go with it",
        arguments: [
            Case(
                name: "one is added: it may go", old: template(nil), new: template("C"), kind: .updated,
                fate: .deleted, data: .mayBeLost),
            Case(
                name: "one is removed: it may come, and nothing goes", old: template("C"), new: template(nil),
                kind: .updated),
            Case(
                name: "another one", old: template("C"), new: template("D"), kind: .updated, fate: .deleted,
                data: .mayBeLost),
            Case(
                name: "the same, defined otherwise", old: template("C"), new: template("C", #"{"Ref": "AWS::Region"}"#),
                kind: .updated, fate: .deleted, data: .mayBeLost),
            Case(
                name: "one that refers to the one that is defined otherwise", old: template("D"),
                new: template("D", #"{"Ref": "AWS::Region"}"#), kind: .updated, fate: .deleted, data: .mayBeLost),
            Case(
                name: "the policy keeps it", old: template("C", policy: retain), new: template("D", policy: retain),
                kind: .updated, fate: .retained, data: .leftBehind),
            Case(
                name: "the policy of what is deployed counts, not the new one", old: template("C"),
                new: template("D", policy: retain), kind: .updated, fate: .deleted, data: .mayBeLost),
            Case(
                name: "false for certain: it goes", old: template(nil), new: template("C", #""y""#), kind: .removed,
                fate: .deleted, data: .lost),
            Case(
                name: "false for certain, but kept", old: template(nil, policy: retain),
                new: template("C", #""y""#, policy: retain), kind: .orphaned, fate: .retained, data: .leftBehind),
            Case(
                name: "true for certain: it stays", old: template(nil), new: template("C", #""x""#), kind: .updated),
            Case(
                name: "false before, true now: it comes", old: template("C", #""y""#), new: template("C", #""x""#),
                kind: .added),
            Case(
                name: "it is replaced, too", old: template("C", table: #""KeySchema": []"#),
                new: template("D", table: #""KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}]"#),
                kind: .replaced, fate: .deleted, data: .lost),
            Case(
                name: "its replacement would leave it behind, the condition deletes it",
                old: template("C", policy: #", "UpdateReplacePolicy": "Retain""#, table: #""TableName": "a""#),
                new: template("D", policy: #", "UpdateReplacePolicy": "Retain""#, table: #""TableName": "b""#),
                kind: .replaced, fate: .retained, data: .mayBeLost),
        ])
    func existence(_ test: Case) throws {
        let change = try #require(Compared.templates(test.old, test.new)["T"])
        #expect(change.kind == test.kind)
        #expect(change.oldResource == test.fate)
        #expect(change.data?.verdict == test.data)
        #expect(change.attributes.map(\.name).contains("Condition"))
    }

    @Test("goes with the region, where the stack's is known")
    func region() throws {
        func stack(_ region: String) throws -> GraphStack {
            try Compared.stack(
                "s", Self.template("C", #"{"Ref": "AWS::Region"}"#).replacing(#""x""#, with: #""\#(region)""#),
                region: "eu-west-1")
        }
        let leaves = TemplateDiff(from: [try stack("eu-west-1")], to: [try stack("eu-west-2")])
        #expect(leaves["T"]?.kind == .removed)
        let arrives = TemplateDiff(from: [try stack("eu-west-2")], to: [try stack("eu-west-1")])
        #expect(arrives["T"]?.kind == .added)
    }

    @Test("says why, in the words of the condition")
    func reason() throws {
        let diff = try Compared.templates(Self.template(nil), Self.template("C"))
        #expect(
            diff["T"]?.data?.reason
                == "if its condition is false from now on, no DeletionPolicy: the table is deleted with its items")
    }

    @Test("is not followed through conditions that refer to themselves")
    func cycles() throws {
        func template(_ name: String) -> String {
            """
            {"Conditions": {"A": {"Condition": "B"}, "B": {"Fn::Not": [{"Condition": "\(name)"}]}},
             "Resources": {"T": {"Type": "AWS::DynamoDB::Table", "Condition": "A"}}}
            """
        }
        let diff = try Compared.templates(template("A"), template("B"))
        #expect(diff["T"]?.oldResource == .deleted)
        #expect(diff["T"]?.data?.verdict == .mayBeLost)
    }
}
