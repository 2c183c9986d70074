import CloudFormation
import Strata
import StrataConventions
import StrataS3
import StrataSQS
import StrataSSM
import StrataTesting
import Testing

@Suite("Names that conventions put right")
struct SettledNameTests {
    @Test("A parameter name that a convention mends is a warning, not an error of the construct")
    func parameter() {
        let synthesis = probe { StringParameter("P", in: $0, name: "archive/url", value: "v") }
        #expect(synthesis.findings.filter { $0.severity == .error } == [])
        #expect(synthesis.findings(rule: "conventions/parameter-name").count == 1)
    }

    @Test("A queue name that a convention cuts to its length is no error of the construct")
    func queue() {
        let long = String(repeating: "long", count: 30)
        let synthesis = probe { Queue("Q", in: $0, name: StringValue(long)) }
        synthesis.expectNoFindings(rule: "sqs/queue-name")
        synthesis.expectNoFindings(atLeast: .error)
    }

    @Test("Without a convention the same name is an error of the construct")
    func plain() {
        let app = App()
        Queue("Q", in: Stack("s", in: app), name: StringValue(String(repeating: "long", count: 30)))
        #expect(TestApp(app).findings(rule: "sqs/queue-name").count == 1)
    }
}
