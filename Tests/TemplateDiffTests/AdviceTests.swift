import CloudFormation
import TemplateDiff
import Testing

@Suite("Advice on a rename")
struct AdviceTests {
    private static func template(_ id: String, _ name: String) -> String {
        #"{"Resources": {"\#(id)": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "\#(name)", "DelaySeconds": 5}}}}"#
    }

    @Test("is on the program where there is one, and on the template where there is none", arguments: [true, false])
    func program(hasProgram: Bool) throws {
        let diff = TemplateDiff(
            from: [try Compared.stack("s", Self.template("Old", "orders"))],
            to: [try Compared.stack("s", Self.template("New", "orders"))], hasProgram: hasProgram)
        #expect(diff.renames.count == 1)
        let finding = try #require(diff.findings.first { $0.ruleID == "diff/name-taken" })
        for text in [diff.renames[0].advice, finding.help ?? ""] {
            #expect(text.contains("moved(from:") == hasProgram)
            #expect(text.contains("program") == hasProgram || !hasProgram || text.contains("moved(from:"))
            #expect(text.contains("Old"))
        }
    }
}
