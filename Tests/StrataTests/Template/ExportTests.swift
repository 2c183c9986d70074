import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Export names")
struct ExportTests {
    private func synthesize(_ first: Environment, _ second: Environment) -> TestApp {
        let app = App()
        for (id, environment) in [("a", first), ("b", second)] {
            let stack = Stack(id, in: app, environment: environment)
            let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            Output("Arn", in: stack, value: queue.attribute("Arn"), exportName: "queue")
        }
        return TestApp(app)
    }

    @Test("Two outputs that export one name are an error that names both")
    func duplicate() throws {
        let synthesis = synthesize(.agnostic, .agnostic)
        let finding = try #require(synthesis.findings.first)
        #expect(synthesis.findings.count == 1)
        #expect(finding.ruleID == "output/duplicate-export")
        #expect(finding.message == "two outputs export the name 'queue': 'a/Arn' and 'b/Arn'")
        #expect(finding.templatePath == "Outputs.Arn.Export.Name")
        #expect(finding.related.count == 1)
    }

    @Test("Two regions may export one name each")
    func regions() {
        let synthesis = synthesize(
            Environment(account: nil, region: "eu-west-1"), Environment(account: nil, region: "us-east-1")
        )
        synthesis.expectNoFindings()
    }
}
