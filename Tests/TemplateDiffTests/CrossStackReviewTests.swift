import CloudFormation
import DependencyGraph
import TemplateDiff
import Testing

@Suite("Across stacks, a reviewer is told that")
struct CrossStackReviewTests {
    private static func bucket(_ policy: String = "") -> String {
        #"{"Resources": {"B": {"Type": "AWS::S3::Bucket"\#(policy), "Properties": {"BucketName": "n"}}, "Q": {"Type": "AWS::SQS::Queue"}}}"#
    }

    private static let rest = #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}"#

    private func moved(_ policy: String, to regions: (String?, String?) = (nil, nil)) throws -> TemplateDiff {
        TemplateDiff(
            from: [
                try Compared.stack("a", Self.bucket(policy), region: regions.0),
                try Compared.stack("b", Self.rest, region: regions.1),
            ],
            to: [
                try Compared.stack("a", Self.rest, region: regions.0),
                try Compared.stack("b", Self.bucket(policy), region: regions.1),
            ])
    }

    @Test("a name is taken as long as the other stack has it")
    func taken() throws {
        let findings = try moved("").findings.filter { $0.ruleID == "diff/name-taken" }
        #expect(findings.map(\.severity) == [.warning])
        #expect(
            findings.map(\.message) == [
                "BucketName of B is \"n\", as that of a/B, which goes: the name is taken until that stack is deployed"
            ])
        let kept = try moved(#", "DeletionPolicy": "Retain""#)
        #expect(kept["b/B"]?.kind == .imported)
        #expect(kept.findings.filter { $0.ruleID == "diff/name-taken" }.map(\.severity) == [.error])
        // Names of buckets are unique in all regions, those of queues in one.
        let elsewhere = try moved("", to: ("eu-west-1", "us-east-1"))
        #expect(elsewhere.findings.contains { $0.ruleID == "diff/name-taken" })
        func queue(_ region: String) throws -> GraphStack {
            let named = #""AWS::SQS::Queue", "Properties": {"QueueName": "q"}"#
            return try Compared.stack(
                region, Self.rest.replacing(#""AWS::SQS::Queue""#, with: named), region: region)
        }
        let queues = TemplateDiff(from: [try queue("eu-west-1")], to: [try queue("us-east-1")])
        #expect(queues.findings.allSatisfy { $0.ruleID != "diff/name-taken" })
    }

    @Test("what a parameter of another stack is read by goes with it, and nothing becomes independent by that")
    func parameter() throws {
        func stacks(_ name: String) throws -> [GraphStack] {
            [
                try Compared.stack(
                    "a",
                    #"{"Resources": {"P": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "\#(name)", "Type": "String", "Value": "1"}}}}"#
                ),
                try Compared.stack(
                    "b",
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"Description": "{{resolve:ssm:/x}}"}}}}"#
                ),
            ]
        }
        let rules = TemplateDiff(from: try stacks("/x"), to: try stacks("/y")).findings.map(\.ruleID)
        #expect(rules.contains("diff/producer-gone"))
        #expect(!rules.contains("diff/dependency-gone"))
    }

    @Test("a nested stack under a condition takes what it holds along")
    func nested() throws {
        func stack(_ condition: String) throws -> GraphStack {
            try Compared.stack(
                "s",
                #"{"Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"N": {"Type": "AWS::CloudFormation::Stack"\#(condition), "Properties": {"TemplateURL": "u"}}}}"#,
                nested: ["N": #"{"Resources": {"T": {"Type": "AWS::DynamoDB::Table"}}}"#])
        }
        let diff = TemplateDiff(from: [try stack("")], to: [try stack(#", "Condition": "C""#)])
        #expect(diff["N"]?.kind == .updated)
        #expect(diff["N"]?.data?.verdict == .mayBeLost)
        #expect(diff["N"]?.data?.content == "items")
    }

    @Test("a stack under another name is made anew")
    func renamed() throws {
        let rest = #"{"Resources": {"Z": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "z"}}}}"#
        let diff = TemplateDiff(
            from: [try Compared.stack("a", Self.bucket()), try Compared.stack("c", rest)],
            to: [try Compared.stack("b", Self.bucket()), try Compared.stack("c", rest)])
        // The queue says nothing, and so could be any.
        #expect(diff.renames.map(\.old.description) == ["a/B"])
        #expect(diff.findings.allSatisfy { $0.ruleID != "diff/stack-renamed" })
        let named = Self.bucket().replacing(
            #""AWS::SQS::Queue""#, with: #""AWS::SQS::Queue", "Properties": {"DelaySeconds": 5}"#)
        let whole = TemplateDiff(from: [try Compared.stack("a", named)], to: [try Compared.stack("b", named)])
        #expect(
            whole.findings.filter { $0.ruleID == "diff/stack-renamed" }.map(\.message) == [
                "stack 'a' is probably 'b' now (2 of 2 resources): CloudFormation cannot rename a stack, it makes all of them anew, and 'a' stays until it is deleted by hand"
            ])
    }
}
